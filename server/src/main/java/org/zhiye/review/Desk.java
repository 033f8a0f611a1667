package org.zhiye.review;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhiye.filing.Filing;
import org.zhiye.filing.LineStage;
import org.zhiye.filing.Stage;
import org.zhiye.ground.Caller;
import org.zhiye.ground.Grant;
import org.zhiye.policy.RouteStep;
import org.zhiye.shared.Role;

/** The desks of the authorities: each shows the cases whose turn it is there. */
enum Desk {
    PROVINCE_ACCEPTANCE(
            Role.PROVINCE_ACCEPTOR,
            RouteStep.PROVINCE_ACCEPTANCE,
            "f.open and f.stage = 'PROVINCE_ACCEPTANCE' and f.turn = 'PROVINCE'"),
    PROVINCE_REVIEW(
            Role.PROVINCE_REVIEWER,
            RouteStep.PROVINCE_REVIEW,
            "f.open and f.stage = 'PROVINCE_REVIEW' and f.turn = 'PROVINCE'"),
    MINISTRY_ACCEPTANCE(
            Role.MINISTRY_ACCEPTOR,
            RouteStep.MINISTRY_ACCEPTANCE,
            "f.open and f.stage = 'MINISTRY_ACCEPTANCE' and f.turn = 'MINISTRY'"),
    MINISTRY_OPINION(Role.MINISTRY_REVIEWER, RouteStep.MINISTRY_OPINION, """
            f.open and f.stage = 'LINES' and f.turn in ('MINISTRY', 'OTHER')
            and exists (select from filing_line l where l.filing = f.id and l.stage = 'MINISTRY_OPINION')"""),
    /** a supervisor sees what all desks of the province have; decides nothing */
    PROVINCE_OVERVIEW(
            Role.PROVINCE_SUPERVISOR,
            null,
            "f.open and f.stage in ('PROVINCE_ACCEPTANCE', 'CORRECTION', 'PROVINCE_REVIEW')"),
    NATION_OVERVIEW(
            Role.MINISTRY_SUPERVISOR,
            null,
            "f.open and f.stage in ('MINISTRY_ACCEPTANCE', 'LINES') and f.turn_due is not null");

    private final Role role;
    private final @Nullable RouteStep step;
    private final String condition;

    Desk(Role role, @Nullable RouteStep step, String condition) {
        this.role = role;
        this.step = step;
        this.condition = condition;
    }

    /** The step that is decided here; absent at desks that only look. */
    @Nullable
    RouteStep step() {
        return step;
    }

    /** As it stands in addresses and message keys. */
    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The cases of this desk: a condition over {@code filing f}; {@link #place} says which province's. */
    String condition() {
        return condition;
    }

    /** The province whose cases these are; absent: the whole country's. */
    Optional<String> place(Caller me) {
        return role.jurisdiction() == Role.Jurisdiction.NATION
                ? Optional.empty()
                : me.jurisdiction(role).filter(it -> !it.equals(Grant.EVERYWHERE));
    }

    /** The desks at which the caller sits. */
    static List<Desk> of(Caller me) {
        return Arrays.stream(values()).filter(desk -> me.has(desk.role)).toList();
    }

    /** The caller's desk that a case is at now; absent: it is not the caller's turn. */
    static Optional<Desk> of(Caller me, Filing it) {
        return Arrays.stream(values())
                .filter(desk -> desk.step != null && desk.holds(it) && desk.mayDecide(me, it))
                .findFirst();
    }

    boolean mayDecide(Caller me, Filing it) {
        return switch (role.jurisdiction()) {
            case PROVINCE -> me.may(role, it.province());
            case NATION -> me.has(role);
            case SELF, ENTERPRISE, SPECIALTIES -> false;
        };
    }

    private boolean holds(Filing it) {
        return switch (this) {
            case PROVINCE_ACCEPTANCE -> it.stage() == Stage.PROVINCE_ACCEPTANCE;
            case PROVINCE_REVIEW -> it.stage() == Stage.PROVINCE_REVIEW;
            case MINISTRY_ACCEPTANCE -> it.stage() == Stage.MINISTRY_ACCEPTANCE;
            case MINISTRY_OPINION -> it.lines().stream().anyMatch(line -> line.stage() == LineStage.MINISTRY_OPINION);
            case PROVINCE_OVERVIEW, NATION_OVERVIEW -> false;
        };
    }
}
