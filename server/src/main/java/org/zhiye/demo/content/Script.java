package org.zhiye.demo.content;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Plays people's cases move by move. A move that was played is not played again, whatever cut the play off. */
@Component
class Script {
    /** The lists of the named ones: noticed, announced; working days ago. */
    private static final int FIRST_NOTICED = 41;

    private static final int FIRST_ANNOUNCED = 28;
    private static final int SECOND_NOTICED = 13;
    private static final int THIRD_NOTICED = 4;
    /** Days on which a time ran out, or a reminder was due. */
    private static final List<Integer> DEADLINES = List.of(8, 6, 4, 2);

    private static final LocalTime NOON = LocalTime.NOON;

    private final Steps steps;
    private final Casework casework;
    private final Lectern lectern;

    Script(Steps steps, Casework casework, Lectern lectern) {
        this.steps = steps;
        this.casework = casework;
        this.lectern = lectern;
    }

    /** All that happened to these people's cases, in the order in which it did, with the lists and the deadlines between. */
    void playAll(List<Player> players, Employers employers, Past past) {
        var acts = new ArrayList<Act>();
        for (Player it : players) {
            acts.addAll(acts(it, employers, past));
        }
        acts.add(notice("named-1", past.ago(FIRST_NOTICED)));
        acts.add(new Act(
                "announce-1",
                Past.moment(past.ago(FIRST_ANNOUNCED), NOON),
                () -> steps.once(
                        "announce-1", () -> lectern.announce(past.ago(FIRST_NOTICED), past.ago(FIRST_ANNOUNCED)))));
        acts.add(notice("named-2", past.ago(SECOND_NOTICED)));
        acts.add(notice("named-3", past.ago(THIRD_NOTICED)));
        for (int days : DEADLINES) {
            var day = past.ago(days);
            acts.add(new Act(
                    "deadlines-" + days,
                    Past.moment(day, LocalTime.MIN),
                    () -> steps.once("deadlines-" + days, () -> lectern.deadlines(day))));
        }
        acts.stream()
                .sorted(Comparator.comparing(Act::at))
                .forEach(act -> act.play().run());
    }

    private Act notice(String name, LocalDate day) {
        var step = "notice-" + name;
        return new Act(step, Past.moment(day, LocalTime.MAX), () -> steps.once(step, () -> lectern.notice(day)));
    }

    /** One person's case. */
    void play(Player it, Employers employers, Past past) {
        acts(it, employers, past).forEach(act -> act.play().run());
    }

    private List<Act> acts(Player it, Employers employers, Past past) {
        if (it.scene() == null) {
            return List.of();
        }
        if (it.act() == Scene.HALF_DRAFT) {
            return List.of(half(it, employers, past));
        }
        return it.act().moves().stream()
                .map(move -> act(it, move.move(), past.at(it, move), employers))
                .toList();
    }

    private Act half(Player it, Employers employers, Past past) {
        var step = "draft-" + it.seed();
        var at = Past.moment(past.ago(1), LocalTime.of(20, 12));
        return new Act(step, at, () -> steps.once(step, () -> casework.begin(it, employers.of(it), at)));
    }

    private Act act(Player it, Move move, Instant at, Employers employers) {
        var step = "case-" + it.seed() + "-" + move.name();
        if (move == Move.SUBMIT) {
            return new Act(
                    step,
                    at,
                    () -> steps.unless(
                            step,
                            () -> casework.submit(
                                    it, employers.of(it), at, submission -> steps.once(step, submission))));
        }
        return new Act(step, at, () -> steps.once(step, () -> casework.move(it, move, employers, at)));
    }
}
