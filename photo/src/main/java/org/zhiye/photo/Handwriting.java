package org.zhiye.photo;

import java.util.ArrayDeque;
import java.util.Arrays;
import org.zhiye.photo.face.Plane;

/**
 * Takes handwriting off its sheet: the paper becomes white however it is lit, the ink keeps its colour, and what remains is cut to the
 * writing with a margin.
 */
public final class Handwriting {
    private static final int LONGEST = 1600;
    private static final int BLOCKS = 24;
    /** Share of a block's points that are brighter than what counts as its paper: strokes never fill that much. */
    private static final double PAPER_RANK = 0.85;

    private static final int FAINT = 16;
    private static final int CLEAR = 52;
    private static final double MARGIN = 0.08;
    private static final int LEAST_MARGIN = 8;

    private final Picture picture;
    private final int width;
    private final int height;
    private final float[] darker;

    private Handwriting(Picture picture) {
        this.picture = picture;
        width = picture.width();
        height = picture.height();
        Plane plane = picture.plane();
        Plane paper = paper(plane);
        darker = new float[width * height];
        for (int y = 0, i = 0; y < height; y++)
            for (int x = 0; x < width; x++, i++) darker[i] = paper.at(x, y) - plane.at(x, y);
        dropSpecks();
    }

    /** The writing alone, on white; the picture itself where nothing is written. */
    public static Picture of(Picture picture) {
        Handwriting writing = new Handwriting(picture.within(LONGEST));
        Crop box = writing.box();
        return box == null ? picture : writing.white().part(box);
    }

    /** The brightness of the sheet at every point, as light and shadow lie on it. */
    private static Plane paper(Plane plane) {
        int across = Math.min(BLOCKS, plane.width());
        int down = Math.max(1, Math.min(plane.height(), Math.round((float) across * plane.height() / plane.width())));
        float[] blocks = new float[across * down];
        for (int y = 0; y < down; y++)
            for (int x = 0; x < across; x++) blocks[y * across + x] = bright(plane, x, y, across, down);
        return new Plane(across, down, blocks).sized(plane.width(), plane.height());
    }

    private static float bright(Plane plane, int x, int y, int across, int down) {
        int left = x * plane.width() / across;
        int right = Math.max(left + 1, (x + 1) * plane.width() / across);
        int top = y * plane.height() / down;
        int bottom = Math.max(top + 1, (y + 1) * plane.height() / down);
        float[] values = new float[(right - left) * (bottom - top)];
        int i = 0;
        for (int row = top; row < bottom; row++) for (int column = left; column < right; column++) values[i++] = plane.at(column, row);
        Arrays.sort(values);
        return values[(int) (PAPER_RANK * (values.length - 1))];
    }

    /** Dust and the grain of a camera aren't writing: dark points that hang together with too few others. */
    private void dropSpecks() {
        int enough = Math.max(12, width * height / 20_000);
        boolean[] seen = new boolean[darker.length];
        for (int start = 0; start < darker.length; start++) {
            if (seen[start] || darker[start] < FAINT) continue;
            int[] piece = piece(start, seen);
            boolean ink = piece.length >= enough && Arrays.stream(piece).anyMatch(i -> darker[i] >= CLEAR);
            if (!ink) for (int i : piece) darker[i] = 0;
        }
    }

    private int[] piece(int start, boolean[] seen) {
        ArrayDeque<Integer> open = new ArrayDeque<>();
        int[] piece = new int[64];
        int many = 0;
        open.add(start);
        seen[start] = true;
        while (!open.isEmpty()) {
            int at = open.remove();
            if (many == piece.length) piece = Arrays.copyOf(piece, 2 * many);
            piece[many++] = at;
            for (int dy = -1; dy <= 1; dy++)
                for (int dx = -1; dx <= 1; dx++) {
                    int x = at % width + dx;
                    int y = at / width + dy;
                    if (x < 0 || y < 0 || x >= width || y >= height) continue;
                    int next = y * width + x;
                    if (seen[next] || darker[next] < FAINT) continue;
                    seen[next] = true;
                    open.add(next);
                }
        }
        return Arrays.copyOf(piece, many);
    }

    private @org.jspecify.annotations.Nullable Crop box() {
        int left = width;
        int right = -1;
        int top = height;
        int bottom = -1;
        for (int i = 0; i < darker.length; i++) {
            if (darker[i] < CLEAR) continue;
            left = Math.min(left, i % width);
            right = Math.max(right, i % width);
            top = Math.min(top, i / width);
            bottom = Math.max(bottom, i / width);
        }
        if (right < 0) return null;
        int margin = (int) Math.max(LEAST_MARGIN, MARGIN * Math.max(right - left, bottom - top));
        int x = Math.max(0, left - margin);
        int y = Math.max(0, top - margin);
        return new Crop(x, y, Math.min(width - x, right + margin + 1 - x), Math.min(height - y, bottom + margin + 1 - y));
    }

    private Picture white() {
        byte[] rgb = new byte[3 * width * height];
        for (int y = 0, i = 0; y < height; y++)
            for (int x = 0; x < width; x++, i++) {
                // the edge of a stroke is mixed with white as it was mixed with paper
                double keep = Math.max(0, Math.min(1, (darker[i] - FAINT) / (double) (CLEAR - FAINT)));
                int colour = picture.at(x, y);
                for (int c = 0; c < 3; c++)
                    rgb[3 * i + c] = (byte) Math.round(255 - keep * (255 - (colour >> (16 - 8 * c) & 255)));
            }
        return new Picture(width, height, rgb);
    }
}
