package org.zhiye.policy;

import java.time.LocalDate;

/** How periods of years and days are counted; ends are the last day that belongs to the period, until 24:00 in Shanghai. */
public final class Periods {
    private Periods() {}

    /** The last day of some years that follow an event, whose own day isn't counted: the corresponding day, else the month's last. */
    public static LocalDate yearsAfter(LocalDate event, int years) {
        return event.plusYears(years);
    }

    /** The last day of some years that include their first day: 2026-11-20 and 3 years give 2029-11-19; of a 29 February 28 February. */
    public static LocalDate lastDay(LocalDate first, int years) {
        var corresponding = first.plusYears(years);
        return corresponding.getDayOfMonth() == first.getDayOfMonth() ? corresponding.minusDays(1) : corresponding;
    }

    /** The last day of some days that include their first. */
    public static LocalDate lastDay(LocalDate first, long days) {
        return first.plusDays(days - 1);
    }

    /** The birthday on which somebody reaches the age limit: the last day on which any registration can be valid. */
    public static LocalDate lastDayOfAge(LocalDate birth, int ageCap) {
        return birth.plusYears(ageCap);
    }

    /** Whether somebody is older than the limit on a day. */
    public static boolean isOverAge(LocalDate birth, int ageCap, LocalDate on) {
        return on.isAfter(lastDayOfAge(birth, ageCap));
    }

    /**
     * The validity of a registration that begins on a day.
     *
     * @throws IllegalArgumentException if the person is over age on the first day
     */
    public static Span validity(LocalDate first, int years, LocalDate birth, int ageCap) {
        return new Span(first, earlier(lastDay(first, years), lastDayOfAge(birth, ageCap)));
    }

    /**
     * The validity that a renewal adds from the day after the old end.
     *
     * @throws IllegalArgumentException if the person is over age on its first day
     */
    public static Span renewal(LocalDate oldEnd, int years, LocalDate birth, int ageCap) {
        return validity(oldEnd.plusDays(1), years, birth, ageCap);
    }

    /**
     * The window in which a copy of the certificate may be used: the day on which it is taken counts, and it never passes
     * the given ends (the earliest validity, the age limit).
     */
    public static Span usageWindow(LocalDate taken, int days, LocalDate... ends) {
        var last = lastDay(taken, (long) days);
        for (var end : ends) {
            last = earlier(last, end);
        }
        return new Span(taken, last);
    }

    /** When a renewal can be filed: from some days before the end to the end itself. */
    public static Span renewalWindow(LocalDate end, int opensDays) {
        return new Span(end.minusDays(opensDays), end);
    }

    /** The end of a person's own deadline: on a day off it moves to the next working day. A validity never moves. */
    public static LocalDate ownDeadline(LocalDate end, WorkingDays calendar) {
        return calendar.onOrAfter(end);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
