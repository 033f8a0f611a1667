package org.zhiye.photo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A colour profile of the simple kind (ICC.1, three curves and a matrix), which is what cameras, telephones and screens
 * write: Display P3, Adobe RGB. Read here, so that the profile of a stranger never reaches the colour engine;
 * profiles of other kinds are passed over and the picture counts as sRGB.
 */
final class ColourProfile {
    private static final int MAX_LENGTH = 64 << 10;
    private static final int STEPS = 4096;

    /** XYZ under D50 to linear sRGB (IEC 61966-2-1, Bradford-adapted). */
    private static final double[][] TO_SRGB = {
        {3.1338561, -1.6168667, -0.4906146}, {-0.9787684, 1.9161415, 0.0334540}, {0.0719453, -0.2289914, 1.4052427}
    };

    private static final byte[] ENCODED = new byte[STEPS + 1];

    static {
        for (int i = 0; i <= STEPS; i++) {
            double linear = (double) i / STEPS;
            double value = linear <= 0.0031308 ? 12.92 * linear : 1.055 * StrictMath.pow(linear, 1 / 2.4) - 0.055;
            ENCODED[i] = (byte) Math.round(255 * value);
        }
    }

    /** For each channel the 256 linear values. */
    private final float[][] curves;

    private final float[][] matrix;

    private ColourProfile(float[][] curves, float[][] matrix) {
        this.curves = curves;
        this.matrix = matrix;
    }

    /** Collects the pieces in which a JPEG carries its profile. */
    static final class Chunks {
        private static final String NAME = "ICC_PROFILE\0";
        private final ByteArrayOutputStream pieces = new ByteArrayOutputStream();
        private int next = 1;

        void add(Bytes body) throws IOException {
            if (!body.startsWith(NAME) || body.length() < 14 || body.u8(12) != next) return;
            if (pieces.size() + body.length() > MAX_LENGTH) return;
            next++;
            pieces.write(body.array(), body.from() + 14, body.length() - 14);
        }

        @Nullable
        ColourProfile read() {
            return next == 1 ? null : ColourProfile.read(Bytes.of(pieces.toByteArray()));
        }
    }

    /** The profile; null if it is of another kind, broken, or makes no visible difference to sRGB. */
    static @Nullable ColourProfile read(Bytes icc) {
        try {
            if (!icc.part(16, 4, true).startsWith("RGB ")
                    || !icc.part(20, 4, true).startsWith("XYZ ")) return null;
            float[][] curves = {curve(tag(icc, "rTRC")), curve(tag(icc, "gTRC")), curve(tag(icc, "bTRC"))};
            double[][] columns = {xyz(tag(icc, "rXYZ")), xyz(tag(icc, "gXYZ")), xyz(tag(icc, "bXYZ"))};
            float[][] matrix = matrix(columns);
            ColourProfile profile = new ColourProfile(curves, matrix);
            return profile.visible() ? profile : null;
        } catch (IOException broken) {
            return null;
        }
    }

    /** Turns three bytes per pixel into sRGB, in place. */
    void apply(byte[] rgb) {
        for (int i = 0; i < rgb.length; i += 3) {
            float r = curves[0][rgb[i] & 255];
            float g = curves[1][rgb[i + 1] & 255];
            float b = curves[2][rgb[i + 2] & 255];
            for (int c = 0; c < 3; c++) {
                float linear = matrix[c][0] * r + matrix[c][1] * g + matrix[c][2] * b;
                rgb[i + c] = ENCODED[Math.round(STEPS * Math.max(0, Math.min(1, linear)))];
            }
        }
    }

    private boolean visible() {
        for (int colour = 0; colour < 125; colour++) {
            byte[] before = {(byte) (colour / 25 * 63), (byte) (colour / 5 % 5 * 63), (byte) (colour % 5 * 63)};
            byte[] after = before.clone();
            apply(after);
            for (int c = 0; c < 3; c++) if (Math.abs((before[c] & 255) - (after[c] & 255)) > 3) return true;
        }
        return false;
    }

    private static Bytes tag(Bytes icc, String name) throws IOException {
        long count = Math.min(icc.u32(128), 200);
        for (int i = 0; i < count; i++) {
            long at = 132 + 12L * i;
            if (icc.part(at, 4, true).startsWith(name)) return icc.part(icc.u32(at + 4), icc.u32(at + 8), true);
        }
        throw Refusal.damaged();
    }

    private static double[] xyz(Bytes tag) throws IOException {
        return new double[] {fixed(tag, 8), fixed(tag, 12), fixed(tag, 16)};
    }

    private static double fixed(Bytes tag, long at) throws IOException {
        return (int) tag.u32(at) / 65536.0;
    }

    private static float[][] matrix(double[][] columns) throws IOException {
        float[][] matrix = new float[3][3];
        for (int row = 0; row < 3; row++) {
            double sum = 0;
            double[] values = new double[3];
            for (int column = 0; column < 3; column++) {
                for (int k = 0; k < 3; k++) values[column] += TO_SRGB[row][k] * columns[column][k];
                sum += values[column];
            }
            if (sum < 0.9 || sum > 1.1) throw Refusal.damaged();
            // white stays white to the last bit: the background is judged after this
            for (int column = 0; column < 3; column++) matrix[row][column] = (float) (values[column] / sum);
        }
        return matrix;
    }

    private static float[] curve(Bytes tag) throws IOException {
        float[] curve = new float[256];
        for (int i = 0; i < 256; i++) {
            double linear = tag.startsWith("curv") ? table(tag, i / 255.0) : parametric(tag, i / 255.0);
            if (!(linear >= -0.01 && linear <= 1.01)) throw Refusal.damaged();
            curve[i] = (float) linear;
        }
        return curve;
    }

    private static double table(Bytes tag, double x) throws IOException {
        long count = tag.u32(8);
        if (count == 0) return x;
        if (count == 1) return StrictMath.pow(x, tag.u16(12) / 256.0);
        double at = x * (count - 1);
        long below = Math.min((long) at, count - 2);
        double low = tag.u16(12 + 2 * below) / 65535.0;
        double high = tag.u16(14 + 2 * below) / 65535.0;
        return low + (high - low) * (at - below);
    }

    private static double parametric(Bytes tag, double x) throws IOException {
        if (!tag.startsWith("para")) throw Refusal.damaged();
        int type = tag.u16(8);
        double gamma = fixed(tag, 12);
        if (type == 0) return StrictMath.pow(x, gamma);
        double a = fixed(tag, 16);
        double b = fixed(tag, 20);
        double c = type >= 2 ? fixed(tag, 24) : 0;
        double d = type >= 3 ? fixed(tag, 28) : -b / a;
        double power = StrictMath.pow(a * x + b, gamma);
        return switch (type) {
            case 1, 2 -> x >= d ? power + c : c;
            case 3 -> x >= d ? power : c * x;
            case 4 -> x >= d ? power + fixed(tag, 32) : c * x + fixed(tag, 36);
            default -> throw Refusal.damaged();
        };
    }
}
