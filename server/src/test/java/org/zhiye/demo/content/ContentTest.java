package org.zhiye.demo.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiye.Browsers;
import org.zhiye.ZhiyeTest;
import org.zhiye.account.Accounts;
import org.zhiye.account.Logins;
import org.zhiye.enterprise.Enterprises;
import org.zhiye.filing.Filings;
import org.zhiye.ground.Command;
import org.zhiye.person.AttachmentKind;
import org.zhiye.policy.HolderType;
import org.zhiye.policy.ReferenceData;
import org.zhiye.qualification.Qualifications;
import org.zhiye.register.PastEnd;
import org.zhiye.register.Registers;
import org.zhiye.register.Registration;
import org.zhiye.shared.AccountId;
import org.zhiye.shared.PersonId;

/** The content as a visitor finds it when the application is ready, with some of the crowd; seen through the pages. */
@ZhiyeTest
@ResourceLock("publication")
class ContentTest {
    private static final LocalDate BEGUN = LocalDate.of(2026, 11, 23);
    private static final int FIRMS = 600;
    private static final World WORLD = World.of(BEGUN, ReferenceData.shipped(), FIRMS);
    private static final List<Player> NAMED = WORLD.cast().named();

    @Autowired
    Overture overture;

    @Autowired
    Arrivals arrivals;

    @Autowired
    Script script;

    @Autowired
    Steps steps;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Enterprises enterprises;

    @Autowired
    Accounts accounts;

    @Autowired
    Logins logins;

    @Autowired
    Browsers browsers;

    @Autowired
    Filings filings;

    @Autowired
    Qualifications qualifications;

    @Autowired
    Registers registers;

    @Autowired
    List<Command> commands;

    // a step that was done is not done again
    @BeforeEach
    void play() {
        overture.play(WORLD);
    }

    @Test
    void whoever_is_verified_lacks_nothing_on_the_home_page_and_has_own_pictures() {
        for (Player it : NAMED) {
            var browser = logins.in(person(it)).open("/home");
            assertThat(browser.status()).isEqualTo(200);
            assertThat(browser.text()).contains(it.name());
            if (!it.state().isVerified()) {
                assertThat(browser.text()).contains("下一步：上传证件照");
                continue;
            }
            assertThat(browser.page().expectFirst(".tasks").select("li").eachText())
                    .as(it.name())
                    .allMatch(line -> line.endsWith("已完成"));
            for (AttachmentKind kind : AttachmentKind.values()) {
                var picture = browser.open("/me/attachments/" + kind.slug())
                        .page()
                        .expectFirst("main img")
                        .attr("src");
                assertThat(browser.open(picture).status()).isEqualTo(200);
            }
        }
    }

    @Test
    void the_officer_of_the_own_province_verified_them() {
        NAMED.stream().filter(it -> it.state().isVerified()).forEach(it -> {
            var officer = jdbc.sql(
                            "select a.username from verification v join account a on a.id = v.officer where v.person = ?")
                    .param(person(it).value())
                    .query(String.class)
                    .single();
            assertThat(officer).isEqualTo(Staff.desk(it.province()));
        });
    }

    @Test
    void the_progress_page_shows_the_stage_that_the_part_says() {
        filing().forEach(it -> {
            var browser = logins.in(person(it)).open("/progress");
            if (it.act() == Scene.HALF_DRAFT) {
                assertThat(browser.text())
                        .doesNotContain(WORLD.employers().of(it).name());
                assertThat(browser.open("/home").text()).contains("继续");
                return;
            }
            browser.open(browser.page().expectFirst(".tasks a").attr("href"));
            assertThat(browser.text()).as(it.name() + " " + it.act()).contains(words(it.act()));
        });
    }

    private static String words(Scene scene) {
        return switch (scene) {
            case HALF_DRAFT -> throw new IllegalArgumentException("no case");
            case WITH_EMPLOYER, EMPLOYER_LETTER -> "等待企业确认聘用";
            case PROVINCE_ACCEPTANCE -> "等待省级受理";
            case CORRECTION -> "等待您补正";
            case PROVINCE_REVIEW -> "等待省级初审";
            case MINISTRY_ACCEPTANCE -> "等待住房和城乡建设部受理";
            case MINISTRY_OPINION -> "住房和城乡建设部审核";
            case TO_PUBLISH, PUBLIC_NOTICE -> "公示";
            case ANNOUNCEMENT -> "等待公告";
            case GRANTED -> "准予注册";
            case REFUSED -> "不予注册决定书";
            case NOT_ACCEPTED -> "不予受理决定书";
            case DECLINED -> "企业不予确认";
            case UNANSWERED -> "企业逾期未确认";
            case WITHDRAWN -> "已撤回";
        };
    }

    @Test
    void nothing_is_overdue_and_nothing_lies_in_the_future() {
        var people = filing().map(it -> person(it).value()).toList();
        filing().filter(it -> it.act() != Scene.HALF_DRAFT).forEach(it -> {
            var filing = filings.of(person(it)).getFirst();
            if (filing.open() && filing.due() != null && it.act() != Scene.ANNOUNCEMENT) {
                assertThat(filing.due()).as(it.name()).isAfterOrEqualTo(BEGUN);
            }
        });
        assertThat(jdbc.sql("select count(*) from trail where subject = any(?) and at >= ?::timestamptz")
                        .params(people.toArray(java.util.UUID[]::new), "2026-11-23T00:00:00+08:00")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void every_registration_is_what_the_part_says() {
        assertThat(NAMED).allSatisfy(it -> {
            assertThat(qualifications.of(it.document(), it.name()))
                    .hasSize(it.state().isQualified() ? it.specialties().size() : 0);
            var found = registers.of(person(it));
            var to = Enrolment.validTo(it, BEGUN);
            if (to == null && it.scene() != Scene.GRANTED) {
                assertThat(found).isEmpty();
                return;
            }
            assertThat(found).singleElement().satisfies(registration -> {
                assertThat(registration.holder())
                        .isEqualTo(
                                it.state().isProvisional()
                                        ? HolderType.CONSTRUCTOR_1_PROVISIONAL
                                        : HolderType.CONSTRUCTOR_1);
                assertThat(registration.lines())
                        .extracting(Registration.Line::specialty)
                        .containsExactlyInAnyOrderElementsOf(Enrolment.registered(it));
                boolean over = it.state() == State.LAPSED || it.state() == State.CANCELLED;
                assertThat(registration.validOn(BEGUN, PastEnd.NEVER)).isEqualTo(!over);
                assertThat(registration.validOn(BEGUN.plusDays(90), PastEnd.NEVER))
                        .isEqualTo(!over
                                && it.state() != State.NEAR_EXPIRY
                                && it.state() != State.PROVISIONAL_NEAR_EXPIRY);
            });
        });
    }

    @Test
    void the_roster_has_no_accounts_and_the_employers_with_accounts_have_theirs() {
        assertThat(WORLD.cast().roster()).allSatisfy(it -> {
            assertThat(accounts.byDocument(it.document())).isEmpty();
            assertThat(qualifications.of(it.document(), it.name()))
                    .hasSize(it.specialties().size());
        });
        assertThat(WORLD.agents().getFirst().firm().name()).isEqualTo("上海华建二局建设工程有限公司");
        filing().forEach(it -> {
            var employer = enterprises.find(WORLD.employers().of(it).uscc()).orElseThrow();
            assertThat(enterprises.hasAgent(employer.id())).isEqualTo(it.act().employerHasAccount());
        });
    }

    @Test
    void the_portal_shows_what_was_published() {
        var stranger = browsers.open().open("/announcements");
        assertThat(stranger.text()).contains("初始注册人员名单公示", "初始注册人员名单公告");
        var granted = NAMED.stream()
                .filter(it -> it.scene() == Scene.GRANTED)
                .findFirst()
                .orElseThrow();
        var announced = stranger.page().select("a").stream()
                .filter(link -> link.text().contains("人员名单公告"))
                .map(link -> link.attr("href"))
                .filter(href -> browsers.open().open(href).text().contains(granted.name()))
                .findFirst();
        assertThat(announced).isPresent();
    }

    @Test
    void people_of_the_crowd_come_with_their_cases() {
        var some = Stream.of(Scene.PROVINCE_ACCEPTANCE, Scene.MINISTRY_OPINION, Scene.CORRECTION)
                .map(scene -> WORLD.crowd().stream()
                        .filter(it -> it.scene() == scene)
                        .findFirst()
                        .orElseThrow())
                .toList();
        some.forEach(it -> {
            arrivals.come(it, WORLD);
            script.play(it, WORLD.employers(), WORLD.past());
            assertThat(logins.in(person(it)).open("/progress").text())
                    .contains(WORLD.employers().of(it).name());
        });
        assertThat(verified(some)).isZero();
    }

    @Test
    void the_trail_of_everybody_verifies() {
        assertThat(verified(NAMED)).isZero();
    }

    private int verified(List<Player> players) {
        var subjects = players.stream().map(it -> person(it).value().toString()).toList();
        return commands.stream()
                .filter(it -> it.name().equals("verify-trail"))
                .findFirst()
                .orElseThrow()
                .run(subjects);
    }

    @Test
    void played_again_it_changes_nothing() {
        var before = entries();
        overture.play(WORLD);
        assertThat(entries()).isEqualTo(before);
    }

    private long entries() {
        return jdbc.sql("select count(*) from trail where subject = any(?)")
                .param(NAMED.stream().map(it -> person(it).value()).toArray(java.util.UUID[]::new))
                .query(Long.class)
                .single();
    }

    @Test
    void a_step_is_done_once_and_not_at_all_if_it_fails() {
        var done = new AtomicInteger();
        var step = "test-" + System.nanoTime();
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> steps.once(step, () -> {
                    throw new IllegalStateException("in the middle");
                }));
        steps.once(step, done::incrementAndGet);
        steps.once(step, done::incrementAndGet);

        assertThat(done).hasValue(1);
    }

    private static Stream<Player> filing() {
        return NAMED.stream().filter(it -> it.scene() != null);
    }

    private PersonId person(Player it) {
        var found = accounts.byDocument(it.document()).orElseThrow();
        assertThat(accounts.nameOf(new AccountId(found.value()))).isEqualTo(it.name());
        return found;
    }
}
