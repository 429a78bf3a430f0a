package vn.canbo.benchmarks.sink;

import java.util.Random;
import java.util.stream.IntStream;

/**
 * Which person's verdict is renewed when: everybody once in a random order, then everybody again in
 * the same order, until there are enough. So the last {@code people} updates touch each person
 * once, and the row of each tells when that last update was committed.
 */
public final class Schedule {

    private static final long SEED = 20251128;

    private final int[] order;
    private final int updates;

    /**
     * @param updates at least one of every person
     */
    public Schedule(int people, int updates) {
        if (updates < people) {
            throw new IllegalArgumentException("there are fewer updates than people");
        }
        this.order = IntStream.range(0, people).toArray();
        this.updates = updates;
        var random = new Random(SEED);
        for (var last = people - 1; last > 0; last--) {
            var other = random.nextInt(last + 1);
            var person = order[last];
            order[last] = order[other];
            order[other] = person;
        }
    }

    public int people() {
        return order.length;
    }

    public int updates() {
        return updates;
    }

    /**
     * @param update from 0
     */
    public int person(int update) {
        return order[update % order.length];
    }

    /** Of the verdict after this update; before the first it is 1. */
    public long version(int update) {
        return 2L + update / order.length;
    }

    /** By the number of the person: the version that stands in the end. */
    public long[] lastVersions() {
        var versions = new long[order.length];
        for (var update = updates - order.length; update < updates; update++) {
            versions[person(update)] = version(update);
        }
        return versions;
    }
}
