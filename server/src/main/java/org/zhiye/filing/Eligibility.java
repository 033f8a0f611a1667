package org.zhiye.filing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhiye.policy.BusinessRules;
import org.zhiye.policy.Periods;
import org.zhiye.register.PastEnd;

/** The rules of eligibility, one engine for the person, the submission and the reviewer. */
@Component
class Eligibility {
    /** What can be said before anything is filled in: may this person file this business at all? */
    List<Finding> beforehand(Situation it) {
        var rules = it.policy().rules(it.business());
        var found = new ArrayList<Finding>();
        found.add(Finding.of(Rule.OPEN_TO_HOLDER, rules.isOpenTo(it.holder())));
        if (rules.needs().contains(BusinessRules.Need.VERIFIED)) {
            found.add(Finding.of(Rule.VERIFIED, it.applicant().verified()));
        }
        if (rules.needs().contains(BusinessRules.Need.PROFILE)) {
            found.add(Finding.of(Rule.PROFILE, it.applicant().profileComplete()));
        }
        if (rules.needs().contains(BusinessRules.Need.ATTACHMENTS)) {
            int missing = it.applicant().missing();
            found.add(Finding.of(Rule.ATTACHMENTS, missing == 0, Integer.toString(missing)));
        }
        if (rules.standing() == BusinessRules.Standing.NEVER_REGISTERED) {
            found.add(Finding.of(
                    Rule.NEVER_REGISTERED, it.registered().stream().noneMatch(r -> r.holder() == it.holder())));
        }
        found.add(Finding.of(Rule.ONE_AT_A_TIME, !it.otherOpen()));
        int cap = it.policy().ageCap(it.holder());
        found.add(Finding.of(
                Rule.AGE, !Periods.isOverAge(it.applicant().birthDate(), cap, it.today()), Integer.toString(cap)));
        return found;
    }

    /** All rules, for what is filled in. */
    List<Finding> whole(Situation it) {
        var found = new ArrayList<>(beforehand(it));
        var wish = it.wish();
        if (wish == null) {
            return found;
        }
        if (wish.employer() != null) {
            found.add(Finding.of(
                    Rule.EMPLOYER, wish.employer().alive() && wish.employer().qualified()));
        }
        if (wish.contract() != null) {
            found.add(Finding.of(Rule.CONTRACT, wish.contract().runsOn(it.today())));
        }
        for (String code : wish.specialties()) {
            found.addAll(specialty(it, wish, code));
        }
        found.add(otherRegistration(it));
        found.add(Finding.of(Rule.SOCIAL_INSURANCE, Verdict.CANT_TELL));
        return found;
    }

    /** What is said of one specialty. */
    List<Finding> specialty(Situation it, Situation.Wish wish, String code) {
        var found = new ArrayList<Finding>();
        if (it.specialty().apply(code).needsJointReview()) {
            found.add(Finding.on(code, Rule.JOINT, Verdict.NOT_MET));
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
            found.add(education(it, wish, code, date));
        }
        return found;
    }

    private static Finding education(Situation it, Situation.Wish wish, String code, LocalDate date) {
        boolean fresh = !it.today().isAfter(freeUntil(it, date));
        if (fresh) {
            return Finding.on(code, Rule.EDUCATION, Verdict.MET, date.toString());
        }
        return Finding.on(
                code, Rule.EDUCATION, wish.educationProof() ? Verdict.CANT_TELL : Verdict.NOT_MET, date.toString());
    }

    /** The last day on which a qualification can be registered without proof of continuing education. */
    static LocalDate freeUntil(Situation it, LocalDate qualified) {
        return Periods.yearsAfter(qualified, it.policy().limits().educationFreeYears());
    }

    private static Finding otherRegistration(Situation it) {
        boolean other = it.registered().stream()
                .filter(r -> r.holder() != it.holder())
                .anyMatch(r -> r.validOn(it.today(), PastEnd.of(it.policy(), r.holder())));
        return Finding.of(Rule.OTHER_REGISTRATION, !other);
    }
}
