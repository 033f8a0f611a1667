package org.zhiye.filing.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiye.Scans;
import org.zhiye.TestDay;
import org.zhiye.ZhiyeTest;
import org.zhiye.account.Logins;
import org.zhiye.filing.CaseDays;
import org.zhiye.filing.Cases;
import org.zhiye.filing.Drafting;
import org.zhiye.filing.Filings;
import org.zhiye.filing.Outcome;
import org.zhiye.ground.Caller;
import org.zhiye.ground.DeedKey;
import org.zhiye.person.Applicants;
import org.zhiye.person.PaperKind;
import org.zhiye.policy.Business;
import org.zhiye.policy.BusinessRules;
import org.zhiye.policy.HolderType;
import org.zhiye.policy.Policy;
import org.zhiye.policy.ReferenceData;
import org.zhiye.policy.Rehearsal;
import org.zhiye.policy.Words;
import org.zhiye.policy.edition.Editions;
import org.zhiye.policy.edition.PolicyDraft;
import org.zhiye.qualification.Rosters;
import org.zhiye.review.AcceptanceDesk;
import org.zhiye.review.Bench;
import org.zhiye.review.OpinionDesk;
import org.zhiye.shared.Language;
import org.zhiye.shared.Role;

/** A rehearsal judges each case by what it held when it was submitted, and by what offices found of it. */
@ZhiyeTest
class RehearsalTest {
    /** Five years before the day of the tests: continuing education has to be proved, under a limit of three years. */
    private static final String LONG_AGO = "2021-06-01";

    @Autowired
    Drafting drafting;

    @Autowired
    Applicants applicants;

    @Autowired
    Rosters rosters;

    @Autowired
    Logins logins;

    @Autowired
    Bench bench;

    @Autowired
    AcceptanceDesk acceptances;

    @Autowired
    OpinionDesk opinions;

    @Autowired
    Filings filings;

    @Autowired
    CaseDays days;

    @Autowired
    Editions editions;

    @Autowired
    ReferenceData reference;

    @Autowired
    Rehearsal rehearsal;

    private Cases.Case submittedWith(PaperKind paper) {
        var person = applicants.ready("东方朔");
        rosters.enter(person, LONG_AGO, "JZ", "JD");
        var page = "/me/papers/" + paper.slug();
        logins.in(person).open(page).upload(page, "file", "证明.jpg", Scans.card(Color.CYAN), Map.of());
        var it = drafting.begun(person);
        Drafting.fill(it, Map.of());
        it.browser().submit(it.page("submit"), Map.of("code", drafting.code(it)));
        assertThat(it.browser().at()).as(it.browser().text()).startsWith("/progress/");
        var firm = it.enterprise();
        return new Cases.Case(
                filings.of(person.id()).getFirst().id(),
                person,
                new Cases.Company(firm.id(), firm.name(), firm.uscc(), firm.province()));
    }

    private void decided(Cases.Case it, OpinionDesk.OnLine opinion) {
        bench.withMinistry(bench.opined(bench.accepted(bench.confirmed(it))));
        var officer = bench.officer(Role.MINISTRY_REVIEWER, "*");
        officer.act(() -> opinions.decide(officer, it.id(), List.of(opinion), DeedKey.fresh()));
    }

    private Policy candidate(java.util.function.UnaryOperator<PolicyDraft> change) {
        var version = "rehearsal-" + System.nanoTime() % 1_000_000_000L;
        var draft = PolicyDraft.basedOn(reference.policies(), "2018")
                .named(version, new Words("试", "試", "Trial"), LocalDate.of(2027, 9, 9));
        return editions.check(change.apply(draft).proposal("试"))
                .after()
                .policies()
                .version(version);
    }

    private String difference(Cases.Case it, Policy candidate) {
        var number = bench.now(it).number();
        return rehearsal
                .of(candidate, 100_000)
                .filter(result -> result.number().equals(number))
                .findFirst()
                .map(result -> result.difference()
                        .map(words -> words.in(Language.ZH_HANS))
                        .orElse("none"))
                .orElse("not looked at");
    }

    @Test
    void a_refusal_for_rejected_evidence_falls_away_where_the_evidence_is_not_asked_for() {
        var refused = submittedWith(PaperKind.CONTINUING_EDUCATION);
        decided(refused, OpinionDesk.OnLine.disagree("JZ", "R03", "学时证明不是本人的"));
        assertThat(bench.now(refused).outcome()).isEqualTo(Outcome.REFUSED);
        var agreed = submittedWith(PaperKind.CONTINUING_EDUCATION);
        decided(agreed, OpinionDesk.OnLine.agree("JZ"));
        var open = submittedWith(PaperKind.CONTINUING_EDUCATION);

        var longer = candidate(draft -> draft.limit("educationFreeYears", "10"));
        assertThat(difference(refused, longer)).contains("不再", "《注册建造师管理规定》第十五条第（三）项");
        assertThat(difference(agreed, longer)).isEqualTo("none");
        assertThat(difference(open, longer)).isEqualTo("none");

        var same = candidate(draft -> draft.limit("nudgeDays", "4"));
        assertThat(difference(refused, same)).as("rejected under both").isEqualTo("none");
    }

    @Test
    void every_rule_names_what_it_rests_on() {
        for (Rule rule : Rule.values()) {
            assertThat(reference.citation(HolderType.CONSTRUCTOR_1, rule.name()).code())
                    .as("a row of citations.csv: %s", rule)
                    .isNotEmpty();
        }
    }

    @Test
    void a_refusal_for_another_reason_leaves_the_evidence_as_it_was_declared() {
        var refused = submittedWith(PaperKind.CONTINUING_EDUCATION);
        decided(refused, OpinionDesk.OnLine.disagree("JZ", "R09", "企业资质已被撤回"));
        assertThat(difference(refused, candidate(draft -> draft.limit("educationFreeYears", "10"))))
                .isEqualTo("none");
        assertThat(difference(
                        refused,
                        candidate(draft -> draft.evidence(
                                Business.INITIAL,
                                BusinessRules.Evidence.DIPLOMA,
                                BusinessRules.EvidenceRule.REQUIRED))))
                .as("what it did not hold it did not hold")
                .contains("第十一条");
    }

    @Test
    void a_correction_that_never_came_counts_as_the_rejection_of_what_was_declared() {
        var it = submittedWith(PaperKind.CONTINUING_EDUCATION);
        bench.confirmed(it);
        var officer = bench.officer(Role.PROVINCE_ACCEPTOR, it.company().province());
        officer.act(
                () -> acceptances.sendBack(officer, it.id(), Map.of("CONTINUING_EDUCATION", "看不清"), DeedKey.fresh()));
        var longer = candidate(draft -> draft.limit("educationFreeYears", "10"));
        assertThat(difference(it, longer)).as("the person may still correct it").isEqualTo("none");
        TestDay.on(LocalDate.of(2026, 12, 22), () -> {
            var waiting = bench.now(it);
            var deadlines = days.of(waiting);
            filings.move(waiting.lapse(deadlines), "LAPSE", Caller.Kind.SYSTEM, "", null, deadlines.now());
        });
        assertThat(Optional.ofNullable(bench.now(it).outcome())).contains(Outcome.NOT_CORRECTED);
        assertThat(difference(it, longer)).contains("不再", "第十五条第（三）项");
    }
}
