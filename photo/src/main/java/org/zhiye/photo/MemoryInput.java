package org.zhiye.photo;

import javax.imageio.stream.ImageInputStreamImpl;

/** Bytes in memory as the image library wants them: no temporary file, no copy. */
final class MemoryInput extends ImageInputStreamImpl {
    private final byte[] bytes;
    private final int end;

    /** The array's first bytes. */
    MemoryInput(byte[] bytes, int end) {
        this.bytes = bytes;
        this.end = end;
    }

    @Override
    public int read() {
        bitOffset = 0;
        return streamPos < end ? bytes[(int) streamPos++] & 255 : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        bitOffset = 0;
        if (length == 0) return 0;
        int count = (int) Math.min(length, end - streamPos);
        if (count <= 0) return -1;
        System.arraycopy(bytes, (int) streamPos, into, offset, count);
        streamPos += count;
        return count;
    }

    @Override
    public long length() {
        return end;
    }
}
