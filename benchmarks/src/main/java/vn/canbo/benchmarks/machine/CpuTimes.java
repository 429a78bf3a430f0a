package vn.canbo.benchmarks.machine;

import java.util.Arrays;

/**
 * Ticks of all processors since the machine started.
 *
 * @param busy spent by anything that runs here
 * @param stolen taken by the host for other machines
 * @param total busy, stolen and idle
 */
record CpuTimes(long busy, long stolen, long total) {

    private static final int IDLE = 3;
    private static final int WAITING = 4;
    private static final int STOLEN = 7;

    /**
     * @param line the first of {@code /proc/stat}: user, nice, system, idle, iowait, irq, softirq,
     *     steal; what follows is contained in user
     */
    static CpuTimes parse(String line) {
        var ticks =
                Arrays.stream(line.trim().split("\\s+", -1))
                        .skip(1)
                        .limit(STOLEN + 1)
                        .mapToLong(Long::parseLong)
                        .toArray();
        var total = Arrays.stream(ticks).sum();
        var busy = total - ticks[IDLE] - ticks[WAITING] - ticks[STOLEN];
        return new CpuTimes(busy, ticks[STOLEN], total);
    }

    CpuTimes since(CpuTimes before) {
        return new CpuTimes(busy - before.busy, stolen - before.stolen, total - before.total);
    }

    /**
     * Part of the whole machine that others had, from 0 to 1.
     *
     * @param ours ticks of our processes in the same time
     */
    double foreignShare(long ours) {
        return total == 0 ? 0 : Math.max(0, busy - ours) / (double) total;
    }

    double stolenShare() {
        return total == 0 ? 0 : stolen / (double) total;
    }
}
