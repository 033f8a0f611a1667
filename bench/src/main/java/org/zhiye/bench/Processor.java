package org.zhiye.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Processor time and memory of processes, as Linux counts them in /proc. */
final class Processor {
    /** Linux shows all times in hundredths of a second. */
    private static final double MILLIS_PER_TICK = 10;

    private static final int UTIME = 11;
    private static final int STIME = 12;
    private static final int CHILDREN_UTIME = 13;
    private static final int CHILDREN_STIME = 14;

    private Processor() {}

    /** Milliseconds of processor time that a process has used until now, with its children, ended ones included. */
    static double millis(ProcessHandle process) throws IOException {
        double sum = ticks(process.pid(), UTIME, STIME, CHILDREN_UTIME, CHILDREN_STIME);
        for (ProcessHandle child : process.descendants().toList()) {
            sum += ticks(child.pid(), UTIME, STIME, CHILDREN_UTIME, CHILDREN_STIME);
        }
        return sum * MILLIS_PER_TICK;
    }

    private static double ticks(long pid, int... fields) throws IOException {
        try {
            var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            // the name in parentheses may hold blanks
            var words = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            double sum = 0;
            for (int field : fields) {
                sum += Double.parseDouble(words[field]);
            }
            return sum;
        } catch (NoSuchFileException e) {
            return 0; // ended meanwhile; its parent has its time
        }
    }

    /** Megabytes of memory that a process holds now, and the most it ever held. */
    static double[] megabytes(ProcessHandle process) throws IOException {
        var lines = Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"));
        return new double[] {kilobytes(lines, "VmRSS:") / 1024, kilobytes(lines, "VmHWM:") / 1024};
    }

    private static double kilobytes(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }
}
