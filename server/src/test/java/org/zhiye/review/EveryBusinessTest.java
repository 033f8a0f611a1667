package org.zhiye.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiye.IdDocuments;
import org.zhiye.ZhiyeTest;
import org.zhiye.account.Accounts;
import org.zhiye.account.Logins;
import org.zhiye.enterprise.Firms;
import org.zhiye.filing.Cases;
import org.zhiye.filing.Filed;
import org.zhiye.filing.Filing;
import org.zhiye.filing.FilingLine;
import org.zhiye.filing.Outcome;
import org.zhiye.filing.Stage;
import org.zhiye.ground.DeedKey;
import org.zhiye.ground.Deeds;
import org.zhiye.policy.Business;
import org.zhiye.policy.HolderType;
import org.zhiye.policy.Periods;
import org.zhiye.policy.ReferenceData;
import org.zhiye.policy.RouteStep;
import org.zhiye.register.Enrolments;
import org.zhiye.register.Registers;
import org.zhiye.register.Registrar;
import org.zhiye.register.Registration;
import org.zhiye.register.Registration.State;
import org.zhiye.shared.Deed;
import org.zhiye.shared.IdDocument;
import org.zhiye.shared.PersonId;
import org.zhiye.shared.Refused;
import org.zhiye.shared.RegistrationId;
import org.zhiye.shared.Role;
import org.zhiye.shared.Subject;

/** Every business, as each policy opens it to each holder: its whole route to its effect, and back through each unhappy end. */
@ZhiyeTest
@ResourceLock("publication")
class EveryBusinessTest {
    private static final ReferenceData DATA = ReferenceData.shipped();
    private static final LocalDate FROM = LocalDate.of(2024, 3, 1);
    private static final LocalDate TO = LocalDate.of(2027, 1, 31);
    private static final java.time.Instant LATER = java.time.Instant.parse("2027-12-01T00:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    Cases cases;

    @Autowired
    Filed filed;

    @Autowired
    Bench bench;

    @Autowired
    Walker walker;

    @Autowired
    Logins logins;

    @Autowired
    Enrolments enrolments;

    @Autowired
    Registers registers;

    @Autowired
    Registrar registrar;

    @Autowired
    Accounts accounts;

    @Autowired
    Deeds deeds;

    @Autowired
    EmployerDesk employers;

    @Autowired
    AcceptanceDesk acceptances;

    @Autowired
    OpinionDesk opinions;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    /** One line of the table. */
    record Way(Business business, HolderType holder, String policy) {
        @Override
        public String toString() {
            return business + " " + holder + " " + policy;
        }
    }

    static Stream<Way> open() {
        return Stream.of("2018", "2021")
                .flatMap(policy -> DATA.holderTypes().stream()
                        .flatMap(holder -> DATA.policies().version(policy).openTo(holder).stream()
                                .map(business -> new Way(business, holder, policy))));
    }

    /** Each business once: who files it does not matter to how it ends. */
    static Stream<Way> once() {
        return Stream.of(Business.values())
                .map(business -> open().filter(it -> it.business() == business)
                        .findFirst()
                        .orElseThrow());
    }

    /** Somebody's case of a way, just submitted, and what it was filed with. */
    private record Given(Cases.Case it, Filed.Wanted wanted, Cases.Company former) {
        PersonId person() {
            return it.person().id();
        }

        @Nullable
        RegistrationId registration() {
            return wanted.registration();
        }
    }

    private Given given(Way way) {
        var person = logins.practitioner();
        var former = cases.company("31", Firms.name());
        var registration = switch (way.business()) {
            case INITIAL -> null;
            case REREG -> ended(enrolled(person, way.holder(), former), person.id());
            case ADD, CHANGE, RENEWAL, CANCEL, REPLACE, INFO -> enrolled(person, way.holder(), former);
        };
        var chosen = switch (way.business()) {
            case INITIAL, CHANGE, REREG -> cases.company("11", Firms.name());
            case ADD, RENEWAL, CANCEL, REPLACE, INFO -> former;
        };
        var specialties = switch (way.business()) {
            case INITIAL, REREG, CHANGE, RENEWAL -> List.of("GL", "JZ");
            case ADD -> List.of("SL");
            case CANCEL, REPLACE, INFO -> List.of("");
        };
        var wanted =
                Filed.Wanted.of(way.business(), way.holder(), way.policy(), chosen, registration, former, specialties);
        if (way.business() == Business.INFO) {
            wanted = wanted.identity("林晓枫", IdDocuments.fresh());
        }
        return new Given(filed.submitted(person, wanted), wanted, former);
    }

    private RegistrationId enrolled(Logins.Person person, HolderType holder, Cases.Company at) {
        return enrolments.enrol(
                person.id(),
                person.name(),
                holder,
                new Enrolments.Employer(at.id(), at.name(), at.province()),
                FROM,
                TO,
                "GL",
                "JZ");
    }

    private RegistrationId ended(RegistrationId id, PersonId person) {
        transaction.executeWithoutResult(status -> {
            deeds.lock(person.value());
            registrar.end(id, State.CANCELLED, "I04", LocalDate.of(2026, 6, 1), UUID.randomUUID());
            deeds.happened(new Entered(person));
        });
        return id;
    }

    private record Entered(PersonId person) implements Deed {
        @Override
        public String deed() {
            return "filing.submitted";
        }

        @Override
        public Subject subject() {
            return Subject.of(person);
        }

        @Override
        public String object() {
            return "";
        }
    }

    @ParameterizedTest
    @MethodSource("open")
    void goes_its_whole_route_to_its_effect(Way way) {
        var given = given(way);
        var before = Objects.requireNonNullElse(given.registration(), new RegistrationId(new UUID(0, 0)));
        var was = registers.find(before).orElse(null);
        var closed = walker.through(given.it());
        assertThat(closed.outcome()).isEqualTo(Outcome.GRANTED);
        assertThat(closed.lines()).allMatch(line -> line.outcome() == Outcome.GRANTED);
        var now = registers.of(given.person()).getFirst();
        var on = announcedOn(closed);
        switch (way.business()) {
            case INITIAL -> {
                assertThat(now.number().value()).startsWith("京111");
                assertThat(now.lines()).hasSize(2).allMatch(line -> line.from().equals(on));
                var then = registers.asAt(now.id(), on, LATER).orElseThrow();
                assertThat(Objects.requireNonNull(then.employer()).enterprise())
                        .isEqualTo(given.it().company().id());
            }
            case ADD -> {
                assertThat(now.lines()).extracting(Registration.Line::specialty).containsExactly("GL", "JZ", "SL");
                assertThat(now.lines().getLast().from()).isEqualTo(on);
                assertThat(now.lines().getLast().to()).isEqualTo(on.plusYears(3).minusDays(1));
            }
            case CHANGE -> {
                var then = registers.asAt(now.id(), on, LATER);
                assertThat(Objects.requireNonNull(then.orElseThrow().employer()).enterprise())
                        .isEqualTo(given.it().company().id());
                assertThat(now.number().value()).startsWith("京");
                assertThat(now.lines()).isEqualTo(Objects.requireNonNull(was).lines());
            }
            case RENEWAL -> {
                assertThat(now.lines()).hasSize(4);
                assertThat(now.lines().getLast().from()).isEqualTo(TO.plusDays(1));
                assertThat(now.lines().getLast().to()).isEqualTo(Periods.lastDay(TO.plusDays(1), 3));
            }
            case CANCEL -> {
                assertThat(now.state()).isEqualTo(State.CANCELLED);
                assertThat(now.employer()).isNull();
            }
            case REREG -> {
                assertThat(now.id()).isEqualTo(before);
                assertThat(now.number().value()).startsWith("京");
                var then = registers.asAt(now.id(), on, LATER).orElseThrow();
                assertThat(then.state()).isEqualTo(State.VALID);
                assertThat(then.lines().getLast().from()).isEqualTo(on);
            }
            case REPLACE -> assertThat(now.sealNumber()).isEqualTo(now.number().value() + "(01)");
            case INFO -> {
                assertThat(now.name()).isEqualTo("林晓枫");
                var account = accounts.practitioner(given.person()).orElseThrow();
                assertThat(account.name()).isEqualTo("林晓枫");
                assertThat(account.document()).isEqualTo(given.wanted().newDocument());
                assertThat(registers
                                .asAt(now.id(), TODAY.minusDays(1), LATER)
                                .orElseThrow()
                                .name())
                        .isEqualTo("林晓峰");
            }
        }
        assertThat(bench.trail(given.it())).endsWith("review.announced");
    }

    private LocalDate announcedOn(Filing it) {
        return jdbc.sql(
                        "select b.announced_on from batch b join batch_line l on l.batch = b.id where l.filing = ? limit 1")
                .param(it.id().value())
                .query(LocalDate.class)
                .single();
    }

    @ParameterizedTest
    @MethodSource("once")
    void is_withdrawn_from_every_stage_and_the_register_stays_as_it_was(Way way) {
        for (Stage stage : stages(way)) {
            var given = given(way);
            var was = registers.of(given.person());
            walker.until(given.it(), now -> now.stage() == stage);
            filed.withdrawn(given.it());
            assertThat(bench.now(given.it()).outcome()).as("%s", stage).isEqualTo(Outcome.WITHDRAWN);
            assertThat(registers.of(given.person())).isEqualTo(was);
        }
    }

    private static List<Stage> stages(Way way) {
        var route = DATA.policies().version(way.policy()).rules(way.business()).route();
        return Stream.of(Stage.values())
                .filter(stage -> switch (stage) {
                    case WITH_ENTERPRISE -> route.has(RouteStep.ENTERPRISE);
                    case PROVINCE_ACCEPTANCE, PROVINCE_REVIEW, MINISTRY_ACCEPTANCE, LINES -> true;
                    case CORRECTION, CLOSED -> false;
                })
                .toList();
    }

    @ParameterizedTest
    @MethodSource("once")
    void is_not_confirmed_by_its_employer(Way way) {
        var given = given(way);
        if (bench.now(given.it()).stage() != Stage.WITH_ENTERPRISE) {
            return;
        }
        var agent = bench.agent(given.it());
        agent.act(() -> employers.decline(agent, given.it().id(), "劳动合同日期不符", DeedKey.fresh()));
        var now = bench.now(given.it());
        if (way.business() == Business.CANCEL) {
            assertThat(now.stage()).isEqualTo(Stage.WITH_ENTERPRISE);
            assertThatThrownBy(() -> agent.act(() -> employers.confirm(agent, now.id(), DeedKey.fresh())))
                    .isInstanceOf(Refused.class);
            assertThatThrownBy(() -> agent.act(() -> employers.reportStranger(agent, now.id(), "", DeedKey.fresh())))
                    .isInstanceOf(Refused.class);
        } else {
            assertThat(now.outcome()).isEqualTo(Outcome.DECLINED);
        }
    }

    @ParameterizedTest
    @MethodSource("once")
    void is_sent_back_once_and_corrected(Way way) {
        var given = given(way);
        walker.until(given.it(), now -> now.stage() == Stage.PROVINCE_ACCEPTANCE);
        sendBack(given);
        filed.resubmitted(given.it(), given.wanted());
        assertThat(bench.now(given.it()).stage()).isEqualTo(Stage.PROVINCE_ACCEPTANCE);
        assertThatThrownBy(() -> sendBack(given)).isInstanceOf(Refused.class);
        assertThat(walker.through(given.it()).outcome()).isEqualTo(Outcome.GRANTED);
    }

    private void sendBack(Given given) {
        var officer =
                walker.officer(Role.PROVINCE_ACCEPTOR, bench.now(given.it()).province());
        officer.act(() ->
                acceptances.sendBack(officer, given.it().id(), java.util.Map.of("ID_FRONT", "请重新拍摄"), DeedKey.fresh()));
    }

    @ParameterizedTest
    @MethodSource("once")
    void is_not_accepted_by_the_province(Way way) {
        var given = given(way);
        walker.until(given.it(), now -> now.stage() == Stage.PROVINCE_ACCEPTANCE);
        var officer =
                walker.officer(Role.PROVINCE_ACCEPTOR, bench.now(given.it()).province());
        officer.act(() -> acceptances.notAccept(officer, given.it().id(), "N02", "不属于本机关职权", DeedKey.fresh()));
        assertThat(bench.now(given.it()).outcome()).isEqualTo(Outcome.NOT_ACCEPTED);
    }

    @ParameterizedTest
    @MethodSource("once")
    void is_refused_by_the_ministry_with_a_letter_in_its_own_words(Way way) {
        var given = given(way);
        var was = registers.of(given.person());
        var it = walker.until(
                given.it(),
                now -> now.stage() == Stage.LINES
                        && now.lines().stream()
                                .allMatch(line -> line.stage() == org.zhiye.filing.LineStage.MINISTRY_OPINION));
        var officer = walker.officer(Role.MINISTRY_REVIEWER, "*");
        var refusals = it.lines().stream()
                .map(FilingLine::specialty)
                .map(code -> OpinionDesk.OnLine.disagree(code, "R11", "材料不能证明申请事项"))
                .toList();
        officer.act(() -> opinions.decide(officer, it.id(), refusals, DeedKey.fresh()));
        assertThat(bench.now(it.id()).outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(registers.of(given.person())).isEqualTo(was);
        var person = logins.in(given.it().person());
        person.open("/progress/" + it.id());
        person.open(person.page().select("a:contains(决定书)").attr("href"));
        assertThat(person.text()).contains("材料不能证明申请事项", "60 日内", "《注册建造师管理规定》第十五条第（十一）项", title(way.business()));
    }

    private static String title(Business business) {
        return switch (business) {
            case INITIAL, ADD, REREG -> "不予注册决定书";
            case CHANGE -> "不予变更注册决定书";
            case RENEWAL -> "不予延续注册决定书";
            case CANCEL -> "不予注销决定书";
            case REPLACE -> "不予更换证书决定书";
            case INFO -> "不予修改个人信息决定书";
        };
    }

    @Test
    void a_number_that_has_another_account_is_merged_only_by_an_opinion_that_says_so() {
        var other = logins.practitioner("林晓枫");
        var person = logins.practitioner();
        var company = cases.company("31", Firms.name());
        var registration = enrolled(person, HolderType.CONSTRUCTOR_1, company);
        IdDocument taken = other.document();
        var wanted = Filed.Wanted.of(
                        Business.INFO, HolderType.CONSTRUCTOR_1, "2018", company, registration, company, List.of(""))
                .identity("林晓枫", taken);
        var it = filed.submitted(person, wanted);
        walker.until(it, now -> now.stage() == Stage.LINES);
        assertThatThrownBy(() -> walker.decide(it.id())).isInstanceOf(Refused.class);
        var page = "/review/cases/" + it.id();
        var officer = logins.in(logins.officer(Role.MINISTRY_REVIEWER, "*")).open(page);
        assertThat(officer.text())
                .contains("新号码已有账号", "林晓枫", taken.masked(), person.document().masked())
                .doesNotContain(taken.number());
        officer.submit(page + "/opinion", java.util.Map.of("opinion_case", "agree"));
        assertThat(officer.status()).isEqualTo(422);
        assertThat(officer.text()).contains("新号码已有账号：请勾选合并");
        officer.submit(page + "/opinion", java.util.Map.of("opinion_case", "agree", "merge", "true"));
        assertThat(officer.status()).isEqualTo(200);
        walker.publish(bench.now(it));
        assertThat(bench.now(it).outcome()).isEqualTo(Outcome.GRANTED);
        assertThat(accounts.byDocument(taken)).contains(person.id());
        assertThat(accounts.practitioner(other.id())).isEmpty();
    }
}
