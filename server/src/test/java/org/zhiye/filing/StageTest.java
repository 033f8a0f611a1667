package org.zhiye.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.zhiye.policy.Route;
import org.zhiye.policy.RouteStep;
import org.zhiye.shared.Refused;

class StageTest {
    private static final Route WHOLE = route(EnumSet.allOf(RouteStep.class));

    @Test
    void the_whole_table_of_stages_and_steps_is_this() {
        var table = new TreeMap<String, String>();
        for (Stage stage : Stage.values()) {
            for (Step step : Step.values()) {
                var next = after(stage, step, WHOLE);
                if (next != null) {
                    table.put(stage + " " + step, next.name());
                }
            }
        }
        assertThat(table)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("WITH_ENTERPRISE CONFIRM", "PROVINCE_ACCEPTANCE"),
                        Map.entry("WITH_ENTERPRISE PASS_BY", "PROVINCE_ACCEPTANCE"),
                        Map.entry("WITH_ENTERPRISE DECLINE", "CLOSED"),
                        Map.entry("WITH_ENTERPRISE REPORT_STRANGER", "CLOSED"),
                        Map.entry("WITH_ENTERPRISE WITHDRAW", "CLOSED"),
                        Map.entry("WITH_ENTERPRISE LAPSE", "CLOSED"),
                        Map.entry("PROVINCE_ACCEPTANCE ACCEPT", "PROVINCE_REVIEW"),
                        Map.entry("PROVINCE_ACCEPTANCE DEEM_ACCEPTED", "PROVINCE_REVIEW"),
                        Map.entry("PROVINCE_ACCEPTANCE SEND_BACK", "CORRECTION"),
                        Map.entry("PROVINCE_ACCEPTANCE NOT_ACCEPT", "CLOSED"),
                        Map.entry("PROVINCE_ACCEPTANCE WITHDRAW", "CLOSED"),
                        Map.entry("CORRECTION RESUBMIT", "PROVINCE_ACCEPTANCE"),
                        Map.entry("CORRECTION WITHDRAW", "CLOSED"),
                        Map.entry("CORRECTION LAPSE", "CLOSED"),
                        Map.entry("PROVINCE_REVIEW OPINE", "MINISTRY_ACCEPTANCE"),
                        Map.entry("PROVINCE_REVIEW WITHDRAW", "CLOSED"),
                        Map.entry("MINISTRY_ACCEPTANCE ACCEPT", "LINES"),
                        Map.entry("MINISTRY_ACCEPTANCE DEEM_ACCEPTED", "LINES"),
                        Map.entry("MINISTRY_ACCEPTANCE NOT_ACCEPT", "CLOSED"),
                        Map.entry("MINISTRY_ACCEPTANCE WITHDRAW", "CLOSED"),
                        Map.entry("WITH_ENTERPRISE END_BY_AUTHORITY", "CLOSED"),
                        Map.entry("PROVINCE_ACCEPTANCE DEEM_GRANTED", "CLOSED"),
                        Map.entry("PROVINCE_ACCEPTANCE END_BY_AUTHORITY", "CLOSED"),
                        Map.entry("CORRECTION END_BY_AUTHORITY", "CLOSED"),
                        Map.entry("PROVINCE_REVIEW DEEM_GRANTED", "CLOSED"),
                        Map.entry("PROVINCE_REVIEW END_BY_AUTHORITY", "CLOSED"),
                        Map.entry("MINISTRY_ACCEPTANCE DEEM_GRANTED", "CLOSED"),
                        Map.entry("MINISTRY_ACCEPTANCE END_BY_AUTHORITY", "CLOSED"),
                        Map.entry("LINES DEEM_GRANTED", "CLOSED"),
                        Map.entry("LINES END_BY_AUTHORITY", "CLOSED"),
                        Map.entry("LINES END_LINES", "CLOSED"),
                        Map.entry("LINES WITHDRAW", "CLOSED")));
    }

    @Test
    void on_every_route_each_open_stage_leads_to_the_end() {
        for (Route route : everyRoute()) {
            for (Stage stage : Stage.values()) {
                if (stage != Stage.CLOSED) {
                    assertThat(reachable(stage, route))
                            .as("%s on %s", stage, route)
                            .contains(Stage.CLOSED);
                }
            }
            assertThat(reachable(Stage.first(route), route)).contains(Stage.LINES);
        }
    }

    @Test
    void a_route_never_enters_a_step_that_is_off() {
        for (Route route : everyRoute()) {
            for (Stage stage : reachable(Stage.first(route), route)) {
                switch (stage) {
                    case WITH_ENTERPRISE ->
                        assertThat(route.has(RouteStep.ENTERPRISE)).isTrue();
                    case PROVINCE_REVIEW ->
                        assertThat(route.has(RouteStep.PROVINCE_REVIEW)).isTrue();
                    case MINISTRY_ACCEPTANCE ->
                        assertThat(route.has(RouteStep.MINISTRY_ACCEPTANCE)).isTrue();
                    case PROVINCE_ACCEPTANCE, CORRECTION, LINES, CLOSED -> {}
                }
            }
        }
    }

    /** Stage × step × route: where a step leads is the next step that is on, whichever are. */
    @Test
    void on_every_route_each_step_leads_to_the_next_that_is_on_or_belongs_to_another_stage() {
        for (Route route : everyRoute()) {
            for (Stage stage : Stage.values()) {
                for (Step step : Step.values()) {
                    var whole = after(stage, step, WHOLE);
                    var next = after(stage, step, route);
                    if (whole == null || whole == Stage.CLOSED || whole == Stage.CORRECTION || step == Step.RESUBMIT) {
                        assertThat(next).as("%s %s on %s", stage, step, route).isEqualTo(whole);
                    } else {
                        assertThat(next)
                                .as("%s %s on %s", stage, step, route)
                                .isEqualTo(route.after(done(stage))
                                        .map(StageTest::stageOf)
                                        .orElse(Stage.LINES));
                    }
                }
            }
            for (LineStage stage : LineStage.values()) {
                for (LineStage.LineStep step : LineStage.LineStep.values()) {
                    for (boolean joint : new boolean[] {true, false}) {
                        line(stage, step, route, joint);
                    }
                }
            }
        }
    }

    private static void line(LineStage stage, LineStage.LineStep step, Route route, boolean joint) {
        var whole = after(stage, step, WHOLE, joint);
        var next = after(stage, step, route, joint);
        var wanted = whole;
        if (whole == LineStage.JOINT_REVIEW && !route.has(RouteStep.JOINT_REVIEW)) {
            wanted = LineStage.MINISTRY_OPINION;
        }
        if (whole == LineStage.PUBLIC_NOTICE && !route.has(RouteStep.PUBLIC_NOTICE)) {
            wanted = LineStage.ANNOUNCEMENT;
        }
        assertThat(next).as("%s %s on %s, joint %s", stage, step, route, joint).isEqualTo(wanted);
    }

    private static @org.jspecify.annotations.Nullable LineStage after(
            LineStage stage, LineStage.LineStep step, Route route, boolean joint) {
        try {
            return stage.after(step, route, joint);
        } catch (Refused e) {
            return null;
        }
    }

    private static RouteStep done(Stage stage) {
        return switch (stage) {
            case WITH_ENTERPRISE -> RouteStep.ENTERPRISE;
            case PROVINCE_ACCEPTANCE, CORRECTION -> RouteStep.PROVINCE_ACCEPTANCE;
            case PROVINCE_REVIEW -> RouteStep.PROVINCE_REVIEW;
            case MINISTRY_ACCEPTANCE -> RouteStep.MINISTRY_ACCEPTANCE;
            case LINES, CLOSED -> RouteStep.ANNOUNCEMENT;
        };
    }

    private static Stage stageOf(RouteStep step) {
        return switch (step) {
            case ENTERPRISE -> Stage.WITH_ENTERPRISE;
            case PROVINCE_ACCEPTANCE -> Stage.PROVINCE_ACCEPTANCE;
            case PROVINCE_REVIEW -> Stage.PROVINCE_REVIEW;
            case MINISTRY_ACCEPTANCE -> Stage.MINISTRY_ACCEPTANCE;
            case JOINT_REVIEW, MINISTRY_OPINION, PUBLIC_NOTICE, ANNOUNCEMENT -> Stage.LINES;
        };
    }

    @Test
    void nothing_leaves_the_closed_stage() {
        assertThat(reachable(Stage.CLOSED, WHOLE)).containsExactly(Stage.CLOSED);
    }

    @Test
    void the_whole_table_of_a_lines_stages_is_this() {
        var table = new TreeMap<String, String>();
        for (LineStage stage : LineStage.values()) {
            for (LineStage.LineStep step : LineStage.LineStep.values()) {
                try {
                    table.put(
                            stage + " " + step, stage.after(step, WHOLE, false).name());
                } catch (Refused e) {
                    // not in the table
                }
            }
        }
        assertThat(table)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("PENDING OPEN", "MINISTRY_OPINION"),
                        Map.entry("PENDING DEEM_GRANTED", "ENDED"),
                        Map.entry("JOINT_REVIEW DEEM_GRANTED", "ENDED"),
                        Map.entry("MINISTRY_OPINION DEEM_GRANTED", "ENDED"),
                        Map.entry("PUBLIC_NOTICE DEEM_GRANTED", "ENDED"),
                        Map.entry("OBJECTION DEEM_GRANTED", "ENDED"),
                        Map.entry("ANNOUNCEMENT DEEM_GRANTED", "ENDED"),
                        Map.entry("PENDING END", "ENDED"),
                        Map.entry("JOINT_REVIEW JOIN", "MINISTRY_OPINION"),
                        Map.entry("JOINT_REVIEW END", "ENDED"),
                        Map.entry("MINISTRY_OPINION GRANT", "PUBLIC_NOTICE"),
                        Map.entry("MINISTRY_OPINION REFUSE", "ENDED"),
                        Map.entry("MINISTRY_OPINION END", "ENDED"),
                        Map.entry("PUBLIC_NOTICE OBJECT", "OBJECTION"),
                        Map.entry("PUBLIC_NOTICE NOTICE_OVER", "ANNOUNCEMENT"),
                        Map.entry("PUBLIC_NOTICE END", "ENDED"),
                        Map.entry("OBJECTION ANSWER_OBJECTION", "MINISTRY_OPINION"),
                        Map.entry("OBJECTION END", "ENDED"),
                        Map.entry("ANNOUNCEMENT ANNOUNCE", "ENDED"),
                        Map.entry("ANNOUNCEMENT END", "ENDED")));
    }

    @Test
    void a_joint_specialty_is_reviewed_jointly_where_the_route_says_so() {
        assertThat(LineStage.PENDING.after(LineStage.LineStep.OPEN, WHOLE, true))
                .isEqualTo(LineStage.JOINT_REVIEW);
        var without = EnumSet.allOf(RouteStep.class);
        without.remove(RouteStep.JOINT_REVIEW);
        assertThat(LineStage.PENDING.after(LineStage.LineStep.OPEN, route(without), true))
                .isEqualTo(LineStage.MINISTRY_OPINION);
    }

    @Test
    void a_route_reads_back_as_it_was_written() {
        for (Route route : everyRoute()) {
            assertThat(RouteText.read(RouteText.of(route))).isEqualTo(route);
        }
    }

    private static @org.jspecify.annotations.Nullable Stage after(Stage stage, Step step, Route route) {
        try {
            return stage.after(step, route);
        } catch (Refused e) {
            return null;
        }
    }

    private static Set<Stage> reachable(Stage from, Route route) {
        var seen = new HashSet<>(Set.of(from));
        var queue = new java.util.ArrayDeque<>(List.of(from));
        while (!queue.isEmpty()) {
            var stage = queue.remove();
            for (Step step : Step.values()) {
                var next = after(stage, step, route);
                if (next != null && seen.add(next)) {
                    queue.add(next);
                }
            }
        }
        return seen;
    }

    private static List<Route> everyRoute() {
        var steps = RouteStep.values();
        return java.util.stream.IntStream.range(1, 1 << steps.length)
                .mapToObj(bits -> route(EnumSet.copyOf(Arrays.stream(steps)
                        .filter(step -> (bits >> Arrays.asList(steps).indexOf(step) & 1) == 1)
                        .toList())))
                .toList();
    }

    private static Route route(Set<RouteStep> on) {
        var days = new EnumMap<RouteStep, Integer>(RouteStep.class);
        on.forEach(step -> days.put(step, 5));
        return new Route(days);
    }
}
