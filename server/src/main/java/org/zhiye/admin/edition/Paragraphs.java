package org.zhiye.admin.edition;

import java.util.ArrayList;
import java.util.List;

/** Two texts, paragraph by paragraph: the longest common part stays, the rest was taken out or put in. */
final class Paragraphs {
    private Paragraphs() {}

    enum Change {
        SAME,
        ADDED,
        REMOVED
    }

    record Line(Change change, String text) {}

    static List<Line> compare(List<String> before, List<String> after) {
        var common = common(before, after);
        var lines = new ArrayList<Line>();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                lines.add(new Line(Change.SAME, before.get(i)));
                i++;
                j++;
            } else if (j == after.size() || (i < before.size() && common[i + 1][j] >= common[i][j + 1])) {
                lines.add(new Line(Change.REMOVED, before.get(i)));
                i++;
            } else {
                lines.add(new Line(Change.ADDED, after.get(j)));
                j++;
            }
        }
        return lines;
    }

    /** How many paragraphs the rests from i and j have in common. */
    private static int[][] common(List<String> before, List<String> after) {
        var common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
