package vn.canbo.assignment.secondment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.canbo.events.Bar;
import vn.canbo.events.code.Category;
import vn.canbo.events.code.ProfessionalLevel;
import vn.canbo.events.code.Sex;
import vn.canbo.events.reported.ReportResult;
import vn.canbo.events.reported.SecondmentDecided;
import vn.canbo.service.feed.Feeds;
import vn.canbo.service.testing.Api;
import vn.canbo.service.testing.CanboServiceTest;
import vn.canbo.service.testing.TestTokens;
import vn.canbo.service.testing.TestTopics;

/**
 * The steps of scenario B (domain reference, part 8) that SEC-01, SEC-02, SEC-04, SEC-05, SEC-07
 * and SEC-16 decide, with the days of the scenario: what Sở Mẫu decided in 2025 is reported by its
 * system and judged as of the day of the decision. B3 is decided by SEC-08, which a later issue
 * brings.
 */
@CanboServiceTest
class ScenarioBIT {

    private static final LocalDate START = LocalDate.of(2025, 10, 1);

    @Autowired private Api api;
    @Autowired private TestTokens tokens;
    @Autowired private TestTopics topics;
    @Autowired private Feeds feeds;

    private TestProvince province;
    private TestOffice office;
    private TestPublisher publisher;

    @BeforeEach
    void establish() {
        province = new TestProvince(topics, feeds);
        office = new TestOffice(api, tokens, topics, province);
        publisher = new TestPublisher(api, tokens, topics, "so-noi-vu");
    }

    private UUID official(Category category, Sex sex, String born, Bar... bars) {
        var person =
                province.official(
                        category, sex, YearMonth.parse(born), ProfessionalLevel.UNIVERSITY, bars);
        province.settled();
        return person;
    }

    private SecondmentDecided decision(
            UUID person, String hostCode, String first, String last, String decidedOn) {
        var reference = province.link(publisher.name, person);
        province.settled();
        return new SecondmentDecided(
                reference,
                province.departmentCode,
                hostCode,
                null,
                LocalDate.parse(first),
                LocalDate.parse(last),
                LocalDate.parse(decidedOn),
                "12/QĐ-SM");
    }

    private void assertAccepted(SecondmentDecided decided) {
        var answer = publisher.report(decided);
        assertThat(answer.json().path("result").asString())
                .as(answer.toString())
                .isEqualTo("ACCEPTED");
    }

    @ParameterizedTest(name = "B-01 {0}: {6}")
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
        B1, MALE,   1973-09, CIVIL_SERVANT,   UNIVERSITY, -,          -
        B2, MALE,   1973-08, CIVIL_SERVANT,   UNIVERSITY, -,          TOO_CLOSE_TO_PENSION
        B4, MALE,   1990-07, CIVIL_SERVANT,   UNIVERSITY, 2025-08-25, UNDER_DISCIPLINE
        B5, FEMALE, 1995-12, CIVIL_SERVANT,   COLLEGE,    -,          LEVEL_TOO_LOW
        B6, MALE,   1994-02, PUBLIC_EMPLOYEE, UNIVERSITY, -,          -
        B7, FEMALE, 1991-06, CIVIL_SERVANT,   UNIVERSITY, -,          -
        B8, MALE,   1988-08, CIVIL_SERVANT,   UNIVERSITY, -,          -
        """)
    @Tag("TN25-5")
    @Tag("TN25-8")
    @Tag("TN25-9")
    @Tag("TN25-27")
    void who_of_so_mau_may_go(
            String who,
            Sex sex,
            String born,
            Category category,
            ProfessionalLevel level,
            @Nullable LocalDate disciplinedSince,
            @Nullable String expected) {
        var bars =
                disciplinedSince == null
                        ? new Bar[0]
                        : new Bar[] {new Bar("SEC-02", disciplinedSince, null)};
        var person = province.official(category, sex, YearMonth.parse(born), level, bars);
        province.settled();

        var screened =
                api.get(
                        office.officer,
                        "/api/v1/persons/" + person + "/eligibility?firstDay=" + START);
        var reported =
                publisher.report(
                        decision(
                                person,
                                province.communeCode,
                                "2025-10-01",
                                "2026-03-31",
                                "2025-09-20"));

        assertThat(screened.json().path("eligible").asBoolean())
                .as(who + screened)
                .isEqualTo(expected == null);
        if (expected == null) {
            assertThat(reported.json().path("result").asString()).isEqualTo("ACCEPTED");
        } else {
            assertThat(screened.codes()).containsExactly(expected);
            assertThat(reported.codes()).containsExactly(expected);
            office.assertNothingWrittenOrPublished(person);
        }
    }

    @Test
    @Tag("TN25-18")
    void b_02_three_months_at_least() {
        var b6 = official(Category.PUBLIC_EMPLOYEE, Sex.MALE, "1994-02");

        var refused =
                publisher.report(
                        decision(
                                b6,
                                province.communeCode,
                                "2025-10-01",
                                "2025-12-30",
                                "2025-09-22"));

        assertThat(refused.codes()).containsExactly("TERM_TOO_SHORT");
        assertThat(refused.json().path("reasons").path(0).path("en").asString())
                .contains("2025-12-31");
        office.assertNothingWrittenOrPublished(b6);
        assertAccepted(
                decision(b6, province.communeCode, "2025-10-01", "2025-12-31", "2025-09-22"));
    }

    @Test
    @Tag("TN25-18")
    void b_03_three_years_at_most() {
        var b1 = official(Category.CIVIL_SERVANT, Sex.MALE, "1973-09");

        var refused =
                publisher.report(
                        decision(
                                b1,
                                province.communeCode,
                                "2025-10-01",
                                "2028-10-01",
                                "2025-09-22"));

        assertThat(refused.codes()).containsExactly("TERM_TOO_LONG");
        office.assertNothingWrittenOrPublished(b1);
        assertAccepted(
                decision(b1, province.communeCode, "2025-10-01", "2028-09-30", "2025-09-22"));
    }

    @Test
    void b_04_six_months_reported_on_kafka() {
        var b7 = official(Category.CIVIL_SERVANT, Sex.FEMALE, "1991-06");
        var eventId = UUID.randomUUID();

        publisher.send(
                eventId,
                decision(b7, province.communeCode, "2025-10-01", "2026-03-31", "2025-09-23"));

        assertThat(publisher.told(eventId, ReportResult.ACCEPTED)).isEmpty();
        assertThat(office.secondmentsOf(b7).json().path(0).path("lastDay").asString())
                .isEqualTo("2026-03-31");
    }

    /** All reasons at once: on the day wanted B1 has less than ten years left as well. */
    @Test
    void b_08_who_is_away_is_not_sent_elsewhere() {
        var b1 = official(Category.CIVIL_SERVANT, Sex.MALE, "1973-09");
        assertAccepted(
                decision(b1, province.communeCode, "2025-10-01", "2028-09-30", "2025-09-22"));
        var id = office.secondmentsOf(b1).json().path(0).path("secondmentId").asString();
        office.told(id, 1);

        var refused =
                publisher.report(
                        decision(
                                b1,
                                province.otherCommuneCode,
                                "2026-01-01",
                                "2026-06-30",
                                "2025-10-05"));

        assertThat(refused.codes())
                .containsExactlyInAnyOrder("ALREADY_SECONDED", "TOO_CLOSE_TO_PENSION");
        assertThat(office.secondmentsOf(b1).json().size()).isEqualTo(1);
        assertThat(office.published(b1)).isEqualTo(1);
    }
}
