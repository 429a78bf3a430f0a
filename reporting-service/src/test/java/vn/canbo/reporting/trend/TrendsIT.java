package vn.canbo.reporting.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import vn.canbo.events.AllocationState;
import vn.canbo.events.EventType;
import vn.canbo.events.PostState;
import vn.canbo.events.UnitPeriod;
import vn.canbo.events.UnitState;
import vn.canbo.events.code.Block;
import vn.canbo.events.code.Category;
import vn.canbo.events.code.Sex;
import vn.canbo.events.code.UnitKind;
import vn.canbo.events.code.UnitLevel;
import vn.canbo.reporting.Told;
import vn.canbo.service.origin.Role;
import vn.canbo.service.testing.Api;
import vn.canbo.service.testing.Api.Answer;
import vn.canbo.service.testing.CanboServiceTest;
import vn.canbo.service.testing.TestTokens;
import vn.canbo.service.testing.TestTopics;

/**
 * C-01 seen from the figures: a district of two communes until 2025-06-30, then one commune under
 * the province; one official in each of the three.
 */
@CanboServiceTest
@Tag("CT-O4")
class TrendsIT {

    private static final LocalDate LAST_DAY = LocalDate.of(2025, 6, 30);
    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 7, 1);
    private static final LocalDate FOUNDED = LocalDate.of(2010, 1, 1);

    @Autowired Api api;
    @Autowired TestTokens tokens;
    @Autowired TestTopics topics;

    private final UUID province = UUID.randomUUID();
    private final UUID district = UUID.randomUUID();
    private final UUID goesOn = UUID.randomUUID();
    private final UUID merged = UUID.randomUUID();
    private String officer = "";

    @BeforeEach
    void tellWhatHappened() {
        officer = tokens.of("officer", Set.of(Role.HOME_AFFAIRS_OFFICER), Set.of(province));
        tell(province, UnitLevel.PROVINCE, List.of(period(UnitKind.PROVINCE, null, null)));
        tell(district, UnitLevel.DISTRICT, List.of(period(UnitKind.DISTRICT, LAST_DAY, province)));
        tell(
                goesOn,
                UnitLevel.COMMUNE,
                List.of(
                        period(UnitKind.COMMUNE, LAST_DAY, district),
                        new UnitPeriod(
                                FIRST_DAY, null, UnitKind.WARD, "Phường", province, Set.of())));
        tell(
                merged,
                UnitLevel.COMMUNE,
                List.of(period(UnitKind.COMMUNE, LAST_DAY, district)),
                goesOn);
        allocate(merged, 5);
        allocate(goesOn, 3);
        tellOfficial(district, LocalDate.of(2020, 1, 1), LAST_DAY, Sex.MALE);
        tellOfficial(goesOn, LocalDate.of(2024, 1, 1), null, Sex.FEMALE);
        var moves = tellOfficial(merged, LocalDate.of(2024, 1, 1), LAST_DAY, Sex.FEMALE);
        tellPost(moves, goesOn, FIRST_DAY, null);
        await().atMost(Duration.ofSeconds(30))
                .until(
                        () ->
                                headcount(unit(trend(province, "2024-12-31", ""))) == 3
                                        && headcount(unit(trend(province, "2025-12-31", ""))) == 2);
    }

    private static UnitPeriod period(UnitKind kind, @Nullable LocalDate to, @Nullable UUID parent) {
        return new UnitPeriod(FOUNDED, to, kind, "Đơn vị Thử", parent, Set.of());
    }

    private void tell(UUID id, UnitLevel level, List<UnitPeriod> periods, UUID... successors) {
        topics.send(
                EventType.UNIT_ESTABLISHED,
                new UnitState(
                        id,
                        level.name().charAt(0)
                                + id.toString().substring(0, 8).toUpperCase(Locale.ROOT),
                        level,
                        Block.GOVERNMENT,
                        FOUNDED,
                        periods.getLast().to(),
                        periods,
                        List.of(successors)),
                1);
    }

    private void allocate(UUID unit, int posts) {
        topics.send(
                EventType.ESTABLISHMENT_ALLOCATED,
                new AllocationState(UUID.randomUUID(), unit, null, posts, FOUNDED, LAST_DAY, false),
                1);
    }

    private UUID tellOfficial(UUID unit, LocalDate from, @Nullable LocalDate to, Sex sex) {
        var person = UUID.randomUUID();
        topics.send(EventType.PERSON_REGISTERED, Told.person(person, Category.CIVIL_SERVANT), 1);
        topics.send(EventType.PERSON_FACTS_RECORDED, Told.facts(person, sex), 1);
        tellPost(person, unit, from, to);
        return person;
    }

    private void tellPost(UUID person, UUID unit, LocalDate from, @Nullable LocalDate to) {
        topics.send(
                EventType.POST_TAKEN,
                new PostState(
                        UUID.randomUUID(),
                        person,
                        unit,
                        "JUSTICE_CIVIL_STATUS",
                        true,
                        from,
                        to,
                        null,
                        false),
                1);
    }

    private Answer trend(UUID unit, String asOf, String geography) {
        return trend(officer, unit, asOf, geography);
    }

    private Answer trend(String token, UUID unit, String asOf, String geography) {
        return api.get(
                token,
                "/api/v1/trends/units/"
                        + unit
                        + "?asOf="
                        + asOf
                        + (geography.isEmpty() ? "" : "&geography=" + geography));
    }

    private static JsonNode point(Answer answer, int number) {
        return answer.json().path("trend").path("points").path(number);
    }

    private static JsonNode unit(Answer answer) {
        return point(answer, 0).path("unit");
    }

    private static int headcount(JsonNode figures) {
        return figures.path("headcount").asInt();
    }

    private static List<String> children(Answer answer) {
        return point(answer, 0)
                .path("children")
                .valueStream()
                .map(it -> it.path("unitId").asString() + " " + headcount(it))
                .toList();
    }

    private static List<String> warnings(Answer answer) {
        return answer.json()
                .path("warnings")
                .valueStream()
                .map(it -> it.path("code").asString())
                .toList();
    }

    @Test
    void an_old_year_has_the_same_total_in_old_and_in_new_geography() {
        var old = trend(province, "2024-12-31", "2024-12-31");
        var anew = trend(province, "2024-12-31", "2025-07-01");

        assertThat(old.status()).as(old.text()).isEqualTo(200);
        assertThat(children(old)).containsExactly(district + " 3");
        assertThat(children(anew)).containsExactly(goesOn + " 2");
        for (var answer : List.of(old, anew)) {
            var all = unit(answer);
            assertThat(headcount(all)).isEqualTo(3);
            assertThat(all.path("women").asInt()).isEqualTo(2);
            assertThat(all.path("posts").asInt()).isEqualTo(3);
            assertThat(all.path("allocatedPosts").asInt()).isEqualTo(8);
        }
        assertThat(point(old, 0).path("orgVersion").asString()).isEqualTo("2010-01-01");
        assertThat(point(anew, 0).path("orgVersion").asString()).isEqualTo("2025-07-01");
    }

    @Test
    void a_december_2024_view_still_shows_the_district() {
        var answer = trend(district, "2024-12-31", "");

        assertThat(headcount(unit(answer))).isEqualTo(3);
        assertThat(children(answer)).containsExactlyInAnyOrder(goesOn + " 1", merged + " 1");
        assertThat(trend(district, "2025-06-30", "").status()).isEqualTo(200);
        assertThat(trend(district, "2025-07-01", "").status()).isEqualTo(404);
        assertThat(trend(district, "2024-12-31", "2025-07-01").status()).isEqualTo(404);
    }

    @Test
    void figures_of_two_org_versions_are_not_compared_in_silence() {
        var across = trend(province, "2024-12-31,2025-12-31", "");
        var within = trend(province, "2024-06-30,2024-12-31", "");
        var inOne = trend(province, "2024-12-31,2025-12-31", "2025-12-31");

        assertThat(warnings(across)).containsExactly("ORG_VERSION_MISMATCH");
        assertThat(across.text()).contains("2010-01-01", "2025-07-01");
        assertThat(warnings(within)).isEmpty();
        assertThat(warnings(inOne)).isEmpty();
        assertThat(headcount(point(inOne, 0).path("unit"))).isEqualTo(3);
        assertThat(headcount(point(inOne, 1).path("unit"))).isEqualTo(2);
        assertThat(point(across, 1).path("geography").asString()).isEqualTo("2025-12-31");
    }

    @Test
    void whoever_reads_a_unit_reads_its_old_years_and_nobody_elses() {
        var head = tokens.of("head", Set.of(Role.COMMUNE_HEAD), Set.of(goesOn));
        var neighbour =
                tokens.of(
                        "neighbour", Set.of(Role.HOME_AFFAIRS_OFFICER), Set.of(UUID.randomUUID()));

        assertThat(headcount(unit(trend(head, goesOn, "2024-12-31", "2025-07-01")))).isEqualTo(2);
        assertThat(headcount(unit(trend(head, goesOn, "2024-12-31", "")))).isEqualTo(1);
        assertThat(trend(head, merged, "2024-12-31", "").status()).isEqualTo(404);
        assertThat(trend(head, district, "2024-12-31", "").status()).isEqualTo(404);
        assertThat(trend(head, province, "2024-12-31", "").status()).isEqualTo(404);
        assertThat(trend(neighbour, district, "2024-12-31", "").status()).isEqualTo(404);
    }

    @Test
    void a_geography_is_no_older_than_the_figures_and_the_days_are_few() {
        assertThat(trend(province, "2025-07-01", "2025-06-30").codes())
                .containsExactly("GEOGRAPHY_BEFORE_FIGURES");
        assertThat(trend(province, "2025-07-01", "2025-07-01").status()).isEqualTo(200);
        assertThat(trend(province, "2024-12-31" + ",2024-12-31".repeat(19), "").status())
                .isEqualTo(200);
        assertThat(trend(province, "2024-12-31" + ",2024-12-31".repeat(20), "").codes())
                .containsExactly("WRONG_NUMBER_OF_DAYS");
    }
}
