package org.zhiye.review.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiye.TestDay;
import org.zhiye.ZhiyeTest;
import org.zhiye.account.Logins;
import org.zhiye.enterprise.Firms;
import org.zhiye.filing.Cases;
import org.zhiye.filing.Filed;
import org.zhiye.filing.Outcome;
import org.zhiye.ground.Caller;
import org.zhiye.ground.DeedKey;
import org.zhiye.person.People;
import org.zhiye.policy.Business;
import org.zhiye.policy.HolderType;
import org.zhiye.register.Enrolments;
import org.zhiye.register.Registers;
import org.zhiye.register.Registration.State;
import org.zhiye.review.Bench;
import org.zhiye.review.Registered;
import org.zhiye.review.ReviewReason;
import org.zhiye.review.Walker;
import org.zhiye.shared.Refused;
import org.zhiye.shared.RegistrationId;
import org.zhiye.shared.Role;

/** Acts of the authority: one proposes, another consents. */
@ZhiyeTest
@ResourceLock("publication")
class ActsTest {
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
    Registered registered;

    @Autowired
    Enrolments enrolments;

    @Autowired
    Registers registers;

    @Autowired
    ActDesk desk;

    @Autowired
    People people;

    private static ActDesk.Proposal proposal(
            ActKind kind, RegistrationId id, String ground, @Nullable UUID about, @Nullable LocalDate until) {
        return new ActDesk.Proposal(kind, id, ground, "经查，申报材料不实", "调查报告〔2026〕15 号", about, until);
    }

    private ActId proposed(Caller me, ActDesk.Proposal it) {
        return me.act(() -> desk.propose(me, it, DeedKey.fresh()));
    }

    private void consented(Caller me, ActId id) {
        me.act(() -> {
            desk.decide(me, id, true, "", DeedKey.fresh());
            return id;
        });
    }

    private void done(ActDesk.Proposal it) {
        consented(
                bench.officer(Role.MINISTRY_SUPERVISOR, "*"),
                proposed(bench.officer(Role.PROVINCE_SUPERVISOR, "31"), it));
    }

    @Test
    void through_the_pages_one_proposes_and_another_consents() {
        var it = registered.constructor();
        var number = registers.find(it.registration()).orElseThrow().number().value();
        var first = logins.officer(Role.PROVINCE_SUPERVISOR, "31");
        var second = logins.officer(Role.PROVINCE_SUPERVISOR, "31");
        var browser = logins.in(first).open("/review/acts?number=" + number);
        assertThat(browser.text()).contains("林晓峰", number, "撤销注册", "暂停使用注册证书");
        var address = "/review/acts/registrations/" + it.registration();
        browser.open(address + "?kind=SUSPEND").submit(address, Map.of());
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.text()).contains("请写明事实和理由", "请写明证据及其存放处");
        browser.submit(address, Map.of("reason", "涉嫌出借证书，立案调查", "evidence", "立案通知书 12 号"));
        assertThat(browser.text()).contains("等待另一人同意", "须由另一人决定");
        var page = browser.at();
        assertThat(registers.find(it.registration()).orElseThrow().state()).isEqualTo(State.VALID);
        assertThat(bench.told(second)).contains("notice.act.proposed");
        var other = logins.in(second).open(page);
        other.submit(page, Map.of("answer", "refuse"));
        assertThat(other.status()).isEqualTo(422);
        other.submit(page, Map.of("answer", "consent"));
        assertThat(other.text()).contains("已生效");
        assertThat(registers.find(it.registration()).orElseThrow().state()).isEqualTo(State.SUSPENDED);
        assertThat(bench.told(it.person().account())).contains("notice.act.done");
        var person = logins.in(it.person()).open("/messages");
        person.open(person.page().select("a[href^=/letters/]").attr("href"));
        assertThat(person.text())
                .contains("处理决定书", "暂停使用注册证书", "涉嫌出借证书，立案调查", "60 日内")
                .doesNotContain("立案通知书");
        assertThat(logins.in(logins.officer(Role.PROVINCE_SUPERVISOR, "11"))
                        .open(page)
                        .status())
                .isEqualTo(404);
        done(proposal(ActKind.RESUME, it.registration(), "", null, null));
        assertThat(registers.find(it.registration()).orElseThrow().state()).isEqualTo(State.VALID);
    }

    @Test
    void nobody_consents_to_the_own_proposal_or_acts_on_the_own_registration() {
        var it = registered.constructor();
        var one = bench.officer(Role.PROVINCE_SUPERVISOR, "31");
        var id = proposed(one, proposal(ActKind.REVOKE, it.registration(), "C03", null, null));
        assertThatThrownBy(() -> consented(one, id))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason()).isEqualTo(ReviewReason.NEEDS_SECOND_PERSON));
        // another account of the same human does not help
        var same = new Caller(
                bench.officer(Role.MINISTRY_SUPERVISOR, "*").id(),
                Caller.Kind.STAFF,
                "周敏",
                one.human(),
                List.of(new org.zhiye.ground.Grant(Role.MINISTRY_SUPERVISOR, "*")),
                "",
                "");
        assertThatThrownBy(() -> consented(same, id)).isInstanceOf(Refused.class);
        var me = logins.practitioner("周敏");
        var own = new Caller(
                bench.officer(Role.MINISTRY_SUPERVISOR, "*").id(),
                Caller.Kind.STAFF,
                "周敏",
                people.facts(me.id()).human(),
                List.of(new org.zhiye.ground.Grant(Role.MINISTRY_SUPERVISOR, "*")),
                "",
                "");
        var registration = enrolments.enrol(
                me.id(),
                me.name(),
                HolderType.CONSTRUCTOR_1,
                new Enrolments.Employer(it.company().id(), it.company().name(), "31"),
                LocalDate.of(2026, 1, 5),
                LocalDate.of(2029, 1, 4),
                "JZ");
        assertThatThrownBy(() -> proposed(own, proposal(ActKind.HOLD, registration, "", null, TODAY.plusYears(1))))
                .isInstanceOf(Refused.class);
        assertThat(registers.find(it.registration()).orElseThrow().state()).isEqualTo(State.VALID);
    }

    @Test
    void revocation_bars_for_two_years_and_ends_the_open_case_with_a_letter() {
        var it = registered.constructor();
        var open = filed.submitted(
                it.person(),
                Filed.Wanted.of(
                        Business.ADD,
                        HolderType.CONSTRUCTOR_1,
                        "2018",
                        it.company(),
                        it.registration(),
                        it.company(),
                        List.of("SZ")));
        done(proposal(ActKind.REVOKE, it.registration(), "C03", null, null));
        assertThat(bench.now(open).outcome()).isEqualTo(Outcome.ENDED_BY_AUTHORITY);
        assertThat(registers.find(it.registration()).orElseThrow().state()).isEqualTo(State.REVOKED);
        assertThat(registers.book(it.person().id()).bars()).singleElement().satisfies(bar -> {
            assertThat(bar.ground()).isEqualTo("R07");
            assertThat(bar.until()).isEqualTo(TODAY.plusYears(2));
        });
        assertThat(bench.trail(open)).containsSubsequence("act.proposed", "review.ended_by_authority", "act.done");
        var person = logins.in(it.person()).open("/progress/" + open.id());
        assertThat(person.text()).contains("处理决定书");
    }

    @Test
    void a_rescission_undoes_the_grant_it_names_and_bars_for_three_years() {
        var person = logins.practitioner();
        var company = cases.company("31", Firms.name());
        var it = filed.submitted(
                person,
                Filed.Wanted.of(
                        Business.INITIAL, HolderType.CONSTRUCTOR_1, "2018", company, null, null, List.of("JZ")));
        walker.through(it);
        var known = registers.of(person.id()).getFirst();
        TestDay.on(LocalDate.of(2027, 3, 1), () -> {
            assertThatThrownBy(() -> done(proposal(ActKind.RESCIND, known.id(), "B02", UUID.randomUUID(), null)))
                    .isInstanceOf(Refused.class);
            done(proposal(ActKind.RESCIND, known.id(), "B02", it.id().value(), null));
            var now = registers.find(known.id()).orElseThrow();
            assertThat(now.state()).isEqualTo(State.RESCINDED);
            assertThat(now.lines()).isEmpty();
        });
        assertThat(registers.book(person.id()).bars())
                .singleElement()
                .satisfies(bar -> assertThat(bar.until()).isEqualTo(LocalDate.of(2030, 3, 1)));
    }

    @Test
    void a_hold_locks_until_it_is_ended_and_a_bar_bars() {
        var it = registered.constructor();
        done(proposal(ActKind.HOLD, it.registration(), "", null, TODAY.plusMonths(6)));
        var held = registers.find(it.registration()).orElseThrow();
        assertThat(held.heldOn(TODAY)).isTrue();
        var hold = held.holds().getFirst().id();
        TestDay.on(TODAY.plusDays(3), () -> {
            done(proposal(ActKind.END_HOLD, it.registration(), "", hold, null));
            assertThat(registers.find(it.registration()).orElseThrow().heldOn(TODAY.plusDays(3)))
                    .isFalse();
        });
        assertThat(bench.told(it.person().account())).contains("notice.act.hold_ended");
        done(proposal(ActKind.BAR, it.registration(), "B01", null, TODAY.plusYears(1)));
        assertThat(registers.book(it.person().id()).bars()).hasSize(1);
    }

    @Test
    void cancelled_by_the_authority_where_nobody_files_it() {
        var it = registered.constructor();
        done(proposal(ActKind.CANCEL, it.registration(), "I07", null, null));
        assertThat(registers.find(it.registration()).orElseThrow().state()).isEqualTo(State.CANCELLED);
        assertThatThrownBy(() -> done(proposal(ActKind.REVOKE, it.registration(), "C03", null, null)))
                .isInstanceOf(Refused.class);
    }
}
