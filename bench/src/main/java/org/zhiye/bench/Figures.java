package org.zhiye.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table: figure, measured, floor, goal. */
final class Figures {
    private static final String FORMAT = "%-44s %14s %14s   %s%n";

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
        var kept = it.kept() + " of " + it.all() + " pairs kept";
        add(of + "per second", text(it.product().perSecond()), text(it.floor().perSecond()), kept);
        add(
                of + "ratio (least–most)",
                text(it.ratio()),
                text(it.least()) + "–" + text(it.most()),
                it.kept() == 0 ? "≥ 0.50; the machine was not quiet: figures of all pairs" : "≥ 0.50");
        add(of + "JVM, CPU ms each", it.product().jvm(), "≤ 0.6");
        add(
                of + "PostgreSQL, CPU ms each",
                text(it.product().database()),
                text(it.floor().database()),
                "≤ 0.7");
        add(
                of + "p50, p95 in ms",
                text(it.product().p50()),
                text(it.floor().p50()),
                text(it.product().p95()));
        add(
                of + "statements each",
                text(it.product().statements()),
                text(it.floor().statements()),
                "≤ 14");
        add(of + "writing transactions each, with sending", text(it.product().writing()), "1", "");
        add(of + "errors", it.product().errors() + "", "", "0");
    }

    void print(PrintStream out) {
        out.printf(FORMAT, "figure", "measured", "floor", "goal");
        for (String[] row : rows) {
            out.printf(FORMAT, (Object[]) row);
        }
    }
}
