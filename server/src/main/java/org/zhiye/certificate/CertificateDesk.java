package org.zhiye.certificate;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.zhiye.document.Documents;
import org.zhiye.document.Stored;
import org.zhiye.ground.BusinessClock;
import org.zhiye.ground.Day;
import org.zhiye.ground.DeedKey;
import org.zhiye.ground.GroundReason;
import org.zhiye.ground.Kernels;
import org.zhiye.ground.NotThere;
import org.zhiye.paper.Picture;
import org.zhiye.paper.Seal;
import org.zhiye.policy.ReferenceData;
import org.zhiye.shared.CertificateNumber;
import org.zhiye.shared.CheckCode;
import org.zhiye.shared.DocumentId;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Refused;
import org.zhiye.shared.RegistrationId;
import org.zhiye.shared.RegistrationNumber;
import org.zhiye.vault.SignerUnavailable;
import org.zhiye.vault.Tampered;
import org.zhiye.vault.Vault;
import org.zhiye.web.PublicAddress;

/**
 * Takes copies. The file is made and stored before the deed, which confirms it: what the deed finds changed meanwhile is made anew. Asked
 * again on the same day for the same, it gives the copy that there is.
 */
@Component
class CertificateDesk {
    static final String KIND = "CERTIFICATE";
    private static final int ATTEMPTS = 3;

    private final Holdings holdings;
    private final Copies copies;
    private final Issuing issuing;
    private final CertificatePdf pdf;
    private final Documents documents;
    private final Kernels kernels;
    private final Vault vault;
    private final PublicAddress address;
    private final CertificateSettings settings;
    private final ReferenceData reference;
    private final Day day;
    private final boolean specimen;

    CertificateDesk(
            Holdings holdings,
            Copies copies,
            Issuing issuing,
            CertificatePdf pdf,
            Documents documents,
            Kernels kernels,
            Vault vault,
            PublicAddress address,
            CertificateSettings settings,
            ReferenceData reference,
            Day day,
            Environment environment) {
        this.holdings = holdings;
        this.copies = copies;
        this.issuing = issuing;
        this.pdf = pdf;
        this.documents = documents;
        this.kernels = kernels;
        this.vault = vault;
        this.address = address;
        this.settings = settings;
        this.reference = reference;
        this.day = day;
        // no setting changes this: what a demonstration prints is a specimen
        this.specimen = environment.acceptsProfiles(Profiles.of("demo"));
    }

    /**
     * Takes a copy of the person's certificate.
     *
     * @throws Refused if none can be had
     * @throws Unavailable if none can be made now
     */
    CopyId take(PersonId me, RegistrationId id, Printed.Terms terms, DeedKey form) {
        refuseInPause();
        for (int i = 0; i < ATTEMPTS; i++) {
            var holding = holdings.of(me, id);
            holding.granted();
            var same = holding.same(terms);
            if (same.isPresent()) {
                return same.get().id();
            }
            try {
                return issuing.enter(make(me, holding, terms, form));
            } catch (Issuing.Overtaken again) {
                // another tab, or an announcement, came first
            }
        }
        throw new Refused(GroundReason.CHANGED_MEANWHILE);
    }

    private void refuseInPause() {
        pausedUntil().ifPresent(until -> {
            throw new Unavailable(settings.pause().because(), until, true);
        });
    }

    /** Until when no certificate is issued at all; empty: there is no pause. */
    Optional<Instant> pausedUntil() {
        return Optional.ofNullable(settings.pause().until())
                .map(until -> until.atZone(BusinessClock.ZONE).toInstant())
                .filter(until -> until.isAfter(day.now()));
    }

    private Issuing.Made make(PersonId me, Holding holding, Printed.Terms terms, DeedKey form) {
        var sheet = holding.granted();
        if (holding.copies().stream().filter(this::today).count() >= settings.copiesPerDay()) {
            throw new Refused(CertificateReason.CERTIFICATE_TOO_MANY, settings.copiesPerDay());
        }
        var number = holding.copies().isEmpty()
                ? copies.number()
                : holding.copies().getFirst().number();
        var printed = new Printed(
                sheet.face(),
                terms,
                number.value(),
                CheckCode.next().value(),
                QrToken.next(vault).text());
        var file = documents.issue(me.value(), KIND, signed(me, holding, printed), "application/pdf");
        return new Issuing.Made(me, holding.id(), CopyId.next(), printed, file, key(form, holding, terms));
    }

    private boolean today(Copy copy) {
        return copy.from().equals(day.today());
    }

    // a page stays open after it printed: the same page with other terms is another form
    private static DeedKey key(DeedKey form, Holding holding, Printed.Terms terms) {
        var bytes = (form.value() + "|" + holding.id() + "|" + terms).getBytes(StandardCharsets.UTF_8);
        return new DeedKey(UUID.nameUUIDFromBytes(bytes));
    }

    private byte[] signed(PersonId me, Holding holding, Printed printed) {
        var likeness = holding.granted().likeness();
        var photo = picture(me, likeness.photo(), likeness.photoSha256());
        var signature = picture(me, likeness.signature(), likeness.signatureSha256());
        var title =
                settings.title(reference.holder(holding.extract().registration().holder()));
        try {
            var at = day.now();
            return kernels.run(() -> pdf.of(sheet(title, printed, photo, signature), at));
        } catch (SignerUnavailable e) {
            throw new Unavailable("", day.now().plus(SignerUnavailable.RETRY), false);
        }
    }

    private byte[] picture(PersonId me, DocumentId id, String sha256) {
        var stored = documents
                .find(id, me.value())
                .filter(it -> Arrays.equals(it.sha256(), HexFormat.of().parseHex(sha256)))
                .orElseThrow(() -> new Tampered("picture " + id + " is not the one that the register names"));
        return documents.read(stored);
    }

    private CertificateSheet sheet(CertificateSheet.Title title, Printed printed, byte[] photo, byte[] signature) {
        var face = printed.face();
        var terms = printed.terms();
        return new CertificateSheet(
                title,
                CertificateNumber.of(printed.number()),
                new CertificateSheet.Window(terms.from(), terms.to(), terms.purpose(), terms.receiver()),
                new CertificateSheet.Holder(
                        face.name(), face.sex(), face.birthDate(), RegistrationNumber.of(face.registrationNumber())),
                face.employer(),
                face.lines().stream()
                        .map(line -> new CertificateSheet.Specialty(
                                reference
                                        .specialties()
                                        .entry(line.specialty())
                                        .name()
                                        .zhHans(),
                                line.from(),
                                line.to()))
                        .toList(),
                Picture.of(photo),
                Picture.of(signature),
                new CertificateSheet.Issuer(settings.issuer(), new Seal(settings.seal(), settings.sealBelow())),
                face.issued(),
                new CertificateSheet.Verification(
                        address.of(new QrToken(printed.token()).path()), CheckCode.of(printed.code())),
                specimen);
    }

    /** A copy that is opened again. */
    record Opened(String title, CertificateNumber number, Stored file) {}

    /**
     * The person's own copy, to be opened again while it may be used.
     *
     * @throws NotThere if it is not this person's
     * @throws Refused if it may not be used any more, or no certificate may be had now
     */
    Opened open(PersonId me, CopyId id) {
        var copy = copies.find(id, me).orElseThrow(NotThere::new);
        var face = holdings.of(me, copy.registration()).granted().face();
        if (!copy.says(face) || copy.over(day.today())) {
            throw new Refused(CertificateReason.CERTIFICATE_COPY_VOID);
        }
        var file = documents.find(copy.document(), me.value()).orElseThrow(NotThere::new);
        return new Opened(face.title(), copy.number(), file);
    }
}
