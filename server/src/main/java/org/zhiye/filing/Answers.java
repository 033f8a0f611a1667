package org.zhiye.filing;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiye.filing.rule.Eligibility;
import org.zhiye.filing.rule.Finding;
import org.zhiye.filing.rule.Rule;
import org.zhiye.filing.rule.Situation;
import org.zhiye.person.Level;
import org.zhiye.policy.Business;
import org.zhiye.policy.HolderType;
import org.zhiye.policy.ReferenceData;
import org.zhiye.register.PastEnd;
import org.zhiye.register.Registration;
import org.zhiye.shared.EnterpriseId;
import org.zhiye.shared.Language;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.RegistrationId;
import org.zhiye.shared.RegistrationNumber;
import org.zhiye.shared.Uuid7;
import org.zhiye.web.Messages;

/** 我能办什么: the same rules over answers that somebody gives, instead of over what is stored. */
@Component
public class Answers {
    private static final Set<Rule> COME_LATER =
            Set.of(Rule.VERIFIED, Rule.PROFILE, Rule.ATTACHMENTS, Rule.ONE_AT_A_TIME, Rule.HOLD, Rule.BAR);

    private final Eligibility eligibility;
    private final ReferenceData reference;
    private final Messages messages;

    Answers(Eligibility eligibility, ReferenceData reference, Messages messages) {
        this.eligibility = eligibility;
        this.reference = reference;
        this.messages = messages;
    }

    /** Whether somebody was registered as such a holder. */
    public enum Registered {
        NEVER,
        VALID,
        /** cancelled, lapsed or run out */
        ENDED
    }

    /**
     * What somebody says of themself.
     *
     * @param validUntil the last day of the specialty that ends first; absent: not said
     * @param qualified the day of the qualification; absent: none
     * @param birthDate absent: not said
     */
    public record Said(
            HolderType holder,
            Registered registered,
            @Nullable LocalDate validUntil,
            @Nullable LocalDate qualified,
            @Nullable LocalDate birthDate) {}

    /** What can be said of one business. */
    public record Answer(Business business, boolean can, List<Line> why) {}

    /** One rule's word, in the reader's language. */
    public record Line(Verdict verdict, String article, String words) {}

    /** One answer for each business, in the order of the menu. What is completed later counts as met. */
    public List<Answer> of(Said said, LocalDate today, Language language) {
        return Arrays.stream(Business.values())
                .map(business -> answer(said, business, today, language))
                .toList();
    }

    private Answer answer(Said said, Business business, LocalDate today, Language language) {
        var policy = reference.policies().inForce(today);
        var closed = policy.rules(business).closedTo(said.holder());
        if (closed.isPresent()) {
            var advice = new Line(
                    Verdict.NOT_MET,
                    reference
                            .citation(said.holder(), Rule.OPEN_TO_HOLDER.name())
                            .in(language),
                    closed.get().advice().in(language));
            return new Answer(business, false, List.of(advice));
        }
        var situation = new Situation(
                today,
                policy,
                said.holder(),
                business,
                new Situation.Applicant(
                        said.birthDate() == null ? today : said.birthDate(), Level.ON_SITE, true, 0, null, null),
                said.registered() == Registered.NEVER ? List.of() : List.of(registration(said, today)),
                false,
                Map.of(),
                Set.of(),
                null,
                code -> reference.specialties().entry(code),
                type -> PastEnd.of(reference.policies(), type, today));
        var found = eligibility.beforehand(situation).stream()
                .filter(it -> !COME_LATER.contains(it.rule()))
                .toList();
        var lines = found.stream()
                .map(it -> said.birthDate() == null && it.rule() == Rule.AGE
                        ? new Finding(it.rule(), Verdict.CANT_TELL, "", it.arguments())
                        : it)
                .map(it -> new Line(
                        it.verdict(),
                        reference.citation(said.holder(), it.rule().name()).in(language),
                        messages.text(language, it.key(), it.arguments().toArray())))
                .toList();
        boolean qualifies = said.qualified() != null
                || policy.rules(business).standing() != org.zhiye.policy.BusinessRules.Standing.NEVER_REGISTERED;
        return new Answer(
                business, qualifies && found.stream().noneMatch(it -> it.verdict() == Verdict.NOT_MET), lines);
    }

    /** A registration such as somebody describes it. */
    private static Registration registration(Said said, LocalDate today) {
        boolean valid = said.registered() == Registered.VALID;
        var until = said.validUntil() != null ? said.validUntil() : valid ? today.plusYears(1) : today.minusDays(1);
        var number = new RegistrationNumber("京1112019202000001");
        return new Registration(
                new RegistrationId(Uuid7.next()),
                new PersonId(Uuid7.next()),
                said.holder(),
                number,
                number.value() + "(00)",
                "",
                until.minusYears(3),
                valid ? Registration.State.VALID : Registration.State.CANCELLED,
                new Registration.Employer(new EnterpriseId(Uuid7.next()), "", "11"),
                List.of(new Registration.Line("", until.minusYears(3), until)),
                List.of());
    }
}
