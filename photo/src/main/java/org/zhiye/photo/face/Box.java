package org.zhiye.photo.face;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A square in a picture, in pixels, and how many windows of the search agreed on it.
 *
 * @param votes how sure the finder is; four at least
 */
public record Box(double x, double y, double side, int votes) {
    private static final double ALIKE = 0.2;
    private static final int VOTES = 4;

    /** The middle, from the left. */
    public double middleX() {
        return x + side / 2;
    }

    /** The middle, from the top. */
    public double middleY() {
        return y + side / 2;
    }

    /** The same in a picture that is so many times larger. */
    public Box scaled(double factor) {
        return new Box(x * factor, y * factor, side * factor, votes);
    }

    Box moved(double byX, double byY) {
        return new Box(x + byX, y + byY, side, votes);
    }

    private boolean alike(Box other) {
        double most = ALIKE * Math.min(side, other.side);
        return Math.abs(x - other.x) <= most
                && Math.abs(y - other.y) <= most
                && Math.abs(x + side - other.x - other.side) <= most
                && Math.abs(y + side - other.y - other.side) <= most;
    }

    /** Share of the smaller square that lies in the other one. */
    double overlap(Box other) {
        double across = Math.min(x + side, other.x + other.side) - Math.max(x, other.x);
        double down = Math.min(y + side, other.y + other.side) - Math.max(y, other.y);
        double smaller = Math.min(side, other.side);
        return across <= 0 || down <= 0 ? 0 : across * down / (smaller * smaller);
    }

    /**
     * One box for each thing that was found many times: windows that are alike, directly or over others, are averaged; few of them are
     * chance; of groups that overlap the one with most votes stays. The surest is first.
     */
    static List<Box> grouped(List<Box> windows) {
        int[] group = new int[windows.size()];
        for (int i = 0; i < group.length; i++) group[i] = i;
        for (int i = 0; i < group.length; i++)
            for (int j = 0; j < i; j++)
                if (windows.get(i).alike(windows.get(j))) group[root(group, i)] = root(group, j);
        List<Box> found = new ArrayList<>();
        for (int i = 0; i < group.length; i++) {
            if (group[i] != i) continue;
            Box mean = mean(windows, group, i);
            if (mean.votes >= VOTES) found.add(mean);
        }
        found.sort(Comparator.comparingInt(Box::votes)
                .reversed()
                .thenComparingDouble(Box::x)
                .thenComparingDouble(Box::y));
        List<Box> apart = new ArrayList<>();
        for (Box it : found) if (apart.stream().noneMatch(other -> other.overlap(it) > 0.3)) apart.add(it);
        return apart;
    }

    private static int root(int[] group, int of) {
        int it = of;
        while (group[it] != it) it = group[it];
        return it;
    }

    private static Box mean(List<Box> windows, int[] group, int root) {
        double x = 0;
        double y = 0;
        double side = 0;
        int votes = 0;
        for (int i = 0; i < group.length; i++) {
            if (root(group, i) != root) continue;
            x += windows.get(i).x;
            y += windows.get(i).y;
            side += windows.get(i).side;
            votes += windows.get(i).votes;
        }
        int many = Math.max(1, votes);
        return new Box(x / many, y / many, side / many, votes);
    }
}
