package org.zhiye.identity.site;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.zhiye.policy.WorkingDays;

/**
 * A place where a province verifies people.
 *
 * @param bring what to bring beside what the slip lists; may be empty
 * @param minutes how long a slot is
 * @param capacity how many people per slot
 * @param open whether it takes bookings; a closed one is kept for what happened there
 * @param week hours by weekday; absent: closed
 * @param days days that differ
 */
public record Site(
        SiteId id,
        String province,
        String name,
        String address,
        String phone,
        String bring,
        int minutes,
        int capacity,
        boolean open,
        int version,
        Map<DayOfWeek, Hours> week,
        Map<LocalDate, Special> days) {
    /**
     * A day that differs.
     *
     * @param hours closed: none
     */
    public record Special(Hours hours, String reason) {}

    public Site {
        week = Map.copyOf(week);
        days = java.util.Collections.unmodifiableMap(new TreeMap<>(days));
    }

    /**
     * When it is open on a day. What was said of just that day counts first; a weekday that is a holiday is closed; a weekend day that is
     * worked (调休) has its own hours, else Monday's.
     */
    Hours on(LocalDate day, WorkingDays calendar) {
        var special = days.get(day);
        if (special != null) {
            return special.hours();
        }
        var own = week.getOrDefault(day.getDayOfWeek(), Hours.CLOSED);
        boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        if (!weekend) {
            return calendar.isWorkingDay(day) ? own : Hours.CLOSED;
        }
        if (own.closed() && calendar.isWorkingDay(day)) {
            return week.getOrDefault(DayOfWeek.MONDAY, Hours.CLOSED);
        }
        return own;
    }

    Site with(Map<DayOfWeek, Hours> weekly, Map<LocalDate, Special> special) {
        return new Site(id, province, name, address, phone, bring, minutes, capacity, open, version, weekly, special);
    }

    /** When slots begin on a day. */
    public List<LocalTime> slots(LocalDate day, WorkingDays calendar) {
        return open ? on(day, calendar).slots(minutes) : List.of();
    }
}
