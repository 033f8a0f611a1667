package org.zhiye.bench;

import java.lang.management.ManagementFactory;

/** The processor time of something that one thread does again and again. */
public final class Cost {
    private Cost() {}

    /** The work; what it gives back is only looked at so that it is really done. */
    public interface Work {
        long run(int i);
    }

    /** Milliseconds of this thread's processor time per run, after as many runs to warm up. */
    public static double perRun(int many, Work work) {
        long sum = 0;
        for (int i = 0; i < many; i++) {
            sum += work.run(i);
        }
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < many; i++) {
            sum += work.run(i);
        }
        double millis = (threads.getCurrentThreadCpuTime() - start) / 1e6;
        // looked at, so that the compiler can't leave the work out
        if (sum == 0) {
            throw new IllegalStateException("nothing was done");
        }
        return millis / many;
    }
}
