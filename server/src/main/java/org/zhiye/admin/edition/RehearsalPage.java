package org.zhiye.admin.edition;

import java.util.List;

/**
 * A policy tried on cases.
 *
 * @param looked how many cases were looked at
 * @param differ how many would have been decided otherwise
 * @param counts by business, those that differ
 * @param rows the first of them
 */
public record RehearsalPage(
        String back, String version, boolean possible, int looked, int differ, List<Count> counts, List<Row> rows) {
    /** How many of a business differ. */
    public record Count(String business, int looked, int differ) {}

    /** A case that differs. */
    public record Row(String number, String business, String holder, String state, String difference) {}
}
