package org.zhiye.photo;

import java.io.IOException;

/** Finds the one thing that is wanted of EXIF before it is dropped: which way up the camera was. */
final class Exif {
    private static final int ORIENTATION = 0x0112;
    private static final int SHORT = 3;
    private static final int UPRIGHT = 1;

    private Exif() {}

    /** The orientation 1–8 that a TIFF structure states; 1 where it states none or is broken. */
    static int orientation(Bytes tiff) {
        try {
            return read(tiff);
        } catch (IOException broken) {
            return UPRIGHT;
        }
    }

    private static int read(Bytes tiff) throws IOException {
        boolean bigEndian = tiff.startsWith("MM");
        if (!bigEndian && !tiff.startsWith("II")) return UPRIGHT;
        Bytes it = tiff.part(0, tiff.length(), bigEndian);
        long directory = it.u32(4);
        int entries = it.u16(directory);
        for (int i = 0; i < entries; i++) {
            long entry = directory + 2 + 12L * i;
            if (it.u16(entry) != ORIENTATION) continue;
            int value = it.u16(entry + 8);
            return it.u16(entry + 2) == SHORT && value >= 1 && value <= 8 ? value : UPRIGHT;
        }
        return UPRIGHT;
    }
}
