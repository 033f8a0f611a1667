package org.zhiye.paper;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a text into lines by Unicode's rules (UAX 14, strict: no 、 。 ） at a line's beginning, no （ 《 at its end). A closing mark
 * may hang over the edge by its empty half. Lengths are in em.
 */
final class Paragraph {
    private static final ULocale STRICT = ULocale.forLanguageTag("zh-u-lb-strict");
    private static final String PART_ENDS = "· -";
    private static final double TOLERANCE = 1e-6;

    private final Glyphs glyphs;
    private final double width;
    private final double indent;
    private final List<Line> lines = new ArrayList<>();

    private Paragraph(Glyphs glyphs, double width, double indent) {
        this.glyphs = glyphs;
        this.width = width;
        this.indent = indent;
    }

    /**
     * Breaks a paragraph; all lines but the last are stretched to the width.
     *
     * @param indent of the first line
     */
    static List<Line> justified(Style style, String text, double width, double indent) {
        return broken(style, text, width, indent);
    }

    private static List<Line> broken(Style style, String text, double width, double indent) {
        var paragraph = new Paragraph(Glyphs.of(style, text), width, indent);
        paragraph.fill(
                paragraph.fits(0, paragraph.glyphs.size()) ? new int[] {paragraph.glyphs.size()} : opportunities(text));
        return paragraph.lines;
    }

    /** Breaks a name, unstretched, only after the middle dot, blanks and hyphens; within a part only if it is longer than a line. */
    static List<Line> parted(Style style, String name, double width) {
        var paragraph = new Paragraph(Glyphs.of(style, name), width, 0);
        var points = name.codePoints().toArray();
        paragraph.fill(java.util.stream.IntStream.rangeClosed(1, points.length)
                .filter(i -> i == points.length || PART_ENDS.indexOf(points[i - 1]) >= 0)
                .toArray());
        return unstretched(paragraph.lines);
    }

    private static List<Line> unstretched(List<Line> lines) {
        return lines.stream()
                .map(l -> new Line(l.glyphs(), l.from(), l.to(), 0, 0, false))
                .toList();
    }

    /** Breaks a text without stretching its lines. */
    static List<Line> ragged(Style style, String text, double width) {
        return unstretched(broken(style, text, width, 0));
    }

    /** As few lines as {@link #ragged} would make, of about the same length each. */
    static List<Line> balanced(Style style, String text, double width) {
        var lines = ragged(style, text, width);
        double least = width / 2;
        double enough = width;
        for (int i = 0; i < 6 && lines.size() > 1; i++) {
            double tried = (least + enough) / 2;
            var narrower = ragged(style, text, tried);
            if (narrower.size() == lines.size()) {
                enough = tried;
                lines = narrower;
            } else {
                least = tried;
            }
        }
        return lines;
    }

    // in code points; the end is the last one
    private static int[] opportunities(String text) {
        var breaks = BreakIterator.getLineInstance(STRICT);
        breaks.setText(text);
        var places = new ArrayList<Integer>();
        for (int at = breaks.next(); at != BreakIterator.DONE; at = breaks.next()) {
            places.add(text.codePointCount(0, at));
        }
        return places.stream().mapToInt(Integer::intValue).toArray();
    }

    private void fill(int[] opportunities) {
        int from = 0;
        int good = 0;
        for (int place : opportunities) {
            while (place > from && !fits(from, place)) {
                int end = good > from ? good : emergency(from, place);
                add(from, end, false);
                from = afterBlanks(end);
                good = from;
            }
            good = Math.max(place, from);
        }
        if (from < glyphs.size()) {
            add(from, glyphs.size(), true);
        }
    }

    // a word longer than a line is cut
    private int emergency(int from, int to) {
        int end = from + 1;
        while (end < to && fits(from, end + 1)) {
            end++;
        }
        return end;
    }

    private int afterBlanks(int at) {
        int next = at;
        while (next < glyphs.size() && glyphs.character(next) == ' ') {
            next++;
        }
        return next;
    }

    private double room() {
        return width - (lines.isEmpty() ? indent : 0);
    }

    private boolean fits(int from, int to) {
        int end = beforeBlanks(from, to);
        return glyphs.width(from, end) - hanging(end) <= room() + TOLERANCE;
    }

    private double hanging(int end) {
        return end > 0 && Glyphs.CLOSING.indexOf(glyphs.character(end - 1)) >= 0 ? glyphs.advance(end - 1) / 2 : 0;
    }

    private int beforeBlanks(int from, int to) {
        int end = to;
        while (end > from && glyphs.character(end - 1) == ' ') {
            end--;
        }
        return end;
    }

    private void add(int from, int to, boolean last) {
        int end = beforeBlanks(from, to);
        double natural = glyphs.width(from, end);
        double spare = room() - natural;
        if (spare < 0) {
            spare += hanging(end);
        }
        boolean atBlanks = java.util.stream.IntStream.range(from, end).noneMatch(i -> Line.isWide(glyphs.character(i)));
        long places = java.util.stream.IntStream.range(from, end - 1)
                .filter(i -> Line.mayStretch(glyphs, i, atBlanks))
                .count();
        double stretch = last || places == 0 ? 0 : Math.max(0, spare / places);
        lines.add(new Line(glyphs, from, end, lines.isEmpty() ? indent : 0, stretch, atBlanks));
    }
}
