package org.zhiye.filing.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhiye.filing.Verdict;
import org.zhiye.ground.BusinessClock;
import org.zhiye.person.PaperKind;
import org.zhiye.policy.BusinessRules;
import org.zhiye.policy.BusinessRules.Lock;
import org.zhiye.policy.BusinessRules.Need;
import org.zhiye.policy.Periods;
import org.zhiye.register.Registration;

/** The rules of eligibility, one engine for the person, the submission and the reviewer. */
@Component
public class Eligibility {
    /** What can be said before anything is filled in: may this person file this business at all? */
    public List<Finding> beforehand(Situation it) {
        var rules = it.rules();
        var found = new ArrayList<Finding>();
        found.add(Finding.of(Rule.OPEN_TO_HOLDER, rules.isOpenTo(it.holder())));
        if (rules.needs().contains(Need.VERIFIED)) {
            var level = it.applicant().level();
            found.add(Finding.of(Rule.VERIFIED, level != null));
            if (level != null && !level.reaches(rules.level())) {
                found.add(new Finding(
                        Rule.LEVEL,
                        Verdict.NOT_MET,
                        "",
                        List.of("@policy.level." + rules.level().name().toLowerCase(Locale.ROOT))));
            }
        }
        if (rules.needs().contains(Need.PROFILE)) {
            found.add(Finding.of(Rule.PROFILE, it.applicant().profileComplete()));
        }
        if (rules.needs().contains(Need.ATTACHMENTS)) {
            int missing = it.applicant().missing();
            found.add(Finding.of(Rule.ATTACHMENTS, missing == 0, Integer.toString(missing)));
        }
        found.addAll(standing(it));
        found.add(Finding.of(Rule.ONE_AT_A_TIME, !it.otherOpen()));
        found.addAll(locks(it));
        return found;
    }

    private static List<Finding> standing(Situation it) {
        return switch (it.rules().standing()) {
            case NEVER_REGISTERED ->
                List.of(Finding.of(Rule.NEVER_REGISTERED, it.registration().isEmpty()));
            case VALID -> valid(it);
            case ENDED ->
                it.registration().isEmpty()
                        ? List.of(Finding.of(Rule.WAS_REGISTERED, false))
                        : List.of(
                                Finding.of(Rule.WAS_REGISTERED, true),
                                Finding.of(Rule.ENDED, it.valid().isEmpty()));
            case ANY -> List.of();
        };
    }

    private static List<Finding> valid(Situation it) {
        var found = new ArrayList<Finding>();
        found.add(Finding.of(Rule.REGISTERED, it.valid().isPresent()));
        if (it.rules().validity() == BusinessRules.Validity.EXTENDED
                && it.valid().isPresent()) {
            Renewals.soonest(it).ifPresent(found::add);
        }
        return found;
    }

    /** What keeps the person from filing for a while. */
    private static List<Finding> locks(Situation it) {
        var found = new ArrayList<Finding>();
        var locks = it.rules().locks();
        if (locks.contains(Lock.HOLD)) {
            var held = it.registration().filter(r -> r.heldOn(it.today()));
            found.add(Finding.of(Rule.HOLD, held.isEmpty()));
        }
        var guarded = it.applicant().guardedUntil();
        if (locks.contains(Lock.RESET) && guarded != null) {
            var until = guarded.atZone(BusinessClock.ZONE);
            found.add(Finding.of(
                    Rule.RESET,
                    false,
                    until.toLocalDate() + " "
                            + until.toLocalTime().withSecond(0).withNano(0)));
        }
        if (locks.contains(Lock.BAR)) {
            var until = it.applicant().barredUntil();
            found.add(until == null ? Finding.of(Rule.BAR, true) : Finding.of(Rule.BAR, false, until.toString()));
        }
        if (locks.contains(Lock.AGE)) {
            int cap = it.policy().ageCap(it.holder());
            boolean over = Periods.isOverAge(it.applicant().birthDate(), cap, it.today());
            found.add(Finding.of(Rule.AGE, !over, Integer.toString(cap)));
        }
        return found;
    }

    /** All rules, for what is filled in. */
    public List<Finding> whole(Situation it) {
        var found = new ArrayList<>(beforehand(it));
        var wish = it.wish();
        if (wish == null) {
            return found;
        }
        employer(it, wish).ifPresent(found::add);
        newEmployer(it, wish).ifPresent(found::add);
        if (wish.contract() != null) {
            found.add(Finding.of(Rule.CONTRACT, wish.contract().runsOn(it.today())));
        }
        for (String code : wish.specialties()) {
            found.addAll(specialty(it, wish, code));
        }
        found.addAll(Evidences.findings(it));
        if (it.rules().employer() != BusinessRules.Employer.NONE
                && it.rules().validity() != BusinessRules.Validity.ENDED) {
            found.add(otherRegistration(it));
            found.add(Finding.of(Rule.SOCIAL_INSURANCE, Verdict.CANT_TELL));
        }
        return found;
    }

    private static Optional<Finding> employer(Situation it, Situation.Wish wish) {
        var employer = wish.employer();
        if (employer == null) {
            return Optional.empty();
        }
        boolean stands = employer.alive() && employer.qualified();
        if (it.rules().validity() != BusinessRules.Validity.ENDED) {
            return Optional.of(Finding.of(Rule.EMPLOYER, stands));
        }
        // who leaves an employer that is gone need not ask it; where only the person says so, the reviewer looks
        return wish.employerGone()
                ? Optional.of(Finding.of(Rule.EMPLOYER_GONE, stands ? Verdict.CANT_TELL : Verdict.MET))
                : Optional.empty();
    }

    private static Optional<Finding> newEmployer(Situation it, Situation.Wish wish) {
        boolean changes = it.rules().employer() == BusinessRules.Employer.CHOSEN
                && it.rules().standing() == BusinessRules.Standing.VALID;
        var employer = wish.employer();
        if (!changes || employer == null) {
            return Optional.empty();
        }
        var present = it.valid()
                .map(Registration::employer)
                .map(e -> e.enterprise().toString())
                .orElse("");
        return Optional.of(Finding.of(Rule.NEW_EMPLOYER, !employer.id().equals(present)));
    }

    /** What is said of one specialty. */
    List<Finding> specialty(Situation it, Situation.Wish wish, String code) {
        var found = new ArrayList<Finding>();
        if (it.rules().validity() == BusinessRules.Validity.EXTENDED) {
            found.addAll(Renewals.specialty(it, code));
            return found;
        }
        if (it.rules().standing() == BusinessRules.Standing.VALID) {
            boolean runs =
                    it.running().stream().anyMatch(line -> line.specialty().equals(code));
            found.add(Finding.on(code, Rule.NEW_SPECIALTY, runs ? Verdict.NOT_MET : Verdict.MET));
        }
        var date = it.rosterKnows() ? it.qualified().get(code) : wish.own();
        if (it.rosterKnows()) {
            found.add(
                    date == null
                            ? Finding.on(code, Rule.QUALIFIED, Verdict.NOT_MET)
                            : Finding.on(code, Rule.QUALIFIED, Verdict.MET, date.toString()));
        } else {
            found.add(Finding.on(code, Rule.QUALIFIED, Verdict.CANT_TELL));
        }
        if (date != null) {
            found.add(education(it, code, date));
        }
        if (it.specialty().apply(code).needsJointReview()) {
            found.add(Finding.on(code, Rule.JOINT, Verdict.MET));
        }
        return found;
    }

    private static Finding education(Situation it, String code, LocalDate date) {
        if (!needsEducation(it, date)) {
            return Finding.on(code, Rule.EDUCATION, Verdict.MET, date.toString());
        }
        var rule = it.rules().standing() == BusinessRules.Standing.ENDED ? Rule.EDUCATION_AGAIN : Rule.EDUCATION;
        boolean proved = it.has(PaperKind.CONTINUING_EDUCATION);
        return Finding.on(code, rule, proved ? Verdict.CANT_TELL : Verdict.NOT_MET, date.toString());
    }

    /** Whether continuing education has to be proved for a qualification of that day: an old one, or a registration that had ended. */
    public static boolean needsEducation(Situation it, LocalDate qualified) {
        return it.rules().standing() == BusinessRules.Standing.ENDED
                || it.today().isAfter(freeUntil(it, qualified));
    }

    /** The last day on which a qualification can be registered without proof of continuing education. */
    private static LocalDate freeUntil(Situation it, LocalDate qualified) {
        return Periods.yearsAfter(qualified, it.policy().limits().educationFreeYears());
    }

    private static Finding otherRegistration(Situation it) {
        boolean other = it.registered().stream()
                .filter(r -> !r.holder().equals(it.holder()))
                .anyMatch(r -> r.validOn(it.today(), it.pastEnd().apply(r.holder())));
        return Finding.of(Rule.OTHER_REGISTRATION, !other);
    }
}
