package vn.canbo.reporting.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.canbo.service.feed.Received;
import vn.canbo.service.testing.Api;
import vn.canbo.service.testing.CanboServiceTest;
import vn.canbo.service.testing.TestTokens;

/** However the events come: repeated, out of order, with gaps, by two projectors at once. */
@CanboServiceTest
class AnyOrderIT {

    @Autowired StandingProjection projection;
    @Autowired Api api;
    @Autowired TestTokens tokens;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    private Views views;

    @BeforeEach
    void look() {
        views = new Views(projection, api, tokens, jdbc, transaction);
    }

    @Test
    void replaying_everything_three_times_in_any_order_leaves_the_views_as_they_were() {
        var events = Story.of(new Random(42), 60);
        views.tell(events.toArray(Received[]::new));
        var once = views.contents();

        for (int seed = 0; seed < 3; seed++) {
            var again = new ArrayList<>(events);
            Collections.shuffle(again, new Random(seed));
            again.forEach(views::tell);
        }

        assertThat(views.contents()).isEqualTo(once);
    }

    @Test
    void a_disordered_and_gappy_telling_ends_like_the_ordered_one() {
        var events = Story.of(new Random(7), 40);
        var newest = new LinkedHashMap<String, Received>();
        events.forEach(
                it ->
                        newest.merge(
                                it.type().kind() + it.state().thingId(),
                                it,
                                (a, b) -> a.sequence() > b.sequence() ? a : b));
        var shuffled = new ArrayList<>(newest.values());
        Collections.shuffle(shuffled, new Random(3));

        shuffled.forEach(views::tell);
        var onlyTheNewest = views.contents();
        events.forEach(views::tell);

        assertThat(views.contents()).isEqualTo(onlyTheNewest);
        assertThat(views.difference()).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 20261121, 4, 99, 123456789})
    void counters_equal_the_recount_after_any_sequence(long seed) {
        var random = new Random(seed);
        var events = Story.of(random, 400);
        Collections.shuffle(events, random);

        for (int from = 0; from < events.size(); ) {
            var to = Math.min(events.size(), from + 1 + random.nextInt(60));
            views.tell(events.subList(from, to).toArray(Received[]::new));
            from = to;
        }

        assertThat(views.difference()).as("seed %d", seed).isEmpty();
    }

    @Test
    void two_projectors_at_once_lose_no_difference() throws Exception {
        var events = Story.of(new Random(5), 400);
        try (var pool = Executors.newFixedThreadPool(4)) {
            var done =
                    IntStream.range(0, 4)
                            .mapToObj(
                                    lane ->
                                            pool.submit(
                                                    () -> {
                                                        for (int i = lane;
                                                                i < events.size();
                                                                i += 4) {
                                                            views.tell(events.get(i));
                                                        }
                                                        return lane;
                                                    }))
                            .toList();
            for (var it : done) {
                it.get();
            }
        }

        assertThat(views.difference()).isEmpty();
    }
}
