package org.zhiye.demo.content;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import org.zhiye.ground.BusinessClock;
import org.zhiye.policy.WorkingDays;

/** The days before the demonstration began. Nothing happens on its first day, whose clock nobody knows. */
final class Past {
    private static final LocalTime OPENING = LocalTime.of(9, 0);
    private static final int OPEN_MINUTES = 480;
    private static final int MINUTES_FOR_A_LETTER = 25;

    private final LocalDate begun;
    private final WorkingDays calendar;

    Past(LocalDate begun, WorkingDays calendar) {
        this.begun = begun;
        this.calendar = calendar;
    }

    /** So many working days before the first day. */
    LocalDate ago(int workingDays) {
        var day = begun;
        for (int left = workingDays; left > 0; left--) {
            day = onOrBefore(day.minusDays(1));
        }
        return day;
    }

    private LocalDate onOrBefore(LocalDate day) {
        var on = day;
        while (!calendar.isWorkingDay(on)) {
            on = on.minusDays(1);
        }
        return on;
    }

    /** The day on which an officer saw the person. */
    LocalDate verified(Player it) {
        if (it.scene() == null) {
            return onOrBefore(begun.minusDays(20 + it.seed() * 7 % 90));
        }
        return ago(first(it) + 3);
    }

    /** In years, when the demonstration begins. */
    int age(Player it) {
        return Period.between(it.id().birthDate(), begun).getYears();
    }

    private static int first(Player it) {
        return it.act().moves().isEmpty()
                ? 2
                : shift(it) + it.act().moves().getFirst().days();
    }

    /** The day on which the account was opened. */
    LocalDate signedUp(Player it) {
        return it.state() == State.FRESH
                ? begun.minusDays(1 + it.seed() % 6)
                : verified(it).minusDays(3 + it.seed() % 3);
    }

    /** When a move of somebody's case is made. */
    Instant at(Player it, Move.Ago move) {
        int later = move.move() == Move.LETTER ? MINUTES_FOR_A_LETTER : 0;
        return at(ago(move.days() + shift(it)), it.seed() * 7 + move.days() * 41L + later);
    }

    /** How many working days earlier than its scene says a case of the crowd came. */
    private static int shift(Player it) {
        return it.named() ? 0 : (int) (it.seed() % it.act().spread());
    }

    /** That day, while the offices are open. */
    static Instant at(LocalDate day, long minute) {
        return moment(day, OPENING.plusMinutes(minute % OPEN_MINUTES));
    }

    static Instant moment(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(BusinessClock.ZONE).toInstant();
    }
}
