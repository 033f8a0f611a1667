package org.zhiye.policy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Working days after the published table of holidays and make-up days (调休). A year without a table counts Saturdays and
 * Sundays only; dates in it are tentative (暂计).
 */
public final class WorkingDays {
    private final Map<LocalDate, Holiday> table;
    private final Set<Integer> years;

    WorkingDays(Iterable<Holiday> holidays) {
        var days = new HashMap<LocalDate, Holiday>();
        for (var holiday : holidays) {
            if (days.put(holiday.day(), holiday) != null) {
                throw new IllegalArgumentException(holiday.day() + " stands twice");
            }
        }
        table = Map.copyOf(days);
        years = table.keySet().stream().map(LocalDate::getYear).collect(Collectors.toUnmodifiableSet());
    }

    public boolean isWorkingDay(LocalDate day) {
        var holiday = table.get(day);
        return holiday == null
                ? day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0
                : holiday.kind() == Holiday.Kind.WORK;
    }

    /** The last day of some working days that follow an event; the event's own day isn't counted. */
    public LocalDate due(LocalDate event, int days) {
        var day = event;
        for (int left = days; left > 0; left--) {
            day = next(day);
        }
        return day;
    }

    /** The first working day after a day. */
    public LocalDate next(LocalDate day) {
        return onOrAfter(day.plusDays(1));
    }

    /** The day itself if it is a working day, else the next one. */
    public LocalDate onOrAfter(LocalDate day) {
        var on = day;
        while (!isWorkingDay(on)) {
            on = on.plusDays(1);
        }
        return on;
    }

    /** The working days after the first day, up to the second and including it; negative when the second lies before. */
    public int between(LocalDate after, LocalDate upTo) {
        if (upTo.isBefore(after)) {
            return -between(upTo, after);
        }
        return (int) after.plusDays(1)
                .datesUntil(upTo.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    /** Whether a year has no table yet. */
    public boolean tentative(int year) {
        return !years.contains(year);
    }

    /** Whether a span counted from an event to its end touches a year without a table. */
    public boolean tentative(LocalDate event, LocalDate end) {
        return untabled(event, end).isPresent();
    }

    /** The first year without a table that a span counted from an event to its end touches; absent: all have one. */
    public OptionalInt untabled(LocalDate event, LocalDate end) {
        return IntStream.rangeClosed(event.getYear(), end.getYear())
                .filter(this::tentative)
                .findFirst();
    }

    /** The years that have a table, and their days in order. */
    public SortedMap<Integer, List<Holiday>> byYear() {
        return table.values().stream()
                .sorted(Comparator.comparing(Holiday::day))
                .collect(Collectors.groupingBy(it -> it.day().getYear(), TreeMap::new, Collectors.toList()));
    }

    /** The year whose table is missing and due: the current one, and from 1 December the next. */
    public OptionalInt missingYear(LocalDate today) {
        if (tentative(today.getYear())) {
            return OptionalInt.of(today.getYear());
        }
        return today.getMonthValue() == 12 && tentative(today.getYear() + 1)
                ? OptionalInt.of(today.getYear() + 1)
                : OptionalInt.empty();
    }
}
