package vn.canbo.reporting.standing;

import static vn.canbo.reporting.Told.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.canbo.events.EventType;
import vn.canbo.events.PostState;
import vn.canbo.events.PublicState;
import vn.canbo.events.code.Category;
import vn.canbo.events.code.SecondmentStatus;
import vn.canbo.events.code.Sex;
import vn.canbo.events.code.Verdict;
import vn.canbo.reporting.Told;
import vn.canbo.service.feed.Received;

/** Invented histories. */
final class Story {

    private Story() {}

    /** A random history of 8 units and some people, in the order in which it happened. */
    static List<Received> of(Random random, int steps) {
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
}
