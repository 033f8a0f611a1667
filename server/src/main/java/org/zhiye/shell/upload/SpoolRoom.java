package org.zhiye.shell.upload;

import java.io.IOException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * How much of what is being sent may lie on the disk at once: over all, and a quarter of it from one address. It is taken as the bytes
 * come, so that whoever sends slowly holds what they have sent and no more.
 */
final class SpoolRoom {
    static final int UNIT = 64 * 1024;
    private static final int SHARE = 4;

    private final int units;
    private final Semaphore free;
    private final ConcurrentHashMap<String, Integer> taken = new ConcurrentHashMap<>();

    SpoolRoom(long bytes) {
        units = Math.toIntExact(bytes / UNIT);
        free = new Semaphore(units);
    }

    /** There is no room, or no more time: the sender is to come again. */
    static final class Full extends IOException {
        private static final long serialVersionUID = 1L;

        Full() {
            super("no room for uploads");
        }

        /** The disk takes nothing. */
        Full(IOException cause) {
            super("the disk takes no uploads", cause);
        }
    }

    /** What one request holds. */
    final class Place implements AutoCloseable {
        private final String address;
        private int held;
        private long bytes;

        private Place(String address) {
            this.address = address;
        }

        /** Some more bytes are to be written. */
        void more(int count) throws Full {
            bytes += count;
            while (bytes > (long) held * UNIT) {
                one();
            }
        }

        private void one() throws Full {
            if (taken.merge(address, 1, Integer::sum) > units / SHARE || !free.tryAcquire()) {
                left(1);
                throw new Full();
            }
            held++;
        }

        private void left(int count) {
            taken.computeIfPresent(address, (who, had) -> had > count ? had - count : null);
        }

        @Override
        public void close() {
            if (held > 0) {
                left(held);
                free.release(held);
                held = 0;
            }
        }
    }

    Place place(String address) {
        return new Place(address);
    }

    /** Bytes that may still come. */
    long free() {
        return (long) free.availablePermits() * UNIT;
    }
}
