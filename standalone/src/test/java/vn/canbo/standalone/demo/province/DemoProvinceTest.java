package vn.canbo.standalone.demo.province;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.canbo.events.EventSchemas;
import vn.canbo.events.code.Category;
import vn.canbo.events.code.PoliticalTheory;
import vn.canbo.events.code.ProfessionalLevel;
import vn.canbo.events.code.QualificationKind;
import vn.canbo.events.code.Sex;
import vn.canbo.events.code.UnitKind;
import vn.canbo.events.code.UnitLevel;
import vn.canbo.events.reported.EvaluationDecided;
import vn.canbo.events.reported.PersonRegistered;
import vn.canbo.events.reported.PostHeld;
import vn.canbo.events.reported.QualificationObtained;
import vn.canbo.events.reported.ReportedType;
import vn.canbo.standalone.publisher.Publisher;
import vn.canbo.standalone.publisher.Publishers;

class DemoProvinceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 5);
    private static final DemoProvince DEMO = DemoProvince.of(DemoProvince.SEED);

    @TempDir Path directory;

    @Test
    void the_same_seed_gives_the_same_bytes_and_another_seed_others() {
        var once = bytes(DEMO);

        assertThat(bytes(DemoProvince.of(DemoProvince.SEED))).isEqualTo(once);
        assertThat(bytes(DemoProvince.of(DemoProvince.SEED + 1))).isNotEqualTo(once);
    }

    @Test
    void it_has_the_size_of_a_province() {
        var units = DEMO.units();

        assertThat(units.communes()).hasSize(92);
        assertThat(units.communes())
                .extracting(DemoUnits.Unit::kind)
                .containsOnly(UnitKind.COMMUNE, UnitKind.WARD);
        assertThat(units.departments()).hasSize(20);
        assertThat(DEMO.people())
                .filteredOn(it -> !it.office().isProvincial())
                .hasSizeBetween(2_350, 2_450);
        assertThat(DEMO.people()).filteredOn(it -> it.office().isProvincial()).hasSize(1_200);
    }

    @Test
    void its_units_form_a_tree_under_codes_that_nobody_has() {
        var known = new HashSet<String>();
        for (var unit : DEMO.units().units()) {
            assertThat(known.add(unit.code())).as(unit.code()).isTrue();
            assertThat(unit.code()).startsWith("99");
            assertThat(unit.id()).isEqualTo(DemoUnits.idOf(unit.code()));
            if (unit.kind() == UnitKind.PROVINCE) {
                assertThat(unit.parentCode()).isNull();
            } else {
                assertThat(known).contains(unit.parentCode());
            }
            if (unit.level() == UnitLevel.COMMUNE) {
                assertThat(unit.code()).matches("99[0-9]{3}");
            }
        }
        assertThat(DEMO.units().units()).extracting(DemoUnits.Unit::name).doesNotHaveDuplicates();
    }

    @Test
    void every_unit_with_staff_has_posts_for_all_of_them() {
        var main =
                DEMO.people().stream()
                        .collect(
                                Collectors.groupingBy(DemoPerson::unitCode, Collectors.counting()));

        assertThat(DEMO.units().allocations()).hasSize(112);
        assertThat(DEMO.units().allocations())
                .allSatisfy(
                        it ->
                                assertThat((long) it.posts())
                                        .isBetween(staff(main, it), staff(main, it) + 4));
        assertThat(DEMO.units().allocations())
                .as("some are full")
                .anyMatch(it -> it.posts() == staff(main, it));
    }

    @Test
    void every_event_keeps_its_schema() {
        var schemas = new EventSchemas();

        DEMO.events(TODAY)
                .forEach(
                        it ->
                                assertThat(
                                                schemas.problemsOf(
                                                        it.type().schema(),
                                                        it.structured().path("data")))
                                        .as(it.id())
                                        .isEmpty());
    }

    @Test
    void each_event_finds_what_it_needs_and_no_id_is_used_twice() {
        var registered = new HashSet<String>();
        var qualified = new HashSet<String>();
        var ids = new HashSet<String>();
        var held = new HashSet<String>();
        var events = DEMO.events(TODAY).toList();
        for (var event : events) {
            assertThat(ids.add(event.publisher() + " " + event.id())).as(event.id()).isTrue();
            switch (event.content()) {
                case PersonRegistered person ->
                        registered.add(event.publisher() + " " + person.fileNumber());
                case QualificationObtained qualification -> {
                    assertThat(registered)
                            .contains(
                                    event.publisher() + " " + qualification.person().fileNumber());
                    assertThat(held).isEmpty();
                    qualified.add(qualification.person().fileNumber());
                }
                case PostHeld post -> {
                    assertThat(registered)
                            .contains(event.publisher() + " " + post.person().fileNumber());
                    held.add(post.person().fileNumber());
                }
                case EvaluationDecided evaluation ->
                        assertThat(held).contains(evaluation.person().fileNumber());
                default -> throw new AssertionError(event.toString());
            }
        }
        assertThat(held).hasSameSizeAs(DEMO.people());
        assertThat(qualified).hasSizeGreaterThan(DEMO.people().size() * 9 / 10);
        assertThat(events.size()).isLessThan(DEMO.people().size() * 7);
    }

    @Test
    void every_publisher_is_granted_what_it_reports_and_diplomas_come_from_one_that_verifies() {
        var shipped =
                Publishers.in(directory.resolve("publishers.yaml")).publishers().stream()
                        .collect(Collectors.toMap(Publisher::publisher, it -> it));

        DEMO.events(TODAY)
                .forEach(
                        it -> {
                            var publisher = shipped.get(it.publisher());
                            assertThat(publisher).as(it.publisher()).isNotNull();
                            if (publisher != null) {
                                assertThat(publisher.eventTypes()).contains(it.type().type());
                                assertThat(publisher.trainingAuthority())
                                        .isEqualTo(it.publisher().equals(DemoPerson.HOME_AFFAIRS));
                            }
                        });
        assertThat(DEMO.qualifications())
                .extracting(DemoEvent::publisher)
                .containsOnly(DemoPerson.HOME_AFFAIRS);
    }

    @Test
    void no_citizen_number_is_of_a_province_or_shared_and_all_agree_with_their_person() {
        var seen = new HashSet<String>();
        for (var person : DEMO.people()) {
            var identity = person.identity();
            var number = identity.citizenNumber();
            assertThat(number).matches("999[0-9]{9}");
            assertThat(seen.add(number)).as(number).isTrue();
            var fourth = number.charAt(3) - '0';
            assertThat(1900 + 100 * (fourth / 2) + Integer.parseInt(number.substring(4, 6)))
                    .isEqualTo(identity.birthDate().getYear());
            assertThat(fourth % 2 == 0).isEqualTo(identity.sex() == Sex.MALE);
        }
    }

    @Test
    void nobody_is_a_child_or_beyond_the_age_of_retirement() {
        assertThat(DEMO.people())
                .extracting(it -> it.identity().birthDate())
                .allMatch(it -> it.isBefore(LocalDate.of(2003, 1, 1)));
        assertThat(DEMO.people())
                .allSatisfy(
                        it ->
                                assertThat(it.identity().birthDate())
                                        .isAfterOrEqualTo(
                                                it.identity().sex() == Sex.FEMALE
                                                        ? LocalDate.of(1972, 1, 1)
                                                        : LocalDate.of(1968, 1, 1)));
        assertThat(DEMO.people())
                .allMatch(it -> it.since().getYear() - it.identity().birthDate().getYear() >= 22);
    }

    @Test
    void about_88_per_cent_fully_meet_their_standard() {
        var officials = DEMO.people().stream().filter(it -> !it.office().isProvincial()).toList();

        var meeting = officials.stream().filter(DemoProvinceTest::meetsEverything).count();

        assertThat(percent(meeting, officials.size())).isBetween(87.0, 89.5);
    }

    @Test
    void each_single_criterion_stands_at_96_to_100_per_cent() {
        for (var kind :
                List.of(
                        QualificationKind.GENERAL_EDUCATION,
                        QualificationKind.PROFESSIONAL,
                        QualificationKind.POLITICAL_THEORY)) {
            var asked =
                    DEMO.people().stream()
                            .filter(it -> Schooling.askedOf(it.office()).contains(kind))
                            .filter(it -> levelsOf(it, kind).findAny().isPresent())
                            .toList();
            var meeting = asked.stream().filter(it -> meets(it, kind)).count();

            assertThat(asked).hasSizeGreaterThan(900);
            assertThat(percent(meeting, asked.size())).as(kind.name()).isBetween(96.0, 99.9);
        }
    }

    @Test
    void some_dossiers_say_nothing_of_what_is_asked() {
        var silent = DEMO.people().stream().filter(it -> it.missing() != null).toList();

        assertThat(silent).hasSizeBetween(100, 200);
        assertThat(silent)
                .allSatisfy(
                        it -> {
                            var missing = it.missing();
                            assertThat(missing).isNotNull();
                            if (missing != null) {
                                assertThat(levelsOf(it, missing)).isEmpty();
                            }
                        });
    }

    @Test
    void those_who_fall_short_are_found_in_every_rank_and_some_of_them_are_given_time() {
        var below = DEMO.people().stream().filter(it -> it.below() != null).toList();

        assertThat(below)
                .extracting(it -> it.office().rank())
                .contains(Office.Rank.CADRE, Office.Rank.LEADER, Office.Rank.SPECIALIST);
        assertThat(below)
                .filteredOn(it -> it.below() == QualificationKind.PROFESSIONAL)
                .filteredOn(it -> it.office().category() == Category.CIVIL_SERVANT)
                .anyMatch(it -> !it.identity().ethnicity().equals("Kinh"));
        assertThat(below)
                .allSatisfy(
                        it -> {
                            var kind = it.below();
                            assertThat(kind != null && meets(it, kind)).isFalse();
                        });
    }

    @Test
    @Tag("LS-7")
    void the_secretary_of_the_party_also_chairs_the_council() {
        var second =
                DEMO.events(TODAY)
                        .filter(it -> it.type() == ReportedType.POST_HELD)
                        .map(it -> (PostHeld) it.content())
                        .filter(it -> !it.main())
                        .toList();

        assertThat(second).hasSize(92);
        assertThat(second).extracting(PostHeld::title).containsOnly("COUNCIL_CHAIR");
    }

    @Test
    void a_person_has_one_main_post_and_no_two_names_mean_the_same_person() {
        assertThat(
                        DEMO.events(TODAY)
                                .filter(it -> it.type() == ReportedType.POST_HELD)
                                .map(it -> (PostHeld) it.content())
                                .filter(PostHeld::main)
                                .map(it -> it.person().fileNumber()))
                .doesNotHaveDuplicates()
                .hasSameSizeAs(DEMO.people());
        assertThat(DEMO.people()).extracting(DemoPerson::fileNumber).doesNotHaveDuplicates();
        assertThat(DEMO.people().stream().map(it -> it.identity().fullName()).distinct().count())
                .isGreaterThan(DEMO.people().size() / 2);
    }

    private static boolean meetsEverything(DemoPerson person) {
        return Schooling.askedOf(person.office()).stream().allMatch(it -> meets(person, it));
    }

    /** The standards of 2026 as the national baseline states them, told a second time. */
    private static boolean meets(DemoPerson person, QualificationKind kind) {
        Predicate<String> enough =
                switch (kind) {
                    case GENERAL_EDUCATION -> "UPPER_SECONDARY"::equals;
                    case PROFESSIONAL ->
                            it ->
                                    ProfessionalLevel.valueOf(it)
                                                    .compareTo(
                                                            eased(person)
                                                                    ? ProfessionalLevel.INTERMEDIATE
                                                                    : ProfessionalLevel.UNIVERSITY)
                                            >= 0;
                    case POLITICAL_THEORY ->
                            it ->
                                    PoliticalTheory.valueOf(it)
                                                    .compareTo(PoliticalTheory.INTERMEDIATE)
                                            >= 0;
                    case STATE_MANAGEMENT, IT, FOREIGN_LANGUAGE, ETHNIC_LANGUAGE, JOB_SKILLS ->
                            it -> true;
                };
        return levelsOf(person, kind).anyMatch(enough);
    }

    private static boolean eased(DemoPerson person) {
        var party = Set.of("PARTY_SECRETARY", "PARTY_DEPUTY_SECRETARY");
        return person.office().category() == Category.CADRE
                && !party.contains(person.office().name())
                && !DEMO.unit(person.unitCode()).areas().isEmpty();
    }

    private static Stream<String> levelsOf(DemoPerson person, QualificationKind kind) {
        return person.qualifications().stream()
                .filter(it -> it.kind() == kind)
                .map(QualificationObtained::level);
    }

    private static long staff(Map<String, Long> byUnit, DemoUnits.Allocation allocation) {
        return byUnit.getOrDefault(allocation.unitCode(), 0L);
    }

    private static double percent(long part, int whole) {
        return 100.0 * part / whole;
    }

    private static byte[] bytes(DemoProvince demo) {
        var all = new ByteArrayOutputStream();
        demo.events(TODAY)
                .forEach(
                        it ->
                                all.writeBytes(
                                        it.structured()
                                                .toString()
                                                .getBytes(StandardCharsets.UTF_8)));
        all.writeBytes(demo.units().toString().getBytes(StandardCharsets.UTF_8));
        return all.toByteArray();
    }
}
