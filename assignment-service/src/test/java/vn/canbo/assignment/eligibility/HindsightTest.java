package vn.canbo.assignment.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.canbo.assignment.eligibility.TestOfficial.anOfficial;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.canbo.assignment.official.Official;
import vn.canbo.events.code.Category;
import vn.canbo.events.code.ProfessionalLevel;
import vn.canbo.events.code.Sex;
import vn.canbo.policy.PolicyPacks;

/** What is known now of the day of a decision, held against it. */
class HindsightTest {

    private static final LocalDate DECIDED = LocalDate.of(2025, 9, 20);
    private static final PolicyPacks PACKS = PolicyPacks.shipped();
    private static final EligibilityRules RULES =
            new EligibilityRules(PACKS.secondmentTerms(DECIDED).orElseThrow(), PACKS.retirement());
    private static final Planned PLANNED =
            new Planned(
                    new Term(LocalDate.of(2025, 10, 1), LocalDate.of(2026, 3, 31)),
                    new UUID(3, 1),
                    DECIDED,
                    DECIDED);

    private static List<String> codes(TestOfficial official) {
        return RULES.objectionsInHindsight(official.known(), PLANNED).stream()
                .map(Refusal::code)
                .toList();
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
        2025-09-19, -,          UNDER_DISCIPLINE
        2025-09-20, -,          UNDER_DISCIPLINE
        2025-09-21, -,          -
        2025-09-01, 2025-09-20, -
        2025-09-01, 2025-09-21, UNDER_DISCIPLINE
        """)
    void only_a_bar_that_held_on_the_day_speaks_against_the_decision(
            String from, String until, String expected) {
        assertThat(codes(anOfficial().barred("SEC-02", from, until)))
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void who_a_person_is_and_what_was_attested_then_speak_too() {
        assertThat(codes(anOfficial().born(Sex.MALE, "1973-08")))
                .containsExactly("TOO_CLOSE_TO_PENSION");
        assertThat(codes(anOfficial().having(ProfessionalLevel.COLLEGE)))
                .containsExactly("LEVEL_TOO_LOW");
    }

    @Test
    void birth_and_sex_that_were_forgotten_since_say_nothing_and_a_degree_that_went_does() {
        var known = anOfficial().known();
        var forgotten =
                new Official(
                        known.personId(),
                        known.unitId(),
                        known.category(),
                        null,
                        null,
                        null,
                        List.of(),
                        known.restsOn());

        assertThat(RULES.objectionsInHindsight(forgotten, PLANNED))
                .containsExactly(new Refusal.FactMissing(Refusal.Fact.PROFESSIONAL_LEVEL));
    }

    @Test
    void the_category_of_today_says_nothing_about_that_day() {
        assertThat(codes(anOfficial().as(Category.CADRE))).isEmpty();
    }
}
