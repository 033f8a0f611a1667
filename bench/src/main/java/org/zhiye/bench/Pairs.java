package org.zhiye.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Product and floor in turn, so many kept pairs as are wanted or as many as the machine allows. */
final class Pairs {
    private final ProductSide product;
    private final FloorSide floor;
    private final PrintStream out;

    Pairs(ProductSide product, FloorSide floor, PrintStream out) {
        this.product = product;
        this.floor = floor;
        this.out = out;
    }

    /** One pair, and how much the machine changed meanwhile. */
    private record Pair(Arm product, Arm floor, boolean kept) {
        double ratio() {
            return product.perSecond() / floor.perSecond();
        }
    }

    /**
     * Medians over the pairs.
     *
     * @param kept how many pairs the calibration let stand; none: the figures are of all pairs, and the machine was not quiet
     */
    record Medians(int kept, int all, Arm product, Arm floor, double ratio, double least, double most) {}

    Medians run(int clients, int wanted, int tries) throws IOException, SQLException {
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < tries && pairs.stream().filter(Pair::kept).count() < wanted; i++) {
            var before = Calibration.now(floor);
            // each goes first as often as the other
            Arm ours;
            Arm theirs;
            if (i % 2 == 0) {
                ours = product.run(clients);
                theirs = floor.run(clients);
            } else {
                theirs = floor.run(clients);
                ours = product.run(clients);
            }
            var after = Calibration.now(floor);
            var pair = new Pair(ours, theirs, after.agrees(before));
            pairs.add(pair);
            out.printf(
                    "  %2d clients, pair %d: product %.0f/s, floor %.0f/s, ratio %.2f; errors %d; SM3 %.0f ms, apart by %.0f %%%s%n",
                    clients,
                    i + 1,
                    ours.perSecond(),
                    theirs.perSecond(),
                    pair.ratio(),
                    ours.errors(),
                    before.hash(),
                    (after.apart(before) - 1) * 100,
                    pair.kept() ? "" : ": thrown away");
        }
        var kept = pairs.stream().filter(Pair::kept).toList();
        return medians(kept.isEmpty() ? pairs : kept, kept.size(), pairs.size());
    }

    private static Medians medians(List<Pair> pairs, int kept, int all) {
        var ratios = pairs.stream().mapToDouble(Pair::ratio).sorted().toArray();
        return new Medians(
                kept,
                all,
                median(pairs.stream().map(Pair::product).toList()),
                median(pairs.stream().map(Pair::floor).toList()),
                median(ratios),
                ratios[0],
                ratios[ratios.length - 1]);
    }

    private static Arm median(List<Arm> arms) {
        return new Arm(
                median(arms, Arm::perSecond),
                median(arms, Arm::jvm),
                median(arms, Arm::database),
                median(arms, Arm::statements),
                median(arms, Arm::writing),
                arms.stream().mapToInt(Arm::errors).sum(),
                median(arms, Arm::p50),
                median(arms, Arm::p95));
    }

    private static double median(List<Arm> arms, ToDoubleFunction<Arm> figure) {
        return median(arms.stream().mapToDouble(figure).sorted().toArray());
    }

    private static double median(double[] sorted) {
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
