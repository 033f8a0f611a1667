package org.zhiye.photo;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ColourProfileTest {
    @Test
    void a_profile_of_sRGB_changes_nothing_and_is_left_out() {
        byte[] srgb = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        assertThat(ColourProfile.read(Bytes.of(srgb))).isNull();
    }

    @Test
    void greys_stay_grey_and_white_stays_white() {
        ColourProfile p3 = Objects.requireNonNull(ColourProfile.read(Bytes.of(displayP3())));
        byte[] greys = {0, 0, 0, 100, 100, 100, (byte) 236, (byte) 236, (byte) 236, -1, -1, -1};
        byte[] before = greys.clone();
        p3.apply(greys);
        for (int i = 0; i < greys.length; i++)
            assertThat(Math.abs(greys[i] - before[i])).isLessThanOrEqualTo(1);
        assertThat(greys[9]).isEqualTo((byte) -1);
    }

    @Test
    void a_broken_profile_is_passed_over() {
        byte[] whole = displayP3();
        for (int length = 0; length < whole.length - 3; length += 3)
            assertThat(ColourProfile.read(Bytes.of(Arrays.copyOf(whole, length))))
                    .isNull();
    }

    /** Display P3 (SMPTE EG 432-1 primaries, D65, the curve of sRGB), written by hand after ICC.1. */
    static byte[] displayP3() {
        double[][] columns = {{0.51512, 0.2412, -0.00105}, {0.29198, 0.69225, 0.04189}, {0.1571, 0.06657, 0.78407}};
        double[] curve = {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045};
        byte[] profile = new byte[132 + 6 * 12 + 3 * 20 + 32];
        put(profile, 16, "RGB XYZ ");
        Samples.put32(profile, 128, 6);
        int at = 132 + 72;
        for (int i = 0; i < 3; i++) {
            entry(profile, i, "rgb".charAt(i) + "XYZ", at, 20);
            put(profile, at, "XYZ ");
            for (int k = 0; k < 3; k++) Samples.put32(profile, at + 8 + 4 * k, (int) Math.round(columns[i][k] * 65536));
            at += 20;
        }
        for (int i = 0; i < 3; i++) entry(profile, 3 + i, "rgb".charAt(i) + "TRC", at, 32);
        put(profile, at, "para\0\0\0\0\0\3");
        for (int k = 0; k < 5; k++) Samples.put32(profile, at + 12 + 4 * k, (int) Math.round(curve[k] * 65536));
        return profile;
    }

    private static void entry(byte[] profile, int index, String name, int offset, int length) {
        put(profile, 132 + 12 * index, name);
        Samples.put32(profile, 136 + 12 * index, offset);
        Samples.put32(profile, 140 + 12 * index, length);
    }

    private static void put(byte[] profile, int at, String text) {
        byte[] bytes = Samples.latin1(text);
        System.arraycopy(bytes, 0, profile, at, bytes.length);
    }
}
