package org.zhiye.bench;

import java.lang.management.ManagementFactory;

/** The processor time of something that one thread does again and again. */
public final class Cost {
    /** Kept, so that the compiler can't leave the work out. */
    private static volatile long sum;

    private Cost() {}

    /** The work; what it gives back is only looked at so that it is really done. */
    public interface Work {
        long run(int i);
    }

    /** Milliseconds of this thread's processor time per run, after as many runs to warm up. */
    public static double perRun(int many, Work work) {
        for (int i = 0; i < many; i++) {
            sum += work.run(i);
        }
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < many; i++) {
            sum += work.run(i);
        }
        return (threads.getCurrentThreadCpuTime() - start) / 1e6 / many;
    }
}
