package org.zhiye.photo;

import java.io.ByteArrayOutputStream;

/** What is kept of a file, read where it was written: no second copy. */
final class Kept extends ByteArrayOutputStream {
    Kept(int size) {
        super(size);
    }

    /** What was written so far, for a decoder; nothing may be written any more. */
    MemoryInput input() {
        return new MemoryInput(buf, count);
    }
}
