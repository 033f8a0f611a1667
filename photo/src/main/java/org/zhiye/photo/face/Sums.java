package org.zhiye.photo.face;

/** Sums over all rectangles of a plane in constant time each (integral images), of the values and of their squares. */
final class Sums {
    final int stride;
    final int[] values;
    private final long[] squares;

    Sums(Plane plane) {
        stride = plane.width() + 1;
        values = new int[stride * (plane.height() + 1)];
        squares = new long[values.length];
        for (int y = 0; y < plane.height(); y++) {
            int row = 0;
            long rowSquares = 0;
            float[] line = plane.row(y);
            for (int x = 0, at = (y + 1) * stride + 1; x < line.length; x++, at++) {
                int value = Math.round(line[x]);
                row += value;
                rowSquares += (long) value * value;
                values[at] = values[at - stride] + row;
                squares[at] = squares[at - stride] + rowSquares;
            }
        }
    }

    /** Area × standard deviation of a square. */
    double spread(int x, int y, int side) {
        int at = y * stride + x;
        int down = side * stride;
        long sum = values[at + down + side] - (long) values[at + down] - values[at + side] + values[at];
        long square = squares[at + down + side] - squares[at + down] - squares[at + side] + squares[at];
        return Math.sqrt(Math.max(0.0, (double) side * side * square - (double) sum * sum));
    }
}
