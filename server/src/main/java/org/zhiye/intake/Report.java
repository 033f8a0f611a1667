package org.zhiye.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a list would change, or has changed.
 *
 * @param sha256 of the file
 * @param encoding in which it was read
 * @param unused headers that mean nothing to us
 * @param wrong rows that are not taken; all are counted, {@link #MOST_ERRORS} listed
 * @param groups how many rows there are of each group, such as province and year; empty for lists that are not counted so
 * @param reasons how many faults there are of each kind
 * @param doneBefore up to which row the list was taken before: the counts are of what follows
 * @param samples the first {@link #MOST_SAMPLES} differences of each verdict
 */
public record Report(
        String kind,
        String sha256,
        String encoding,
        List<String> unused,
        long rows,
        long added,
        long changed,
        long same,
        long wrong,
        Map<String, Long> groups,
        Map<String, Long> reasons,
        long doneBefore,
        List<Difference> samples,
        List<Wrong> errors) {
    public static final int MOST_ERRORS = 5_000;
    public static final int MOST_SAMPLES = 50;

    public Report {
        // reports of former versions did not count these
        groups = groups == null ? Map.of() : new TreeMap<>(groups);
        reasons = reasons == null ? Map.of() : new TreeMap<>(reasons);
    }

    /** What becomes of a row. */
    public enum Verdict {
        ADDED,
        CHANGED,
        SAME
    }

    /** A value that is another now. */
    public record Change(String field, String before, String after) {}

    /** A row that differs from what is there. */
    public record Difference(long row, Verdict verdict, String label, List<Change> changes) {}

    public boolean changesAnything() {
        return added + changed > 0;
    }

    /** Gathers a report; grows with the errors listed, not with the list. */
    static final class Gathering {
        private final String kind;
        private long rows;
        private final Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
        private long wrong;
        private final Map<String, Long> groups = new TreeMap<>();
        private final Map<String, Long> reasons = new TreeMap<>();
        private long doneBefore;
        private long lastWrongRow = -1;
        private final List<Difference> samples = new ArrayList<>();
        private final List<Wrong> errors = new ArrayList<>();
        private List<String> unused = List.of();
        private @Nullable Encoding encoding;

        Gathering(String kind) {
            this.kind = kind;
        }

        void encoding(Encoding found) {
            encoding = found;
        }

        void unused(List<String> headers) {
            unused = headers;
        }

        void group(@Nullable String group) {
            if (group != null) {
                groups.merge(group, 1L, Long::sum);
            }
        }

        /** Takes over what was gathered of a further batch. */
        void add(@Nullable Gathering further) {
            if (further == null) {
                return;
            }
            rows += further.rows;
            wrong += further.wrong;
            further.counts.forEach((verdict, count) -> counts.merge(verdict, count, Long::sum));
            further.groups.forEach((group, count) -> groups.merge(group, count, Long::sum));
            further.reasons.forEach((reason, count) -> reasons.merge(reason, count, Long::sum));
            further.samples.stream()
                    .filter(it -> samples.stream()
                                    .filter(s -> s.verdict() == it.verdict())
                                    .count()
                            < MOST_SAMPLES)
                    .forEach(samples::add);
            further.errors.stream()
                    .limit(Math.max(0, MOST_ERRORS - errors.size()))
                    .forEach(errors::add);
        }

        void doneBefore(long row) {
            doneBefore = row;
        }

        void row() {
            rows++;
        }

        long rows() {
            return rows;
        }

        void wrong(Wrong error) {
            if (error.row() != lastWrongRow) {
                wrong++;
                lastWrongRow = error.row();
            }
            reasons.merge(error.key(), 1L, Long::sum);
            if (errors.size() < MOST_ERRORS) {
                errors.add(error);
            }
        }

        void difference(Difference difference) {
            long count = counts.merge(difference.verdict(), 1L, Long::sum);
            if (difference.verdict() != Verdict.SAME && count <= MOST_SAMPLES) {
                samples.add(difference);
            }
        }

        Report done() {
            var found = java.util.Objects.requireNonNull(encoding);
            return new Report(
                    kind,
                    HexFormat.of().formatHex(found.sha256()),
                    found.charset().name(),
                    unused,
                    rows,
                    counts.getOrDefault(Verdict.ADDED, 0L),
                    counts.getOrDefault(Verdict.CHANGED, 0L),
                    counts.getOrDefault(Verdict.SAME, 0L),
                    wrong,
                    groups,
                    reasons,
                    doneBefore,
                    List.copyOf(samples),
                    errors.stream()
                            .sorted(java.util.Comparator.comparingLong(Wrong::row))
                            .toList());
        }
    }
}
