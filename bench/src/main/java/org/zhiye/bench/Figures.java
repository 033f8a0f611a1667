package org.zhiye.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table: figure, measured, floor, goal. */
final class Figures {
    private static final String FORMAT = "%-46s %12s %14s   %s%n";

    private final List<String[]> rows = new ArrayList<>();

    void add(String figure, String measured, String floor, String goal) {
        rows.add(new String[] {figure, measured, floor, goal});
    }

    void add(String figure, double measured, String goal) {
        add(figure, text(measured), "", goal);
    }

    static String text(double number) {
        var digits = Math.abs(number) >= 100 ? "%,.0f" : Math.abs(number) >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, digits, number);
    }

    /** A pair's side beside the other. */
    void submissions(int clients, Pairs.Medians it) {
        var of = "submit, " + clients + " clients: ";
        var ours = it.product();
        var theirs = it.floor();
        add(
                of + "per second",
                text(ours.perSecond()),
                text(theirs.perSecond()),
                it.kept() + " of " + it.all() + " pairs kept");
        add(
                of + "ratio (least–most)",
                text(it.ratio()),
                text(it.least()) + "–" + text(it.most()),
                it.kept() == 0 ? "≥ 0.50; the machine was not quiet: figures of all pairs" : "≥ 0.50");
        costs(of, ours, text(theirs.database()), text(theirs.p50()));
    }

    /** The product's side alone. */
    void product(int clients, Arm it) {
        var of = "submit, " + clients + " clients: ";
        add(of + "per second", text(it.perSecond()), "", "without the floor");
        costs(of, it, "", "");
    }

    private void costs(String of, Arm it, String floorDatabase, String floorMillis) {
        add(of + "JVM, CPU ms each", it.jvm(), "≤ 0.6");
        add(of + "PostgreSQL, CPU ms each", text(it.database()), floorDatabase, "≤ 0.7");
        add(of + "p50 in ms", text(it.p50()), floorMillis, "p95 " + text(it.p95()));
        add(of + "statements each", text(it.statements()), "4", "≤ 14");
        add(of + "writing transactions each", text(it.writing()), "1", "1 and the sending's");
        add(of + "errors", it.errors() + "", "", "0");
    }

    void print(PrintStream out) {
        out.printf(FORMAT, "figure", "measured", "floor", "goal");
        for (String[] row : rows) {
            out.printf(FORMAT, (Object[]) row);
        }
    }
}
