package org.zhiye.drills;

import java.util.ArrayList;
import java.util.List;

/** A line of the table: a point, how often it was reached, and what came of it. */
final class Row {
    private static final String FORMAT = "%-46s %5s %6s %8s %7s %5s %8s %6s %8s %7s%n";

    private final String point;
    private final List<Double> back = new ArrayList<>();
    private String failure = "";
    private int kills;
    private int retried;
    private long acked;
    private long refused;
    private Checked checked = new Checked();

    Row(String point) {
        this.point = point;
    }

    /** Once more; it was back after so many seconds. */
    void killed(double seconds) {
        kills++;
        back.add(seconds);
    }

    /** Once more, and again before it was back. */
    void killed() {
        kills++;
    }

    void retried(int many) {
        retried += many;
    }

    /** What the ledger and the checker say of this row. */
    void judged(List<Entry> entries, Checked by) {
        acked = entries.stream().filter(it -> it.state() == Entry.State.ACKED).count();
        refused =
                entries.stream().filter(it -> it.state() == Entry.State.REFUSED).count();
        checked = by;
    }

    /** The point could not be reached, or the product did not come back. */
    void failed(String why) {
        failure = why;
    }

    boolean sound() {
        return failure.isEmpty() && checked.sound() && kills > 0;
    }

    static String head() {
        return FORMAT.formatted(
                "point", "kills", "acked", "refused", "retried", "lost", "doubled", "stuck", "orphans", "back s");
    }

    /** The line; below it what is wrong, if anything is. */
    String line() {
        var slowest = back.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        var line = FORMAT.formatted(
                point,
                kills,
                acked,
                refused,
                retried,
                checked.lost(),
                checked.doubled(),
                checked.stuck(),
                checked.orphans(),
                "%.1f".formatted(slowest));
        if (!failure.isEmpty()) {
            return line + "failed: " + failure + "\n";
        }
        return checked.sound() ? line : line + String.join("\n", checked.said()) + "\n";
    }
}
