package org.zhiye.review;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhiye.filing.Filing;
import org.zhiye.filing.FilingLine;
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
    /** another ministry, for its own specialties */
    JOINT_REVIEW(Role.JOINT_REVIEWER, RouteStep.JOINT_REVIEW, "f.open and f.stage = 'LINES'"),
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

    private static final String JOINT_LINES = """
            exists (select from filing_line l where l.filing = f.id and l.stage = 'JOINT_REVIEW' and (? or l.specialty = any(?)))""";

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

    /** The cases of this desk: a condition over {@code filing f}; {@link #part} says which of them are the caller’s. */
    String condition() {
        return condition;
    }

    /**
     * A further condition over {@code filing f}.
     *
     * @param values what its places take
     */
    record Part(String condition, List<Object> values) {}

    /** Which of the desk's cases are the caller's: a province's, or those with lines of the own specialties; absent: all of them. */
    Optional<Part> part(Caller me) {
        var place = me.jurisdiction(role).orElse("");
        return switch (role.jurisdiction()) {
            case NATION, SELF, ENTERPRISE -> Optional.empty();
            case PROVINCE ->
                place.equals(Grant.EVERYWHERE)
                        ? Optional.empty()
                        : Optional.of(new Part("f.province = ?", List.of(place)));
            case SPECIALTIES -> {
                Object own = place.split(",", -1);
                yield Optional.of(new Part(JOINT_LINES, List.of(place.equals(Grant.EVERYWHERE), own)));
            }
        };
    }

    /** The desks at which the caller sits. */
    static List<Desk> of(Caller me) {
        return Arrays.stream(values()).filter(desk -> me.has(desk.role)).toList();
    }

    /** The caller's desk that a case is at now; absent: it is not the caller's turn. */
    static Optional<Desk> of(Caller me, Filing it) {
        return Arrays.stream(values())
                .filter(desk -> desk.step != null && desk.holds(me, it) && desk.mayDecide(me, it))
                .findFirst();
    }

    boolean mayDecide(Caller me, Filing it) {
        return switch (role.jurisdiction()) {
            case PROVINCE -> me.may(role, it.province());
            case NATION -> me.has(role);
            case SPECIALTIES -> it.lines().stream().anyMatch(line -> me.may(role, line.specialty()));
            case SELF, ENTERPRISE -> false;
        };
    }

    /** The lines of a case that wait here for the caller. */
    List<FilingLine> lines(Caller me, Filing it) {
        return it.lines().stream()
                .filter(line -> switch (this) {
                    case PROVINCE_REVIEW -> it.stage() == Stage.PROVINCE_REVIEW && !line.ended();
                    case JOINT_REVIEW -> line.stage() == LineStage.JOINT_REVIEW && me.may(role, line.specialty());
                    case MINISTRY_OPINION -> line.stage() == LineStage.MINISTRY_OPINION;
                    case PROVINCE_ACCEPTANCE, MINISTRY_ACCEPTANCE, PROVINCE_OVERVIEW, NATION_OVERVIEW -> false;
                })
                .toList();
    }

    /** Under which name the caller has a case open here: two ministries may review one case at the same time. */
    String claim(Caller me) {
        return this == JOINT_REVIEW
                ? name() + ":" + me.jurisdiction(role).orElse("")
                : step == null ? name() : step.name();
    }

    /** The desk of a step that is decided line by line. */
    static Desk of(RouteStep step) {
        return Arrays.stream(values()).filter(it -> it.step == step).findFirst().orElseThrow();
    }

    private boolean holds(Caller me, Filing it) {
        return switch (this) {
            case PROVINCE_ACCEPTANCE -> it.stage() == Stage.PROVINCE_ACCEPTANCE;
            case PROVINCE_REVIEW -> it.stage() == Stage.PROVINCE_REVIEW;
            case MINISTRY_ACCEPTANCE -> it.stage() == Stage.MINISTRY_ACCEPTANCE;
            case JOINT_REVIEW, MINISTRY_OPINION -> !lines(me, it).isEmpty();
            case PROVINCE_OVERVIEW, NATION_OVERVIEW -> false;
        };
    }
}
