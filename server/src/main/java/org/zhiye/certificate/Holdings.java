package org.zhiye.certificate;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.zhiye.ground.BusinessClock;
import org.zhiye.ground.Day;
import org.zhiye.ground.NotThere;
import org.zhiye.paper.Undrawable;
import org.zhiye.person.Attached;
import org.zhiye.person.AttachmentKind;
import org.zhiye.person.People;
import org.zhiye.person.PersonFacts;
import org.zhiye.policy.Periods;
import org.zhiye.policy.ReferenceData;
import org.zhiye.policy.Span;
import org.zhiye.register.Extract;
import org.zhiye.register.Extracts;
import org.zhiye.register.Likeness;
import org.zhiye.register.PastEnd;
import org.zhiye.register.Registration;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Refused;
import org.zhiye.shared.RegistrationId;
import org.zhiye.vault.Tampered;

/** Says of a person's registrations which certificate can be had today, and why not. Three statements. */
@Component
class Holdings {
    private static final Logger LOG = LoggerFactory.getLogger(Holdings.class);

    static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final People people;
    private final Extracts extracts;
    private final Copies copies;
    private final ReferenceData reference;
    private final CertificateSettings settings;
    private final Day day;

    Holdings(
            People people,
            Extracts extracts,
            Copies copies,
            ReferenceData reference,
            CertificateSettings settings,
            Day day) {
        this.people = people;
        this.extracts = extracts;
        this.copies = copies;
        this.reference = reference;
        this.settings = settings;
        this.day = day;
    }

    /** @throws Refused if what is stored does not bear its seals: nothing is issued on it */
    List<Holding> of(PersonId me) {
        var facts = people.facts(me);
        try {
            var taken = copies.of(me);
            return extracts.of(me).stream()
                    .map(extract -> holding(
                            facts,
                            extract,
                            taken.stream()
                                    .filter(copy -> copy.registration()
                                            .equals(extract.registration().id()))
                                    .toList()))
                    .toList();
        } catch (Tampered e) {
            LOG.error("no certificate is issued: {}", e.getMessage());
            throw new Refused(CertificateReason.CERTIFICATE_NOT_PROVED);
        }
    }

    /** @throws NotThere if it is not this person's */
    Holding of(PersonId me, RegistrationId id) {
        return of(me).stream()
                .filter(holding -> holding.id().equals(id))
                .findFirst()
                .orElseThrow(NotThere::new);
    }

    private Holding holding(PersonFacts facts, Extract extract, List<Copy> taken) {
        try {
            return new Holding(extract, null, sheet(facts, extract), taken);
        } catch (Refused why) {
            return new Holding(extract, why, null, taken);
        }
    }

    private Holding.Sheet sheet(PersonFacts facts, Extract extract) {
        if (facts.guardedUntil() != null) {
            throw new Refused(
                    CertificateReason.CERTIFICATE_GUARDED,
                    MINUTE.format(facts.guardedUntil().atZone(BusinessClock.ZONE)));
        }
        var it = extract.registration();
        refuseUnlessValid(it);
        var lines = it.lines().stream()
                .filter(line -> line.runsOn(day.today()))
                .sorted(Comparator.comparingInt(this::place))
                .toList();
        if (lines.isEmpty()) {
            throw new Refused(
                    it.continuesOn(day.today(), PastEnd.of(reference.policies(), it.holder(), day.today()))
                            ? CertificateReason.CERTIFICATE_CONTINUES
                            : CertificateReason.CERTIFICATE_EXPIRED);
        }
        var employer = it.employer();
        if (employer == null) {
            throw new Refused(CertificateReason.CERTIFICATE_NO_EMPLOYER);
        }
        var likeness = extract.likeness() == null ? fromWallet(facts) : extract.likeness();
        var window = window(facts, it, lines);
        var face = new Printed.Face(
                settings.title(reference.holder(it.holder())).chinese(),
                it.name(),
                facts.sex(),
                facts.birthDate(),
                it.number().value(),
                employer.name(),
                lines.stream()
                        .map(line -> new Printed.Line(line.specialty(), line.from(), line.to()))
                        .toList(),
                extract.asOf(),
                likeness.photoSha256(),
                likeness.signatureSha256());
        refuseUndrawable(face);
        return new Holding.Sheet(face, likeness, ending(lines), window);
    }

    /** As the specialties stand in their table. */
    private int place(Registration.Line line) {
        return reference.specialties().all().indexOf(reference.specialties().entry(line.specialty()));
    }

    private static void refuseUnlessValid(Registration it) {
        var reason = switch (it.state()) {
            case VALID -> null;
            case CANCELLED -> CertificateReason.CERTIFICATE_CANCELLED;
            case LAPSED -> CertificateReason.CERTIFICATE_LAPSED;
            case RESCINDED -> CertificateReason.CERTIFICATE_RESCINDED;
            case REVOKED -> CertificateReason.CERTIFICATE_REVOKED;
            case SUSPENDED -> CertificateReason.CERTIFICATE_SUSPENDED;
        };
        if (reason != null) {
            throw new Refused(reason);
        }
    }

    private static void refuseUndrawable(Printed.Face face) {
        try {
            Undrawable.check(List.of(face.name(), face.employer()));
        } catch (Undrawable e) {
            throw new Refused(CertificateReason.CERTIFICATE_UNDRAWABLE, shown(e.codePoint()));
        }
    }

    static String shown(int codePoint) {
        return Character.toString(codePoint) + " (U+%04X)".formatted(codePoint);
    }

    /** Of whom no declaration was granted here: what the person has uploaded. */
    private static Likeness fromWallet(PersonFacts facts) {
        var photo = facts.attached(AttachmentKind.ID_PHOTO);
        var signature = facts.attached(AttachmentKind.SIGNATURE);
        if (photo.isEmpty() || signature.isEmpty()) {
            throw new Refused(missing(photo, signature));
        }
        var hex = HexFormat.of();
        return new Likeness(
                photo.get().document(),
                hex.formatHex(photo.get().sha256()),
                signature.get().document(),
                hex.formatHex(signature.get().sha256()));
    }

    private static CertificateReason missing(Optional<Attached> photo, Optional<Attached> signature) {
        if (photo.isPresent()) {
            return CertificateReason.CERTIFICATE_SIGNATURE_MISSING;
        }
        return signature.isPresent()
                ? CertificateReason.CERTIFICATE_PHOTO_MISSING
                : CertificateReason.CERTIFICATE_BOTH_MISSING;
    }

    private Span window(PersonFacts facts, Registration it, List<Registration.Line> lines) {
        var policy = reference.policies().inForce(day.today());
        var first = lines.stream()
                .map(Registration.Line::to)
                .min(LocalDate::compareTo)
                .orElseThrow();
        var cap = Periods.lastDayOfAge(facts.birthDate(), policy.ageCap(it.holder()));
        if (cap.isBefore(day.today())) {
            throw new Refused(CertificateReason.CERTIFICATE_EXPIRED);
        }
        return Periods.usageWindow(day.today(), policy.limits().usageWindowDays(), first, cap);
    }

    private List<Registration.Line> ending(List<Registration.Line> lines) {
        int days = reference.policies().inForce(day.today()).limits().usageWindowDays();
        var last = Periods.lastDay(day.today(), (long) days);
        return lines.stream().filter(line -> line.to().isBefore(last)).toList();
    }

    /** The title that a registration's certificate bears, in both languages. */
    CertificateSheet.Title title(Holding holding) {
        return settings.title(reference.holder(holding.extract().registration().holder()));
    }
}
