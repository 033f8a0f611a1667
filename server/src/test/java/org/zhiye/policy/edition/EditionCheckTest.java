package org.zhiye.policy.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.zhiye.policy.HolderType.CONSTRUCTOR_1;
import static org.zhiye.policy.HolderType.CONSTRUCTOR_1_PROVISIONAL;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhiye.policy.Business;
import org.zhiye.policy.BusinessRules;
import org.zhiye.policy.HolderType;
import org.zhiye.policy.Policy;
import org.zhiye.policy.PolicyChanges;
import org.zhiye.policy.ReferenceData;
import org.zhiye.policy.RouteStep;
import org.zhiye.policy.SecondProfession;
import org.zhiye.policy.Source;
import org.zhiye.policy.Specialty;
import org.zhiye.policy.TextKind;
import org.zhiye.policy.Unfit;
import org.zhiye.policy.Words;
import org.zhiye.shared.Language;

class EditionCheckTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate FROM = TODAY.plusDays(8);
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);
    private static final ReferenceData SHIPPED = ReferenceData.shipped();
    private static final Words NAME = new Words("新政策", "新政策", "New policy");

    private final List<Proposal> published = new ArrayList<>();

    private Checked check(Proposal it) {
        return new EditionCheck(Source.shipped(), TODAY).check(it, published, published.size());
    }

    private ReferenceData publish(Proposal it) {
        var after = check(it).after();
        published.add(it);
        return after;
    }

    private Unfit refused(Proposal it) {
        return assertThatExceptionOfType(Unfit.class)
                .isThrownBy(() -> check(it))
                .actual();
    }

    private static PolicyDraft draft(String base) {
        return PolicyDraft.basedOn(SHIPPED.policies(), base);
    }

    private static Proposal table(String file, UnaryOperator<String> change) {
        var before = SHIPPED.csv(file);
        var after = change.apply(before);
        assertThat(after).isNotEqualTo(before);
        return Proposal.table(file, after, "测试");
    }

    @Test
    void a_shipped_policy_comes_into_force_on_the_day_that_is_set() {
        var after = publish(draft("2021").named("2021", NAME, NEW_YEAR).proposal("测试"));
        assertThat(after.policies().all()).hasSize(2);
        var before = after.policies().inForce(NEW_YEAR.minusDays(1));
        var then = after.policies().inForce(NEW_YEAR);
        assertThat(before.rules(Business.RENEWAL).isOpenTo(CONSTRUCTOR_1)).isFalse();
        assertThat(then.rules(Business.RENEWAL).isOpenTo(CONSTRUCTOR_1)).isTrue();
        assertThat(before.openTo(CONSTRUCTOR_1)).contains(Business.REPLACE);
        assertThat(then.openTo(CONSTRUCTOR_1)).doesNotContain(Business.REPLACE);
    }

    @Test
    void a_draft_changes_what_it_says_and_nothing_else() {
        var proposal = draft("2018")
                .named("2027", NAME, NEW_YEAR)
                .open(Business.RENEWAL, CONSTRUCTOR_1)
                .close(
                        Business.CHANGE,
                        CONSTRUCTOR_1_PROVISIONAL,
                        new BusinessRules.Closed(
                                new Words("停办", "停辦", "Closed"), new Words("不用办", "不用辦", "Do nothing")))
                .days(Business.INITIAL, RouteStep.PROVINCE_REVIEW, 15)
                .days(Business.INITIAL, RouteStep.JOINT_REVIEW, null)
                .evidence(Business.INITIAL, BusinessRules.Evidence.DIPLOMA, null)
                .evidence(Business.INITIAL, BusinessRules.Evidence.CONTRACT, BusinessRules.EvidenceRule.REQUIRED)
                .limit("renewalWarningDays", "100, 50")
                .limit("validityYears", "4")
                .ageCap(CONSTRUCTOR_1, 70)
                .whenRenewalClosed(Policy.WhenRenewalClosed.LAPSES)
                .proposal("测试");
        var checked = check(proposal);
        var changes = PolicyChanges.between(
                checked.before().policies().version("2018"),
                checked.after().policies().version("2027"),
                Language.ZH_HANS,
                HolderType::name);
        assertThat(changes)
                .extracting(PolicyChanges.Change::key)
                .containsExactlyInAnyOrder(
                        "policy.change.opened",
                        "policy.change.closed",
                        "policy.change.days",
                        "policy.change.step_less",
                        "policy.change.evidence",
                        "policy.change.evidence",
                        "policy.change.limit",
                        "policy.change.limit",
                        "policy.change.age",
                        "policy.change.renewal_closed");
        assertThat(checked.after().policies().version("2027").limits().renewalWarningDays())
                .containsExactly(100, 50);
        assertThat(checked.after().policies().timeLimit("2027", "/businesses/ADD/route/PROVINCE_REVIEW"))
                .as("what was not touched keeps its source")
                .contains("T02");
        assertThat(checked.after().policies().timeLimit("2027", "/businesses/INITIAL/route/PROVINCE_REVIEW"))
                .isEmpty();
    }

    @Test
    void a_version_is_compared_with_itself_without_a_word() {
        assertThat(PolicyChanges.between(
                        SHIPPED.policies().version("2018"),
                        SHIPPED.policies().version("2018"),
                        Language.EN,
                        HolderType::name))
                .isEmpty();
    }

    @Test
    void a_policy_begins_tomorrow_at_the_earliest_and_no_two_on_one_day() {
        assertThat(refused(draft("2018").named("X", NAME, TODAY).proposal("测试")).key())
                .isEqualTo("unfit.day_past");
        publish(draft("2018").named("X", NAME, TODAY.plusDays(1)).proposal("测试"));
        assertThat(refused(draft("2018").named("Y", NAME, TODAY.plusDays(1)).proposal("测试"))
                        .key())
                .isEqualTo("unfit.day_taken");
    }

    @Test
    void what_is_or_was_in_force_never_changes() {
        assertThat(refused(draft("2018").named("2018", NAME, NEW_YEAR).proposal("测试"))
                        .key())
                .isEqualTo("unfit.in_force");
        var shorter = refused(
                table("time-limits.csv", csv -> csv.replace("T02,INITIAL ADD REREG,20,", "T02,INITIAL ADD REREG,10,")));
        assertThat(shorter.key()).isEqualTo("unfit.in_force");
        assertThat(shorter.arguments()).isEqualTo(List.of("2018"));
    }

    @Test
    void a_version_that_is_still_to_come_can_be_corrected() {
        publish(draft("2018").named("X", NAME, NEW_YEAR).proposal("测试"));
        var after = publish(draft("2018").named("X", NAME, NEW_YEAR.plusDays(7)).proposal("测试"));
        assertThat(after.policies().version("X").effectiveFrom()).contains(NEW_YEAR.plusDays(7));
        assertThat(after.policies().all()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "standing" : "NEVER_REGISTERED" | "standing" : "NEVER" | unfit.word       | /businesses/INITIAL/standing
            "asks" : [                      | "askz" : [           | unfit.unknown    | /businesses/INITIAL/askz
            "validityYears" : "T13"         | "validityYears" : 0  | unfit.number     | /limits/validityYears
            "validityYears" : "T13"         | "validityYears" : "T01" | unfit.unit    | /limits/validityYears
            "validityYears" : "T13"         | "validityYears" : "T99" | unfit.code    | /limits/validityYears
            "effectiveFrom" : "2027-01-01"  | "effectiveFrom" : "2027-02-30" | unfit.date | /effectiveFrom
            "silence" : "CLOSES",           |                      | unfit.rule_silence | /businesses/INITIAL/silence
            """)
    void errors_in_a_policy_are_said_with_their_place_and_line(String from, String to, String key, String place) {
        var json = draft("2018").named("X", NAME, NEW_YEAR).proposal("测试").content();
        var wrong = json.replace(" : ", " : ")
                .replaceFirst(
                        java.util.regex.Pattern.quote(from),
                        java.util.regex.Matcher.quoteReplacement(to == null ? "" : to));
        assertThat(wrong).isNotEqualTo(json);
        var unfit = refused(Proposal.policy("X", wrong, "测试"));
        assertThat(unfit.key()).isEqualTo(key);
        assertThat(unfit.place()).isEqualTo(place);
        assertThat(unfit.line()).isPositive();
        if (to != null && !key.equals("unfit.rule_silence")) {
            assertThat(wrong.lines().skip(unfit.line() - 1L).findFirst().orElseThrow())
                    .contains(to);
        }
    }

    @Test
    void what_is_no_json_is_refused_by_its_line() {
        var unfit = refused(Proposal.policy("X", "{\n\"version\": \"X\",\n oops }", "测试"));
        assertThat(unfit.key()).isEqualTo("unfit.json");
        assertThat(unfit.line()).isEqualTo(3);
    }

    @Test
    void a_table_may_grow_and_change_words_but_loses_no_code() {
        assertThat(refused(table("refusal-grounds.csv", csv -> csv.replaceFirst("(?m)^R02,.*\n", "")))
                        .key())
                .isEqualTo("unfit.code_gone");
        var after = publish(table("ethnic-groups.csv", csv -> csv.replace(",Han\n", ",Han Chinese\n")));
        assertThat(after.ethnicGroups().name("01", Language.EN)).isEqualTo("Han Chinese");
    }

    @ParameterizedTest
    @CsvSource({
        "specialties.csv, 'GL,CONSTRUCTOR_1,1B,公路,MOT', 'GL,CONSTRUCTOR_1,1B,公路,MOX', unfit.code, 3, joint_review",
        "specialties.csv, 'GL,CONSTRUCTOR_1,1B', 'JZ,CONSTRUCTOR_1,1B', unfit.twice, 3, code",
        "specialties.csv, 'GL,CONSTRUCTOR_1,1B,公路,MOT', 'GL,CONSTRUCTOR_1,1B,公路', unfit.cells, 3, ''",
        "degrees.csv, '2,,true', '2,,yes', unfit.boolean, 3, offered",
        "time-limits.csv, 'T01,,5,', 'T01,,five,', unfit.number, 2, amount",
        "degrees.csv, 'code,parent,offered', 'code,parent,shown', unfit.column_missing, 1, offered"
    })
    void errors_in_a_table_are_said_with_row_and_column(
            String file, String from, String to, String key, int line, String column) {
        var unfit = refused(table(file, csv -> csv.replace(from, to)));
        assertThat(unfit.key()).isEqualTo(key);
        assertThat(unfit.line()).isEqualTo(line);
        assertThat(unfit.place()).isEqualTo(column);
    }

    @Test
    void no_file_outside_of_the_tables_can_be_replaced() {
        for (String name : List.of("../secret.csv", "versions/index.csv", "holidays.csv")) {
            assertThat(refused(Proposal.table(name, "code\n1\n", "测试")).key()).isEqualTo("unfit.name");
        }
        assertThat(refused(Proposal.policy("../x", "{}", "测试")).key()).isEqualTo("unfit.name");
    }

    @Test
    void a_text_comes_in_three_languages_and_says_which_prevails() {
        var sources = new EnumMap<Language, String>(Language.class);
        sources.putAll(Map.of(
                Language.ZH_HANS, "# 须知\n\n第一条\n",
                Language.ZH_HANT, "# 須知\n\n以簡體中文文本為準。\n\n第一條\n",
                Language.EN, "# Notice\n\nThe simplified Chinese text prevails.\n\nArticle 1\n"));
        var before = SHIPPED.texts().current(TextKind.NOTICE, TODAY);
        var after = publish(Proposal.text(TextKind.NOTICE, "2027-01", new TextDraft(FROM, sources), "测试"));
        assertThat(after.texts().current(TextKind.NOTICE, FROM.minusDays(1)))
                .as("until its first day the former one holds")
                .isEqualTo(before);
        assertThat(after.texts().current(TextKind.NOTICE, FROM)).isEqualTo("2027-01");
        assertThat(after.texts().text(TextKind.NOTICE, before, Language.EN))
                .as("those who consented to the former one find it")
                .isEqualTo(SHIPPED.texts().text(TextKind.NOTICE, before, Language.EN));
        assertThat(refused(Proposal.text(TextKind.NOTICE, "2027-01", new TextDraft(FROM, sources), "测试"))
                        .key())
                .isEqualTo("unfit.text_there");
        sources.put(Language.EN, "# Notice\n\nArticle 1\n");
        var unfit = refused(Proposal.text(TextKind.NOTICE, "2027-02", new TextDraft(FROM.plusDays(1), sources), "测试"));
        assertThat(unfit.key()).isEqualTo("unfit.text_prevails");
        assertThat(unfit.place()).isEqualTo("en");
        for (LocalDate day : new LocalDate[] {null, TODAY}) {
            assertThat(refused(Proposal.text(TextKind.NOTICE, "2027-03", new TextDraft(day, sources), "测试"))
                            .place())
                    .as("a text begins tomorrow at the earliest: %s", day)
                    .isEqualTo("from");
        }
        assertThat(refused(Proposal.text(TextKind.NOTICE, "2027-04", new TextDraft(FROM, sources), "测试"))
                        .key())
                .as("no two begin on one day")
                .isEqualTo("unfit.text_day_taken");
    }

    @Test
    void a_second_profession_is_data_alone() {
        var after = publish(SecondProfession.profession());
        for (var proposal : SecondProfession.rest(SHIPPED)) {
            after = publish(proposal);
        }
        assertThat(after.holderTypes()).hasSize(3);
        assertThat(after.specialties(SecondProfession.HOLDER))
                .extracting(Specialty::code)
                .containsExactly("JL1", "JL2");
        assertThat(after.specialties(CONSTRUCTOR_1)).hasSameSizeAs(SHIPPED.specialties(CONSTRUCTOR_1));
        assertThat(after.policies().inForce(SecondProfession.FROM).openTo(SecondProfession.HOLDER))
                .containsExactly(Business.INITIAL, Business.CHANGE, Business.RENEWAL, Business.CANCEL, Business.INFO);
        assertThat(after.citation(SecondProfession.HOLDER, "AGE").in(Language.ZH_HANS))
                .isEqualTo("《注册监理工程师管理规定》第十三条第（六）项");
        assertThat(after.citation(SecondProfession.HOLDER, "EMPLOYER").in(Language.EN))
                .as("where no article is known its own order is named, never another's")
                .isEqualTo("Provisions on the Administration of Registered Supervision Engineers");
        assertThat(after.citation(CONSTRUCTOR_1, "AGE").in(Language.ZH_HANT)).isEqualTo("《註冊建造師管理規定》第十五條第（十）項");
        assertThat(after.groundArticle(SecondProfession.HOLDER, "R03", "15(3)")).isEqualTo("13(3)");
        assertThat(after.groundArticle(CONSTRUCTOR_1, "R03", "15(3)")).isEqualTo("15(3)");
        assertThat(after.policies().inForce(TODAY).openTo(SecondProfession.HOLDER))
                .isEmpty();
    }
}
