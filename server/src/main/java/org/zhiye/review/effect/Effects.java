package org.zhiye.review.effect;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhiye.certificate.Superseding;
import org.zhiye.enterprise.Enterprises;
import org.zhiye.filing.Declaration;
import org.zhiye.filing.Filing;
import org.zhiye.ground.GroundReason;
import org.zhiye.policy.ReferenceData;
import org.zhiye.register.Entry;
import org.zhiye.register.Likeness;
import org.zhiye.register.RegisterReason;
import org.zhiye.register.Registers;
import org.zhiye.register.Registrar;
import org.zhiye.register.Registrar.Entered;
import org.zhiye.register.Registration;
import org.zhiye.shared.DocumentId;
import org.zhiye.shared.Refused;
import org.zhiye.shared.RegistrationId;

/** What a granted case does, business by business, in the transaction that grants it and with the person's lock held. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Effects {
    private static final String ENTERPRISE_RENAMED = "P4";

    private final Registrar registrar;
    private final Registers registers;
    private final Enterprises enterprises;
    private final Superseding certificates;
    private final NewIdentities identities;
    private final Terms terms;
    private final ReferenceData reference;

    Effects(
            Registrar registrar,
            Registers registers,
            Enterprises enterprises,
            Superseding certificates,
            NewIdentities identities,
            Terms terms,
            ReferenceData reference) {
        this.registrar = registrar;
        this.registers = registers;
        this.enterprises = enterprises;
        this.certificates = certificates;
        this.identities = identities;
        this.terms = terms;
        this.reference = reference;
    }

    /**
     * What was done to the register.
     *
     * @param registration absent where the person has none
     * @param number its number now; empty where there is none
     */
    public record Taken(@Nullable RegistrationId registration, String number) {
        static Taken of(Entered entered) {
            return new Taken(entered.registration(), entered.number().value());
        }
    }

    /**
     * Does it.
     *
     * @param specialties those of the lines that are granted; one empty text for a business without
     * @param on the day of the announcement
     * @throws Refused if the register says no; nothing is done then
     */
    public Taken take(Filing it, Declaration declared, List<String> specialties, LocalDate on) {
        var taken = switch (it.business()) {
            case INITIAL -> entered(it, declared, specialties, on, false);
            case REREG -> entered(it, declared, specialties, on, true);
            case ADD -> added(it, declared, specialties, on);
            case CHANGE -> changed(it, on);
            case RENEWAL -> renewed(it, declared, specialties, on);
            case CANCEL -> cancelled(it, declared, on);
            case REPLACE -> replaced(it, declared, on);
            case INFO -> identified(it, declared, on);
        };
        depict(it, declared, taken, on);
        return taken;
    }

    private Taken entered(Filing it, Declaration declared, List<String> specialties, LocalDate on, boolean again) {
        var validity = terms.fresh(it, declared.who().birthDate(), on);
        var all = new ArrayList<Entered>();
        for (String specialty : specialties) {
            var entry = new Entry(
                    it.person(),
                    it.holder(),
                    it.applicant(),
                    Objects.requireNonNull(it.enterprise()),
                    Objects.requireNonNull(it.enterpriseName()),
                    it.province(),
                    character(it.province()),
                    qualificationYear(declared),
                    specialty,
                    on,
                    validity.to(),
                    it.id().value());
            all.add(again ? registrar.enterAgain(entry) : registrar.enter(entry));
        }
        return Taken.of(all.getFirst());
    }

    private Taken added(Filing it, Declaration declared, List<String> specialties, LocalDate on) {
        var validity = terms.fresh(it, declared.who().birthDate(), on);
        return specialties.stream()
                .map(code -> registrar.add(
                        registration(it),
                        code,
                        validity.from(),
                        validity.to(),
                        it.id().value()))
                .reduce((first, next) -> next)
                .map(Taken::of)
                .orElseThrow();
    }

    /** Lines may be announced one after the other; the employer changes with the first of them. */
    private Taken changed(Filing it, LocalDate on) {
        var known = known(it);
        var enterprise = Objects.requireNonNull(it.enterprise());
        if (known.employer() != null && known.employer().enterprise().equals(enterprise)) {
            return new Taken(known.id(), known.number().value());
        }
        return Taken.of(registrar.changeEmployer(
                known.id(),
                enterprise,
                Objects.requireNonNull(it.enterpriseName()),
                it.province(),
                character(it.province()),
                on,
                it.id().value()));
    }

    private Taken renewed(Filing it, Declaration declared, List<String> specialties, LocalDate on) {
        var known = known(it);
        var all = new ArrayList<Entered>();
        for (String specialty : specialties) {
            var added = terms.renewed(it, declared.who().birthDate(), end(known, specialty), on);
            all.add(registrar.renew(known.id(), specialty, added, it.id().value()));
        }
        return Taken.of(all.getFirst());
    }

    /** The last day of a specialty as it is registered now. */
    public static LocalDate end(Registration it, String specialty) {
        return it.lines().stream()
                .filter(line -> line.specialty().equals(specialty))
                .map(Registration.Line::to)
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> new Refused(RegisterReason.RENEWAL_NOT_ADJACENT));
    }

    private Taken cancelled(Filing it, Declaration declared, LocalDate on) {
        var ground = reference.cancelReasons().entry(declared.wish().reason()).ground();
        return Taken.of(registrar.end(
                registration(it),
                Registration.State.CANCELLED,
                ground,
                on,
                it.id().value()));
    }

    /** The reason asks for new copies, the tick for a new seal. */
    private Taken replaced(Filing it, Declaration declared, LocalDate on) {
        var known = known(it);
        var wish = declared.wish();
        if (wish.reason().equals(ENTERPRISE_RENAMED)) {
            renameEmployer(it, known, on);
        }
        if (!wish.reason().isEmpty()) {
            certificates.supersede(known.id());
        }
        if (wish.sealRemade()) {
            registrar.remakeSeal(known.id(), it.id().value());
        }
        return new Taken(known.id(), known.number().value());
    }

    /** The new certificate bears the employer's name as the directory has it. */
    private void renameEmployer(Filing it, Registration known, LocalDate on) {
        var employer = known.employer();
        if (employer == null) {
            return;
        }
        enterprises
                .find(employer.enterprise())
                .filter(now -> !now.name().equals(employer.name()))
                .ifPresent(now -> registrar.changeEmployer(
                        known.id(),
                        now.id(),
                        now.name(),
                        employer.province(),
                        character(employer.province()),
                        on,
                        it.id().value()));
    }

    private Taken identified(Filing it, Declaration declared, LocalDate on) {
        identities.take(it, declared, on);
        var all = registers.of(it.person());
        all.forEach(registration -> certificates.supersede(registration.id()));
        return all.stream()
                .findFirst()
                .map(known -> new Taken(known.id(), known.number().value()))
                .orElse(new Taken(null, ""));
    }

    private void depict(Filing it, Declaration declared, Taken taken, LocalDate on) {
        var photo = declared.documents().get("ID_PHOTO");
        var signature = declared.documents().get("SIGNATURE");
        boolean shown = switch (it.business()) {
            case INITIAL, REREG, ADD, CHANGE, RENEWAL, REPLACE -> true;
            case CANCEL, INFO -> false;
        };
        if (!shown || taken.registration() == null || photo == null || signature == null) {
            return;
        }
        var likeness = new Likeness(
                DocumentId.of(photo.id()), photo.sha256(), DocumentId.of(signature.id()), signature.sha256());
        registrar.depict(
                it.person(), taken.registration(), likeness, on, it.id().value());
    }

    private Registration known(Filing it) {
        return registers.find(registration(it)).orElseThrow(() -> new Refused(RegisterReason.NOT_REGISTERED));
    }

    private static RegistrationId registration(Filing it) {
        if (it.registration() == null) {
            throw new Refused(GroundReason.CHANGED_MEANWHILE);
        }
        return it.registration();
    }

    private String character(String province) {
        return reference.provinces().entry(province).abbreviation();
    }

    private static int qualificationYear(Declaration declared) {
        return declared.specialties().stream()
                .mapToInt(qualified -> qualified.issued().getYear())
                .min()
                .orElseThrow();
    }
}
