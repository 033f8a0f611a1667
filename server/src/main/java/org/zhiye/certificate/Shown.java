package org.zhiye.certificate;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.zhiye.ground.Day;
import org.zhiye.paper.Qr;
import org.zhiye.policy.ReferenceData;
import org.zhiye.register.Registration;
import org.zhiye.shared.CheckCode;
import org.zhiye.shared.Language;
import org.zhiye.shared.Refused;
import org.zhiye.web.Problems;
import org.zhiye.web.PublicAddress;
import org.zhiye.web.Tone;

/** Makes the pages of certificates. */
@Component
class Shown {
    static final CertificatePage.Typed NOTHING = new CertificatePage.Typed("", "", "");
    private static final String FILES = "/me/files/";

    private final ReferenceData reference;
    private final CertificateSettings settings;
    private final PublicAddress address;
    private final Day day;
    private final boolean specimen;

    Shown(
            ReferenceData reference,
            CertificateSettings settings,
            PublicAddress address,
            Day day,
            Environment environment) {
        this.reference = reference;
        this.settings = settings;
        this.address = address;
        this.day = day;
        this.specimen = environment.acceptsProfiles(Profiles.of("demo"));
    }

    CertificatesPage list(List<Holding> holdings, Language language) {
        return new CertificatesPage(
                holdings.stream().map(it -> line(it, language)).toList());
    }

    private CertificatesPage.Line line(Holding it, Language language) {
        var registration = it.extract().registration();
        var sheet = it.sheet();
        return new CertificatesPage.Line(
                it.id().toString(),
                reference.holder(registration.holder()).certificate().in(language),
                registration.number().value(),
                registration.employer() == null ? "" : registration.employer().name(),
                registration.lines().stream()
                        .filter(line -> sheet == null || line.runsOn(day.today()))
                        .map(line -> specialty(line, language))
                        .toList(),
                why(it.why()),
                sheet == null ? null : sheet.window().to(),
                sheet == null
                        ? List.of()
                        : sheet.ending().stream()
                                .map(line -> specialty(line, language))
                                .toList(),
                it.copies().stream().map(copy -> copy(it, copy)).toList());
    }

    private CertificatesPage.Specialty specialty(Registration.Line line, Language language) {
        return new CertificatesPage.Specialty(reference.specialties().name(line.specialty(), language), line.to());
    }

    private static CertificatesPage.@Nullable Why why(@Nullable Refused why) {
        if (why == null) {
            return null;
        }
        var name = ((CertificateReason) why.reason()).name().toLowerCase(Locale.ROOT);
        return new CertificatesPage.Why(
                why.reason().key(),
                why.arguments(),
                "certificate.state." + name.substring("certificate_".length()),
                name.endsWith("_missing"));
    }

    private CertificatesPage.Copy copy(Holding holding, Copy it) {
        var terms = it.printed() == null ? null : it.printed().terms();
        var sheet = holding.sheet();
        boolean says = sheet != null && it.says(sheet.face());
        boolean usable = says && !it.over(day.today());
        // no certificate at all can be had: that is said above, and the copy's own state would only confuse
        var state = usable ? "usable" : it.over(day.today()) ? "over" : sheet == null ? "not_now" : "superseded";
        return new CertificatesPage.Copy(
                it.takenAt(),
                it.printed() == null ? "" : CheckCode.of(it.printed().code()).grouped(),
                it.from(),
                it.to(),
                terms == null || terms.purpose() == null ? "" : terms.purpose(),
                terms == null || terms.receiver() == null ? "" : terms.receiver(),
                "certificate.copy." + state,
                usable ? Tone.OK : Tone.PLAIN,
                usable ? "/me/certificates/copies/" + it.id() : "");
    }

    CertificatePage one(Holding it, CertificatePage.Typed typed, Problems problems, Language language) {
        var sheet = it.sheet();
        return new CertificatePage(
                it.id().toString(),
                reference
                        .holder(it.extract().registration().holder())
                        .certificate()
                        .in(language),
                sheet == null ? null : sheet(it, sheet),
                why(it.why()),
                sheet == null
                        ? List.of()
                        : sheet.ending().stream()
                                .map(line -> specialty(line, language))
                                .toList(),
                problems,
                typed,
                sheet == null ? null : sheet.window().to());
    }

    private CertificatePage.Sheet sheet(Holding holding, Holding.Sheet sheet) {
        var current = holding.current(day.today()).map(Copy::printed).orElse(null);
        var terms = current == null ? sheet.usual() : current.terms();
        var face = sheet.face();
        return new CertificatePage.Sheet(
                specimen,
                specimen ? CertificateFace.SPECIMEN : CertificateFace.STATE,
                face.title(),
                settings.title(reference.holder(holding.extract().registration().holder()))
                        .english(),
                terms.from(),
                terms.to(),
                terms.purpose() == null ? "" : terms.purpose(),
                terms.receiver() == null ? "" : terms.receiver(),
                face.name(),
                face.sex().name(Language.ZH_HANS),
                face.birthDate(),
                face.registrationNumber(),
                face.employer(),
                face.lines().stream()
                        .map(line -> new CertificatePage.Line(
                                reference
                                        .specialties()
                                        .entry(line.specialty())
                                        .name()
                                        .zhHans(),
                                line.from(),
                                line.to()))
                        .toList(),
                FILES + sheet.likeness().photo(),
                FILES + sheet.likeness().signature(),
                settings.issuer(),
                settings.seal(),
                face.issued(),
                holding.copies().isEmpty()
                        ? ""
                        : holding.copies().getFirst().number().value(),
                current == null ? "" : CheckCode.of(current.code()).grouped(),
                current == null ? null : qr(current));
    }

    private CertificatePage.Qr qr(Printed printed) {
        var qr = Qr.of(address.of(new QrToken(printed.token()).path()));
        return new CertificatePage.Qr(qr.size(), qr.path());
    }
}
