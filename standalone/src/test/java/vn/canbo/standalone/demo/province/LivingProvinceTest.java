package vn.canbo.standalone.demo.province;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.canbo.events.EventSchemas;
import vn.canbo.events.reported.CivilServantRecruited;
import vn.canbo.events.reported.PersonRegistered;
import vn.canbo.events.reported.PostEnded;
import vn.canbo.events.reported.ReportedType;
import vn.canbo.events.reported.SecondmentDecided;
import vn.canbo.events.reported.TrainingCompleted;

class LivingProvinceTest {

    private static final DemoProvince DEMO = DemoProvince.of(DemoProvince.SEED);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");

    @Test
    void every_kind_of_thing_happens_and_every_event_keeps_its_schema() {
        var schemas = new EventSchemas();

        var events = events(500);

        assertThat(events.stream().map(DemoEvent::type).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(
                        ReportedType.PERSON_REGISTERED,
                        ReportedType.QUALIFICATION_OBTAINED,
                        ReportedType.CIVIL_SERVANT_RECRUITED,
                        ReportedType.POST_ENDED,
                        ReportedType.TRAINING_COMPLETED,
                        ReportedType.SECONDMENT_DECIDED);
        assertThat(events)
                .allSatisfy(
                        it ->
                                assertThat(
                                                schemas.problemsOf(
                                                        it.type().schema(),
                                                        it.structured().path("data")))
                                        .as(it.toString())
                                        .isEmpty());
        assertThat(events).extracting(DemoEvent::id).doesNotHaveDuplicates();
    }

    @Test
    void a_recruit_takes_the_place_of_somebody_who_has_left() {
        var left = new HashMap<String, Integer>();
        var recruited = 0;
        var registered = new HashSet<String>();
        for (var event : events(500)) {
            switch (event.content()) {
                case PostEnded end -> left.merge(end.unitCode() + end.title(), 1, Integer::sum);
                case PersonRegistered person -> registered.add(person.fileNumber());
                case CivilServantRecruited recruit -> {
                    recruited++;
                    assertThat(registered).contains(recruit.person().fileNumber());
                    assertThat(left.merge(recruit.unitCode() + recruit.title(), -1, Integer::sum))
                            .isNotNegative();
                    assertThat(recruit.effectiveOn()).isAfter(TODAY);
                }
                default -> {}
            }
        }
        assertThat(recruited).isGreaterThan(10);
    }

    @Test
    void recruits_have_citizen_numbers_of_nobody_else() {
        var known = DEMO.people().stream().map(it -> it.identity().citizenNumber());
        var recruits =
                events(500).stream()
                        .filter(it -> it.type() == ReportedType.PERSON_REGISTERED)
                        .map(it -> ((PersonRegistered) it.content()).citizenNumber())
                        .distinct();

        assertThat(Stream.concat(known, recruits))
                .doesNotHaveDuplicates()
                .allMatch(it -> it.startsWith("999"));
    }

    @Test
    @Tag("TN25-18")
    void a_secondment_lasts_three_months_to_three_years_and_leads_from_a_department_to_a_commune() {
        var decided =
                events(500).stream()
                        .filter(it -> it.type() == ReportedType.SECONDMENT_DECIDED)
                        .map(it -> (SecondmentDecided) it.content())
                        .toList();

        assertThat(decided).hasSizeGreaterThan(50);
        assertThat(decided)
                .allSatisfy(
                        it -> {
                            assertThat(it.lastDay().plusDays(1))
                                    .isBetween(
                                            it.firstDay().plusMonths(3),
                                            it.firstDay().plusYears(3));
                            assertThat(it.firstDay()).isAfter(TODAY);
                            assertThat(DEMO.units().departments())
                                    .extracting(DemoUnits.Unit::code)
                                    .contains(it.senderCode());
                            assertThat(DEMO.units().communes())
                                    .extracting(DemoUnits.Unit::code)
                                    .contains(it.hostCode());
                        });
    }

    @Test
    void nobody_is_touched_twice_in_a_run() {
        var keys =
                events(500).stream()
                        .filter(it -> it.type() != ReportedType.QUALIFICATION_OBTAINED)
                        .filter(it -> it.type() != ReportedType.PERSON_REGISTERED)
                        .map(DemoEvent::key);

        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void the_school_names_people_by_our_id_and_is_silent_while_it_knows_none() {
        var id = UUID.randomUUID();
        var known = events(100, Optional.of(id));
        var unknown = events(100, Optional.empty());

        assertThat(known)
                .filteredOn(it -> it.publisher().equals(LivingProvince.SCHOOL))
                .isNotEmpty()
                .allSatisfy(
                        it ->
                                assertThat(((TrainingCompleted) it.content()).person().personId())
                                        .isEqualTo(id));
        assertThat(unknown).noneMatch(it -> it.publisher().equals(LivingProvince.SCHOOL));
        assertThat(unknown).anyMatch(it -> it.type() == ReportedType.QUALIFICATION_OBTAINED);
    }

    @Test
    void two_runs_never_use_one_id_twice() {
        var one = new LivingProvince(DEMO, new Random(1), "live-1", _ -> Optional.empty());
        var two = new LivingProvince(DEMO, new Random(1), "live-2", _ -> Optional.empty());

        assertThat(one.next(TODAY, NOW))
                .extracting(DemoEvent::id)
                .doesNotContainAnyElementsOf(
                        two.next(TODAY, NOW).stream().map(DemoEvent::id).toList());
    }

    private static List<DemoEvent> events(int steps) {
        return events(steps, Optional.of(UUID.fromString("019cacec-8b22-7711-867f-3b44d2dab7a4")));
    }

    private static List<DemoEvent> events(int steps, Optional<UUID> id) {
        var living = new LivingProvince(DEMO, new Random(7), "live", _ -> id);
        var events = new ArrayList<DemoEvent>();
        for (var i = 0; i < steps; i++) {
            events.addAll(living.next(TODAY, NOW));
        }
        return events;
    }
}
