package org.zhiye.admin.edition;

import java.util.List;
import org.zhiye.web.Problems;

/**
 * The working-day calendar.
 *
 * @param alarm empty: all is well
 */
public record HolidaysPage(String alarm, List<Year> years, String why, String deed, Problems problems) {
    /** A year that has a table. */
    public record Year(int year, List<Day> days) {}

    /** A day off or a make-up working day. */
    public record Day(String day, String weekday, boolean work, String kind, String name) {}
}
