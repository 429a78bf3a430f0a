package vn.canbo.reporting.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static vn.canbo.reporting.Told.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.canbo.events.EventType;
import vn.canbo.events.PostState;
import vn.canbo.events.PublicState;
import vn.canbo.events.code.Category;
import vn.canbo.events.code.EndReason;
import vn.canbo.events.code.SecondmentStatus;
import vn.canbo.events.code.Sex;
import vn.canbo.events.code.Verdict;
import vn.canbo.reporting.Told;
import vn.canbo.service.feed.Received;
import vn.canbo.service.origin.Actor;
import vn.canbo.service.origin.Origin;
import vn.canbo.service.testing.Api;
import vn.canbo.service.testing.CanboServiceTest;
import vn.canbo.service.testing.TestTokens;

@CanboServiceTest
class StandingProjectionIT {

    private static final List<String> TABLES =
            List.of(
                    "post_held",
                    "verdict",
                    "person",
                    "person_sex",
                    "allocation",
                    "secondment",
                    "person_counted",
                    "unit_counter");

    @Autowired StandingProjection projection;
    @Autowired StandingSchedule schedule;
    @Autowired Api api;
    @Autowired TestTokens tokens;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    @Test
    @Tag("LS-7")
    void a_person_with_two_posts_counts_once_and_both_posts_count() {
        var unit = UUID.randomUUID();
        var other = UUID.randomUUID();
        var person = UUID.randomUUID();

        tell(
                event(EventType.PERSON_REGISTERED, Told.person(person, Category.CADRE), 1),
                event(EventType.PERSON_FACTS_RECORDED, Told.facts(person, Sex.FEMALE), 1),
                taken(person, other, "PC_CHAIR", false),
                taken(person, unit, "PARTY_SECRETARY", true),
                assessed(person, "PARTY_SECRETARY", Verdict.ABOVE, 1),
                assessed(person, "PC_CHAIR", Verdict.MET, 1));

        assertThat(figures(unit))
                .isEqualTo(Map.of("headcount", 1, "cadres", 1, "women", 1, "met", 1, "posts", 1));
        assertThat(figures(other)).isEqualTo(Map.of("posts", 1));
    }

    @Test
    @Tag("LS-24")
    void a_person_is_as_good_as_the_worst_of_the_titles_held() {
        var unit = UUID.randomUUID();
        var person = UUID.randomUUID();
        tell(
                event(EventType.PERSON_REGISTERED, Told.person(person, Category.CADRE), 1),
                taken(person, unit, "PC_CHAIR", true),
                taken(person, unit, "PARTY_SECRETARY", false),
                assessed(person, "PC_CHAIR", Verdict.ABOVE, 1));

        assertThat(figures(unit)).containsEntry("cannot_tell", 1).doesNotContainKey("above");

        tell(assessed(person, "PARTY_SECRETARY", Verdict.UNMET_IN_GRACE, 1));
        assertThat(figures(unit)).containsEntry("unmet_in_grace", 1);

        tell(assessed(person, "PARTY_SECRETARY", Verdict.UNMET, 2));
        assertThat(figures(unit)).containsEntry("unmet", 1);

        tell(assessed(person, "PARTY_SECRETARY", Verdict.ABOVE, 3));
        assertThat(figures(unit)).containsEntry("above", 1).containsEntry("headcount", 1);
    }

    @Test
    void posts_and_secondments_of_a_stranger_are_unplaced_until_the_person_is_known() {
        var sender = UUID.randomUUID();
        var host = UUID.randomUUID();
        var person = UUID.randomUUID();
        tell(
                taken(person, sender, "PC_CHAIR", true),
                event(
                        EventType.SECONDMENT_STARTED,
                        Told.secondment(
                                UUID.randomUUID(), person, sender, host, SecondmentStatus.ACTIVE),
                        2));

        assertThat(figures(sender)).isEqualTo(Map.of("unplaced", 2));
        assertThat(figures(host)).isEqualTo(Map.of("unplaced", 1));

        tell(event(EventType.PERSON_REGISTERED, Told.person(person, Category.PUBLIC_EMPLOYEE), 1));

        assertThat(figures(sender))
                .isEqualTo(
                        Map.of(
                                "headcount", 1,
                                "public_employees", 1,
                                "cannot_tell", 1,
                                "posts", 1,
                                "seconded_out", 1));
        assertThat(figures(host)).isEqualTo(Map.of("seconded_in", 1));
    }

    @Test
    void the_total_of_a_unit_counts_instead_of_the_sum_of_its_titles() {
        var unit = UUID.randomUUID();
        tell(
                allocated(UUID.randomUUID(), unit, "PC_CHAIR", 1),
                allocated(UUID.randomUUID(), unit, "OFFICE_STATISTICS", 3));

        assertThat(figures(unit)).isEqualTo(Map.of("allocated_posts", 4));

        tell(allocated(UUID.randomUUID(), unit, null, 20));

        assertThat(figures(unit)).isEqualTo(Map.of("allocated_posts", 20));
    }

    @Test
    void a_repeated_secondment_and_an_older_one_that_comes_later_change_nothing() {
        var sender = UUID.randomUUID();
        var host = UUID.randomUUID();
        var one = UUID.randomUUID();
        var six = UUID.randomUUID();
        tell(
                event(EventType.PERSON_REGISTERED, Told.person(one, Category.CIVIL_SERVANT), 1),
                event(EventType.PERSON_REGISTERED, Told.person(six, Category.PUBLIC_EMPLOYEE), 1));
        var id = UUID.randomUUID();
        var started =
                event(
                        EventType.SECONDMENT_STARTED,
                        Told.secondment(id, one, sender, host, SecondmentStatus.ACTIVE),
                        2);
        var sixth = UUID.randomUUID();
        tell(started);
        tell(
                event(
                        EventType.SECONDMENT_STARTED,
                        Told.secondment(sixth, six, sender, host, SecondmentStatus.ACTIVE),
                        2));
        assertThat(figures(host)).isEqualTo(Map.of("seconded_in", 2));

        tell(started);
        tell(
                event(
                        EventType.STAFF_RETURNED,
                        Told.secondment(sixth, six, sender, host, SecondmentStatus.RETURNED),
                        4));
        tell(
                event(
                        EventType.SECONDMENT_ENDED,
                        Told.secondment(sixth, six, sender, host, SecondmentStatus.ENDED_EARLY),
                        3));

        assertThat(figures(host)).isEqualTo(Map.of("seconded_in", 1));
        assertThat(figures(sender)).isEqualTo(Map.of("seconded_out", 1));
        assertThat(
                        jdbc.sql("SELECT status FROM secondment WHERE secondment_id = :id")
                                .param("id", sixth)
                                .query(String.class))
                .satisfies(query -> assertThat(asOurselves(query::single)).isEqualTo("RETURNED"));
    }

    @Test
    void a_higher_epoch_replaces_whatever_version_and_a_lower_one_nothing() {
        var unit = UUID.randomUUID();
        var person = UUID.randomUUID();
        tell(
                event(EventType.PERSON_REGISTERED, Told.person(person, Category.CADRE), 1),
                taken(person, unit, "PC_CHAIR", true),
                assessed(person, "PC_CHAIR", Verdict.MET, 9));

        tell(
                event(
                        EventType.STANDARD_ASSESSED,
                        Told.verdict(person, "PC_CHAIR", unit, Verdict.UNMET),
                        2,
                        1));
        assertThat(figures(unit)).containsEntry("unmet", 1);

        tell(assessed(person, "PC_CHAIR", Verdict.ABOVE, 10));
        assertThat(figures(unit)).containsEntry("unmet", 1);
    }

    @Test
    void a_verdict_past_its_day_and_a_post_past_its_end_move_the_figures_when_the_day_turns() {
        var unit = UUID.randomUUID();
        var stays = UUID.randomUUID();
        var leaves = UUID.randomUUID();
        var today = asOurselves(() -> countedDay());
        tell(
                event(EventType.PERSON_REGISTERED, Told.person(stays, Category.CADRE), 1),
                event(EventType.PERSON_REGISTERED, Told.person(leaves, Category.CADRE), 1),
                taken(stays, unit, "PC_CHAIR", true),
                event(
                        EventType.POST_ENDED,
                        new PostState(
                                UUID.randomUUID(),
                                leaves,
                                unit,
                                "PC_VICE_CHAIR",
                                true,
                                Told.BEFORE,
                                today,
                                EndReason.RETIRED,
                                false),
                        2),
                event(
                        EventType.STANDARD_ASSESSED,
                        Told.verdict(stays, "PC_CHAIR", unit, Verdict.MET, today.plusDays(1)),
                        1),
                assessed(leaves, "PC_VICE_CHAIR", Verdict.MET, 1));
        assertThat(figures(unit)).containsEntry("headcount", 2).containsEntry("met", 2);

        inTransaction(() -> schedule.turn(today.plusDays(1)));

        assertThat(figures(unit))
                .isEqualTo(Map.of("headcount", 1, "cadres", 1, "cannot_tell", 1, "posts", 1));
        assertThat(difference()).isEmpty();
    }

    @Test
    void replaying_everything_three_times_in_any_order_leaves_the_views_as_they_were() {
        var events = story(new Random(42), 60);
        tell(events.toArray(Received[]::new));
        var once = contents();

        for (int seed = 0; seed < 3; seed++) {
            var again = new ArrayList<>(events);
            Collections.shuffle(again, new Random(seed));
            again.forEach(this::tell);
        }

        assertThat(contents()).isEqualTo(once);
    }

    @Test
    void a_disordered_and_gappy_telling_ends_like_the_ordered_one() {
        var events = story(new Random(7), 40);
        var newest = new LinkedHashMap<String, Received>();
        events.forEach(
                it ->
                        newest.merge(
                                it.type().kind() + it.state().thingId(),
                                it,
                                (a, b) -> a.sequence() > b.sequence() ? a : b));
        var shuffled = new ArrayList<>(newest.values());
        Collections.shuffle(shuffled, new Random(3));

        shuffled.forEach(this::tell);
        var onlyTheNewest = contents();
        events.forEach(this::tell);

        assertThat(contents()).isEqualTo(onlyTheNewest);
        assertThat(difference()).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 20261121, 4, 99, 123456789})
    void counters_equal_the_recount_after_any_sequence(long seed) {
        var random = new Random(seed);
        var events = story(random, 400);
        Collections.shuffle(events, random);

        for (int from = 0; from < events.size(); ) {
            var to = Math.min(events.size(), from + 1 + random.nextInt(60));
            tell(events.subList(from, to).toArray(Received[]::new));
            from = to;
        }

        assertThat(difference()).as("seed %d", seed).isEmpty();
    }

    @Test
    void two_projectors_at_once_lose_no_difference() throws Exception {
        var events = story(new Random(5), 400);
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
                                                            tell(events.get(i));
                                                        }
                                                        return lane;
                                                    }))
                            .toList();
            for (var it : done) {
                it.get();
            }
        }

        assertThat(difference()).isEmpty();
    }

    @Test
    void the_recount_finds_a_figure_that_was_tampered_with() {
        var unit = UUID.randomUUID();
        tell(allocated(UUID.randomUUID(), unit, null, 5));
        assertThat(difference()).isEmpty();

        inTransaction(
                () ->
                        jdbc.sql("UPDATE unit_counter SET posts = 3 WHERE unit_id = :unit")
                                .param("unit", unit)
                                .update());

        assertThat(difference())
                .singleElement(STRING)
                .contains(unit.toString(), "\"posts\"", "\"3\"", "\"0\"");
        inTransaction(
                () ->
                        jdbc.sql("UPDATE unit_counter SET posts = 0 WHERE unit_id = :unit")
                                .param("unit", unit)
                                .update());
    }

    /** A random history of 8 units and some people, in the order in which it happened. */
    private static List<Received> story(Random random, int steps) {
        var units = IntStream.range(0, 8).mapToObj(_ -> id(random)).toList();
        var persons = IntStream.range(0, 25).mapToObj(_ -> id(random)).toList();
        var things = new ArrayList<UUID>();
        IntStream.range(0, 40).forEach(_ -> things.add(id(random)));
        var versions = new HashMap<String, Long>();
        var owners = new HashMap<UUID, UUID>();
        var events = new ArrayList<Received>();
        for (int step = 0; step < steps; step++) {
            var person = persons.get(random.nextInt(persons.size()));
            var unit = units.get(random.nextInt(units.size()));
            var thing = things.get(random.nextInt(things.size()));
            var owner = owners.computeIfAbsent(thing, _ -> person);
            var title =
                    List.of("PC_CHAIR", "PARTY_SECRETARY", "JUSTICE_CIVIL_STATUS")
                            .get(random.nextInt(3));
            PublicState state;
            EventType type;
            switch (random.nextInt(6)) {
                case 0 -> {
                    type = EventType.PERSON_REGISTERED;
                    state = Told.person(person, any(random, Category.values()));
                }
                case 1 -> {
                    type = EventType.PERSON_FACTS_RECORDED;
                    state = Told.facts(person, any(random, Sex.values()));
                }
                case 2 -> {
                    type = EventType.POST_CORRECTED;
                    state =
                            new PostState(
                                    thing,
                                    owner,
                                    unit,
                                    title,
                                    random.nextBoolean(),
                                    LocalDate.of(2024 + random.nextInt(4), 3, 1),
                                    random.nextInt(3) == 0 ? LocalDate.of(2028, 1, 1) : null,
                                    null,
                                    random.nextInt(8) == 0);
                }
                case 3 -> {
                    type = EventType.STANDARD_ASSESSED;
                    state =
                            Told.verdict(
                                    person,
                                    title,
                                    unit,
                                    any(random, Verdict.values()),
                                    random.nextInt(4) == 0 ? LocalDate.of(2026, 1, 1) : null);
                }
                case 4 -> {
                    type = EventType.ESTABLISHMENT_ALLOCATED;
                    state =
                            Told.allocation(
                                    thing,
                                    units.get(Math.floorMod(thing.hashCode(), units.size())),
                                    random.nextBoolean() ? null : title,
                                    random.nextInt(30));
                }
                default -> {
                    type = EventType.SECONDMENT_EXTENDED;
                    state =
                            Told.secondment(
                                    thing,
                                    owner,
                                    unit,
                                    units.get(random.nextInt(units.size())),
                                    any(random, SecondmentStatus.values()),
                                    random.nextInt(8) == 0);
                }
            }
            var version = versions.merge(type.kind() + state.thingId(), 1L, Long::sum);
            events.add(event(type, state, version));
        }
        return events;
    }

    private static <E> E any(Random random, E[] values) {
        return values[random.nextInt(values.length)];
    }

    private static UUID id(Random random) {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private static Received taken(UUID person, UUID unit, String title, boolean main) {
        return event(
                EventType.POST_TAKEN, Told.post(UUID.randomUUID(), person, unit, title, main), 1);
    }

    private static Received assessed(UUID person, String title, Verdict verdict, long version) {
        return event(
                EventType.STANDARD_ASSESSED,
                Told.verdict(person, title, UUID.randomUUID(), verdict),
                version);
    }

    private static Received allocated(UUID id, UUID unit, @Nullable String title, int posts) {
        return event(EventType.ESTABLISHMENT_ALLOCATED, Told.allocation(id, unit, title, posts), 1);
    }

    /** As the feed reader does: one transaction per batch, at most one event per thing. */
    private void tell(Received... batch) {
        var newest = new LinkedHashMap<String, Received>();
        List.of(batch)
                .forEach(
                        it ->
                                newest.merge(
                                        it.type().kind() + it.state().thingId(),
                                        it,
                                        (a, b) -> a.sequence() > b.sequence() ? a : b));
        inTransaction(() -> projection.apply(List.copyOf(newest.values())));
    }

    private void inTransaction(Runnable work) {
        Origin.of(Actor.system("test"))
                .run(() -> transaction.executeWithoutResult(_ -> work.run()));
    }

    private <T> T asOurselves(Supplier<T> read) {
        return Origin.of(Actor.system("test")).call(() -> transaction.execute(_ -> read.get()));
    }

    /** What an operator's recount finds. */
    private List<String> difference() {
        var answer = api.post(tokens.operator(), "/api/v1/recount", "");
        assertThat(answer.status()).isEqualTo(200);
        return answer.json().path("differences").valueStream().map(Object::toString).toList();
    }

    private LocalDate countedDay() {
        return jdbc.sql("SELECT coalesce(max(day), current_date) FROM counted_day")
                .query(LocalDate.class)
                .single();
    }

    /** The figures that are not 0. */
    private Map<String, Integer> figures(UUID unit) {
        return asOurselves(
                () -> {
                    var figures = new HashMap<String, Integer>();
                    jdbc.sql("SELECT * FROM unit_counter WHERE unit_id = :unit")
                            .param("unit", unit)
                            .query(
                                    row -> {
                                        for (var figure : Figure.values()) {
                                            if (row.getInt(figure.column()) != 0) {
                                                figures.put(
                                                        figure.column(),
                                                        row.getInt(figure.column()));
                                            }
                                        }
                                    });
                    return figures;
                });
    }

    /** Every row of every view as text, in order. */
    private Map<String, List<String>> contents() {
        return asOurselves(
                () -> {
                    var contents = new LinkedHashMap<String, List<String>>();
                    for (var table : TABLES) {
                        contents.put(
                                table,
                                jdbc.sql("SELECT t::text FROM " + table + " t ORDER BY 1")
                                        .query(String.class)
                                        .list());
                    }
                    return contents;
                });
    }
}
