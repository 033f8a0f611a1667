package org.zhiye.photo;

import java.io.IOException;

/** Reads numbers from a byte array within bounds; beyond them the file is damaged. */
record Bytes(byte[] array, int from, int to, boolean bigEndian) {
    static Bytes of(byte[] array) {
        return new Bytes(array, 0, array.length, true);
    }

    /** A part, {@code length} bytes from {@code start} counted from here. */
    Bytes part(long start, long length, boolean bigEndianThere) throws IOException {
        if (start < 0 || length < 0 || start + length > length()) throw Refusal.damaged();
        return new Bytes(array, (int) (from + start), (int) (from + start + length), bigEndianThere);
    }

    int length() {
        return to - from;
    }

    int u8(long at) throws IOException {
        if (at < 0 || at >= length()) throw Refusal.damaged();
        return array[(int) (from + at)] & 255;
    }

    int u16(long at) throws IOException {
        int first = u8(at);
        int second = u8(at + 1);
        return bigEndian ? first << 8 | second : second << 8 | first;
    }

    long u32(long at) throws IOException {
        long first = u16(at);
        long second = u16(at + 2);
        return bigEndian ? first << 16 | second : second << 16 | first;
    }

    boolean startsWith(String latin1) {
        if (length() < latin1.length()) return false;
        for (int i = 0; i < latin1.length(); i++) if ((array[from + i] & 255) != latin1.charAt(i)) return false;
        return true;
    }
}
