package org.zhiye.captcha;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The characters of captchas as strokes of a pen: 26 letters and digits of which no two look alike when they are bent. Drawn by hand
 * for this purpose; no font is needed.
 */
final class Glyphs {
    static final double HEIGHT = 80;
    private static final int CURVE = 5;

    // M move, L line, Q quadratic curve; x to the right, y down, 80 high
    private static final Map<Character, String> DRAWN = new TreeMap<>(Map.ofEntries(
            Map.entry('A', "M0 80 L29 0 L58 80 M11 52 L47 52"),
            Map.entry('C', "M56 13 Q45 0 31 0 Q2 0 2 40 Q2 80 31 80 Q47 80 57 66"),
            Map.entry('D', "M4 0 L4 80 L22 80 Q58 80 58 40 Q58 0 22 0 L4 0"),
            Map.entry('E', "M52 0 L4 0 L4 80 L54 80 M4 39 L46 39"),
            Map.entry('F', "M52 0 L4 0 L4 80 M4 40 L45 40"),
            Map.entry('H', "M3 0 L3 80 M55 0 L55 80 M3 40 L55 40"),
            Map.entry('J', "M18 0 L46 0 L46 56 Q46 80 24 80 Q4 80 2 60"),
            Map.entry('K', "M4 0 L4 80 M54 0 L4 48 M22 32 L56 80"),
            Map.entry('L', "M4 0 L4 80 L52 80"),
            Map.entry('M', "M0 80 L5 0 L33 56 L61 0 L66 80"),
            Map.entry('N', "M3 80 L3 0 L55 80 L55 0"),
            Map.entry('P', "M4 80 L4 0 L28 0 Q54 0 54 22 Q54 45 28 45 L4 45"),
            Map.entry('R', "M4 80 L4 0 L28 0 Q54 0 54 21 Q54 42 28 42 L4 42 M28 42 L56 80"),
            Map.entry('T', "M0 0 L58 0 M29 0 L29 80"),
            Map.entry('U', "M3 0 L3 50 Q3 80 29 80 Q55 80 55 50 L55 0"),
            Map.entry('W', "M0 0 L17 80 L35 16 L53 80 L70 0"),
            Map.entry('X', "M2 0 L56 80 M56 0 L2 80"),
            Map.entry('Y', "M0 0 L29 42 L58 0 M29 42 L29 80"),
            Map.entry('2', "M4 20 Q7 0 29 0 Q54 0 54 22 Q54 36 38 49 L4 80 L57 80"),
            Map.entry('3', "M5 12 Q13 0 29 0 Q52 0 52 19 Q52 38 24 38 Q56 38 56 59 Q56 80 28 80 Q10 80 3 67"),
            Map.entry('4', "M42 80 L42 0 L2 56 L60 56"),
            Map.entry('5', "M51 0 L11 0 L7 37 Q17 28 29 28 Q56 28 56 54 Q56 80 27 80 Q11 80 3 69"),
            Map.entry('6', "M50 5 Q9 6 4 54 Q6 80 30 80 Q54 80 54 55 Q54 32 30 32 Q8 32 4 54"),
            Map.entry('7', "M2 0 L56 0 Q32 34 24 80"),
            Map.entry(
                    '8',
                    "M29 38 Q6 36 6 19 Q6 0 29 0 Q52 0 52 19 Q52 36 29 38 Q2 42 2 60 Q2 80 29 80 Q56 80 56 60 Q56 42 29 38"),
            Map.entry('9', "M8 75 Q49 74 54 26 Q52 0 28 0 Q4 0 4 25 Q4 48 28 48 Q50 48 54 26")));

    static final String ALPHABET = DRAWN.keySet().stream().map(String::valueOf).reduce("", String::concat);

    private static final Map<Character, Glyph> GLYPHS = read();

    private Glyphs() {}

    /**
     * A character's strokes, as points from pen down to pen up.
     *
     * @param strokes x, y, x, y …
     */
    record Glyph(double width, List<double[]> strokes) {}

    static Glyph of(char character) {
        var glyph = GLYPHS.get(character);
        if (glyph == null) {
            throw new IllegalArgumentException("not drawn");
        }
        return glyph;
    }

    private static Map<Character, Glyph> read() {
        var glyphs = new TreeMap<Character, Glyph>();
        DRAWN.forEach((character, path) -> glyphs.put(character, glyph(path)));
        return glyphs;
    }

    private static Glyph glyph(String path) {
        var strokes = new ArrayList<double[]>();
        var stroke = new ArrayList<Double>();
        for (String step : path.split("(?=[MLQ])")) {
            var numbers = step.substring(1).strip().split(" ");
            if (step.charAt(0) == 'M' && !stroke.isEmpty()) {
                strokes.add(points(stroke));
                stroke.clear();
            }
            if (step.charAt(0) == 'Q') {
                curve(stroke, numbers);
            } else {
                stroke.add(Double.valueOf(numbers[0]));
                stroke.add(Double.valueOf(numbers[1]));
            }
        }
        strokes.add(points(stroke));
        double width = 0;
        for (double[] points : strokes) {
            for (int i = 0; i < points.length; i += 2) {
                width = Math.max(width, points[i]);
            }
        }
        return new Glyph(width, List.copyOf(strokes));
    }

    private static void curve(List<Double> stroke, String[] numbers) {
        double x0 = stroke.get(stroke.size() - 2);
        double y0 = stroke.getLast();
        double cx = Double.parseDouble(numbers[0]);
        double cy = Double.parseDouble(numbers[1]);
        double x1 = Double.parseDouble(numbers[2]);
        double y1 = Double.parseDouble(numbers[3]);
        for (int i = 1; i <= CURVE; i++) {
            double t = (double) i / CURVE;
            stroke.add((1 - t) * (1 - t) * x0 + 2 * t * (1 - t) * cx + t * t * x1);
            stroke.add((1 - t) * (1 - t) * y0 + 2 * t * (1 - t) * cy + t * t * y1);
        }
    }

    private static double[] points(List<Double> stroke) {
        return stroke.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
