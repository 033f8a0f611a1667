package org.zhiye.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.zhiye.policy.Business.ADD;
import static org.zhiye.policy.Business.CANCEL;
import static org.zhiye.policy.Business.CHANGE;
import static org.zhiye.policy.Business.INFO;
import static org.zhiye.policy.Business.INITIAL;
import static org.zhiye.policy.Business.RENEWAL;
import static org.zhiye.policy.Business.REPLACE;
import static org.zhiye.policy.Business.REREG;
import static org.zhiye.policy.HolderType.CONSTRUCTOR_1;
import static org.zhiye.policy.HolderType.CONSTRUCTOR_1_PROVISIONAL;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PoliciesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final ReferenceData DATA = ReferenceData.shipped();
    private static final Policies POLICIES = DATA.policies();
    private static final Policy OF_2018 = POLICIES.version("2018");

    @Test
    void the_policy_of_2018_is_the_default() {
        assertThat(POLICIES.inForce(TODAY).version()).isEqualTo("2018");
        assertThat(POLICIES.inForce(LocalDate.of(2007, 1, 1)).version()).isEqualTo("2018");
        assertThat(POLICIES.all()).extracting(Policy::version).containsExactly("2018", "2021");
        assertThat(POLICIES.version("2021").effectiveFrom()).isEmpty();
    }

    @Test
    void a_policy_comes_into_force_on_its_day() {
        var later = POLICIES.with(POLICIES.version("2021").inForceFrom(TODAY));
        assertThat(later.inForce(TODAY.minusDays(1)).version()).isEqualTo("2018");
        assertThat(later.inForce(TODAY).version()).isEqualTo("2021");
        assertThat(later.all()).hasSize(2);
        assertThat(POLICIES.inForce(TODAY).version()).isEqualTo("2018");
    }

    @Test
    void each_holder_has_the_businesses_of_the_year() {
        assertThat(OF_2018.openTo(CONSTRUCTOR_1)).containsExactly(INITIAL, ADD, CANCEL, REREG, REPLACE, INFO);
        assertThat(OF_2018.openTo(CONSTRUCTOR_1_PROVISIONAL)).containsExactly(CHANGE, RENEWAL, CANCEL, REPLACE, INFO);
        var of2021 = POLICIES.version("2021");
        assertThat(of2021.openTo(CONSTRUCTOR_1)).containsExactly(INITIAL, ADD, RENEWAL, CANCEL, REREG, INFO);
        assertThat(of2021.openTo(CONSTRUCTOR_1_PROVISIONAL)).containsExactly(CHANGE, RENEWAL, CANCEL, INFO);
    }

    @Test
    void whatever_is_closed_says_why_and_what_to_do() {
        for (var policy : POLICIES.all()) {
            for (var business : Business.values()) {
                for (var holder : DATA.holderTypes()) {
                    var rules = policy.rules(business);
                    assertThat(rules.closedTo(holder).isEmpty()).isEqualTo(rules.isOpenTo(holder));
                }
            }
        }
        assertThat(OF_2018.rules(CHANGE)
                        .closedTo(CONSTRUCTOR_1)
                        .orElseThrow()
                        .brief()
                        .zhHans())
                .isEqualTo("仅限一级建造师临时");
    }

    @ParameterizedTest
    @CsvSource({
        "INITIAL, 5 5 20 5 10 20 10 10",
        "CHANGE,  5 5 5  5 5  10 5  10",
        "ADD,     5 5 20 5 10 20 10 10",
        "RENEWAL, 5 5 5  5 5  10 5  10",
        "CANCEL, 10 5 5  5 -  10 -  10",
        "REREG,   5 5 20 5 10 20 10 10",
        "REPLACE, - 5 5  5 -  10 -  10",
        "INFO,    - 5 5  5 -  10 -  10"
    })
    void each_step_has_its_working_days(Business business, String days) {
        var route = OF_2018.rules(business).route();
        var shown = Arrays.stream(RouteStep.values())
                .map(step -> route.has(step) ? Integer.toString(route.days(step)) : "-")
                .toList();
        assertThat(shown).containsExactly(days.split(" +"));
    }

    @Test
    void a_route_knows_what_follows_what() {
        var route = OF_2018.rules(CANCEL).route();
        assertThat(route.first()).isEqualTo(RouteStep.ENTERPRISE);
        assertThat(route.after(RouteStep.MINISTRY_ACCEPTANCE)).contains(RouteStep.MINISTRY_OPINION);
        assertThat(route.after(RouteStep.MINISTRY_OPINION)).contains(RouteStep.ANNOUNCEMENT);
        assertThat(route.after(RouteStep.PUBLIC_NOTICE)).contains(RouteStep.ANNOUNCEMENT);
        assertThat(route.after(RouteStep.ANNOUNCEMENT)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> route.days(RouteStep.PUBLIC_NOTICE));
    }

    @Test
    void only_lines_of_some_specialties_are_reviewed_jointly() {
        var route = OF_2018.rules(INITIAL).route();
        assertThat(route.of(DATA.specialties().entry("GL")).has(RouteStep.JOINT_REVIEW))
                .isTrue();
        assertThat(route.of(DATA.specialties().entry("JZ")).has(RouteStep.JOINT_REVIEW))
                .isFalse();
    }

    @Test
    void joint_review_runs_within_the_ministrys_time() {
        var route = OF_2018.rules(INITIAL).route();
        assertThat(route.daysFrom(RouteStep.PROVINCE_REVIEW)).isEqualTo(20 + 5 + 20 + 10 + 10);
        assertThat(route.daysFrom(RouteStep.JOINT_REVIEW)).isEqualTo(20 + 10 + 10);
    }

    @Test
    void consents_are_asked_as_the_business_demands() {
        for (var business : List.of(INITIAL, CHANGE, ADD, RENEWAL, REREG)) {
            assertThat(OF_2018.rules(business).consents()).containsExactly(TextKind.NOTICE, TextKind.COMMITMENT);
        }
        for (var business : List.of(REPLACE, INFO)) {
            assertThat(OF_2018.rules(business).consents()).containsExactly(TextKind.COMMITMENT);
        }
        assertThat(OF_2018.rules(CANCEL).consents()).isEmpty();
    }

    @Test
    void all_must_be_verified_and_all_but_two_complete() {
        for (var business : Business.values()) {
            var needs = OF_2018.rules(business).needs();
            assertThat(needs).contains(BusinessRules.Need.VERIFIED);
            var complete = business != CANCEL && business != INFO;
            assertThat(needs.contains(BusinessRules.Need.PROFILE)).isEqualTo(complete);
            assertThat(needs.contains(BusinessRules.Need.ATTACHMENTS)).isEqualTo(complete);
        }
    }

    @Test
    void silence_closes_a_case_but_never_a_cancellation() {
        for (var business : Business.values()) {
            var silence = OF_2018.rules(business).silence();
            switch (business) {
                case CANCEL -> assertThat(silence).contains(BusinessRules.Silence.GOES_ON);
                case REPLACE, INFO -> assertThat(silence).isEmpty();
                case INITIAL, CHANGE, ADD, RENEWAL, REREG -> assertThat(silence).contains(BusinessRules.Silence.CLOSES);
            }
        }
    }

    @Test
    void contract_and_diploma_stay_with_the_enterprise() {
        var evidence = OF_2018.rules(INITIAL).evidence();
        assertThat(evidence)
                .containsEntry(BusinessRules.Evidence.CONTRACT, BusinessRules.EvidenceRule.KEPT_BY_ENTERPRISE)
                .containsEntry(BusinessRules.Evidence.DIPLOMA, BusinessRules.EvidenceRule.KEPT_BY_ENTERPRISE)
                .containsEntry(BusinessRules.Evidence.QUALIFICATION_CERTIFICATE, BusinessRules.EvidenceRule.ON_DEMAND);
    }

    @Test
    void the_numbers_are_those_of_the_table() {
        var limits = OF_2018.limits();
        assertThat(limits.validityYears()).isEqualTo(3);
        assertThat(limits.usageWindowDays()).isEqualTo(180);
        assertThat(limits.renewalOpensDays()).isEqualTo(90);
        assertThat(limits.renewalInTimeDays()).isEqualTo(30);
        assertThat(limits.educationFreeYears()).isEqualTo(3);
        assertThat(limits.educationHoursFirst()).isEqualTo(120);
        assertThat(limits.correctionDays()).isEqualTo(20);
        assertThat(limits.reconsiderationDays()).isEqualTo(60);
        assertThat(OF_2018.ageCap(CONSTRUCTOR_1)).isEqualTo(65);
        assertThat(OF_2018.ageCap(CONSTRUCTOR_1_PROVISIONAL)).isEqualTo(60);
        assertThat(OF_2018.whenRenewalClosed()).isEqualTo(Policy.WhenRenewalClosed.CONTINUES);
    }

    @Test
    void a_version_inherits_all_but_its_date() {
        var of2021 = POLICIES.version("2021");
        assertThat(of2021.limits()).isEqualTo(OF_2018.limits());
        assertThat(of2021.rules(INITIAL)).isEqualTo(OF_2018.rules(INITIAL));
        assertThat(of2021.rules(RENEWAL).route())
                .isEqualTo(OF_2018.rules(RENEWAL).route());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'CANCEL': {'route': {'MINISTRY_OPINION': 'T05', 'ANNOUNCEMENT': 'T09'}}}",
                "{'CANCEL': {'route': {'MINISTRY_OPINION': 'T14', 'ANNOUNCEMENT': 'T09'}}}",
                "{'CANCEL': {'route': {'MINISTRY_OPINION': 'T99', 'ANNOUNCEMENT': 'T09'}}}",
                "{'CANCEL': {'route': {'MINISTRY_OPINION': 0, 'ANNOUNCEMENT': 'T09'}}}",
                "{'INFO': {'route': {'ANNOUNCEMENT': 'T09'}}}",
                "{'INFO': {'route': {'ENTERPRISE': 5, 'MINISTRY_OPINION': 'T23', 'ANNOUNCEMENT': 'T09'}}}",
                "{'INITIAL': {'holders': []}}",
                "{'INITIAL': {'consents': ['NO_SUCH_TEXT']}}",
                "{'INITIAL': {'silence': 'SHRUGS'}}"
            })
    void a_policy_that_contradicts_itself_does_not_load(String businesses) {
        assertThatIllegalArgumentException().isThrownBy(() -> based(businesses));
    }

    @Test
    void a_policy_on_an_unknown_base_does_not_load() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> PolicyReader.parse(DATA.timeLimits(), List.of(json("{'version': 'X', 'basedOn': 'Y'}"))));
    }

    @Test
    void numbers_of_a_route_may_be_given_as_such() {
        var policy = based("{'INFO': {'route': {'MINISTRY_OPINION': 7, 'ANNOUNCEMENT': 'T09'}}}");
        assertThat(policy.rules(INFO).route().days(RouteStep.MINISTRY_OPINION)).isEqualTo(7);
        assertThat(policy.rules(INFO).route().first()).isEqualTo(RouteStep.MINISTRY_OPINION);
    }

    @Test
    void each_business_opens_its_case_numbers_in_its_own_way() {
        assertThat(Arrays.stream(Business.values()).map(Business::prefix))
                .doesNotHaveDuplicates()
                .allMatch(p -> p.matches("[A-Z]{2}"));
        assertThat(INITIAL.prefix()).isEqualTo("CS");
    }

    private static Policy based(String businesses) {
        var own = json("{'version': 'X', 'basedOn': '2018', 'businesses': " + businesses + "}");
        return PolicyReader.parse(DATA.timeLimits(), List.of(Source.shipped().text("versions/2018.json"), own))
                .version("X");
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
