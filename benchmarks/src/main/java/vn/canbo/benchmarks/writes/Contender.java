package vn.canbo.benchmarks.writes;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import vn.canbo.benchmarks.writes.ClosedLoop.Clients;

/**
 * The product or the floor with so many clients.
 *
 * @param made makes one of its clients
 * @param numbers of its requests, over all turns
 */
record Contender(String name, int clients, Clients made, AtomicInteger numbers) {

    static final List<Integer> CLIENTS = List.of(1, 8, 32);

    /** One with each number of clients. */
    static Stream<Contender> all(String what, Clients made) {
        var numbers = new AtomicInteger();
        return CLIENTS.stream().map(it -> new Contender(name(what, it), it, made, numbers));
    }

    static String name(String what, int clients) {
        return String.format(Locale.ROOT, "%s with %d", what, clients);
    }
}
