package org.zhiye.admin;

import java.time.Instant;
import java.util.List;

/**
 * What a list would change, or has changed.
 *
 * @param open whether it waits for being taken
 * @param listed how many of the errors are listed
 */
public record ImportPage(
        String action,
        String kind,
        String fileName,
        String by,
        Instant at,
        boolean open,
        String state,
        String sha256,
        String encoding,
        String unused,
        long rows,
        long added,
        long changed,
        long same,
        long wrong,
        int listed,
        List<Line> additions,
        List<Line> changes,
        List<Fault> errors,
        boolean moreErrors,
        List<Group> groups,
        List<Cause> causes) {

    /** How many rows there are of a province and year; both empty: of neither. */
    public record Group(String province, String year, long rows) {}

    /** How often something is wrong. */
    public record Cause(String words, long count) {}

    /** A row that differs, and how. */
    public record Line(long row, String label, List<String> changes) {}

    /** A row that stays out. */
    public record Fault(long row, String column, String value, String reason) {}
}
