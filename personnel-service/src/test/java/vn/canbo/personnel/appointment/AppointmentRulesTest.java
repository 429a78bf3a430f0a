package vn.canbo.personnel.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.canbo.events.AssessedCriterion;
import vn.canbo.events.code.Criterion;
import vn.canbo.events.code.Verdict;
import vn.canbo.personnel.appointment.AppointmentRules.Filling;
import vn.canbo.personnel.dossier.HeldPost;
import vn.canbo.personnel.standard.Assessment;

class AppointmentRulesTest {

    private static final UUID UNIT = new UUID(0, 1);
    private static final LocalDate DAY = LocalDate.parse("2026-03-02");

    private static List<Refusal> establishment(Filling... fillings) {
        return AppointmentRules.objectionsToEstablishment(
                "99001", "OFFICE_SPECIALIST", DAY, List.of(fillings));
    }

    private static Filling ofTitle(LocalDate day, @Nullable Integer allocated, long held) {
        return new Filling(day, "OFFICE_SPECIALIST", allocated, held, true);
    }

    private static Filling inTotal(LocalDate day, @Nullable Integer allocated, long held) {
        return new Filling(day, null, allocated, held, true);
    }

    @Tag("TN12-15")
    @ParameterizedTest(name = "{0} of 32 held: refused {1}")
    @CsvSource(
            textBlock =
                    """
            31, false
            32, true
            33, true
            """)
    void the_last_allocated_post_may_be_taken_and_no_more(long held, boolean refused) {
        assertThat(establishment(ofTitle(DAY, 32, held)).isEmpty()).isNotEqualTo(refused);
    }

    @Test
    @Tag("TN12-15")
    void title_and_total_are_both_named() {
        assertThat(establishment(ofTitle(DAY, 1, 1), inTotal(DAY, 5, 5)))
                .extracting(Refusal::code)
                .containsExactly("ESTABLISHMENT_EXCEEDED", "ESTABLISHMENT_EXCEEDED");
    }

    @Test
    @Tag("TN12-15")
    void the_first_day_without_room_is_named() {
        var later = DAY.plusDays(30);

        assertThat(
                        establishment(
                                ofTitle(DAY, 2, 1),
                                ofTitle(later, 2, 2),
                                ofTitle(later.plusDays(1), 2, 3)))
                .containsExactly(
                        new Refusal.EstablishmentExceeded(
                                "99001", "OFFICE_SPECIALIST", 2, 2, later));
    }

    @Test
    @Tag("TN12-15")
    void what_is_not_allocated_yet_for_later_days_says_nothing() {
        var nextYear = new Filling(DAY.plusYears(1), "OFFICE_SPECIALIST", null, 1, false);

        assertThat(establishment(ofTitle(DAY, 2, 1), nextYear)).isEmpty();
        assertThat(establishment(new Filling(DAY, "OFFICE_SPECIALIST", null, 0, false)))
                .hasOnlyElementsOfType(Refusal.EstablishmentNotAllocated.class);
    }

    @Tag("LS-7")
    @ParameterizedTest(name = "{0}, main {1}, from {2}: {3}")
    @CsvSource(
            textBlock =
                    """
            PC_CHAIR,        false, 2026-03-02,
            PC_CHAIR,        true,  2026-03-02, OTHER_MAIN_POST
            PARTY_SECRETARY, false, 2026-03-02, POST_ALREADY_HELD
            PC_CHAIR,        true,  2026-12-31, OTHER_MAIN_POST
            PC_CHAIR,        true,  2027-01-01,
            PARTY_SECRETARY, true,  2027-01-01,
            """)
    void posts_may_be_held_together_but_only_one_is_the_main_one(
            String title, boolean main, LocalDate from, @Nullable String expected) {
        var held =
                new HeldPost(
                        UUID.randomUUID(),
                        UNIT,
                        "PARTY_SECRETARY",
                        true,
                        LocalDate.parse("2025-07-01"),
                        LocalDate.parse("2026-12-31"),
                        null,
                        Set.of(),
                        null);

        var objections =
                AppointmentRules.objectionsToConcurrence(
                        UNIT, title, main, from, null, List.of(held));

        assertThat(objections)
                .extracting(Refusal::code)
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Tag("TN12-11")
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            textBlock =
                    """
            ABOVE,
            MET,
            UNMET,          CRITERION_UNMET
            UNMET_IN_GRACE, CRITERION_UNMET
            CANNOT_TELL,    CRITERION_UNKNOWN
            """)
    void only_who_meets_the_standard_is_placed(Verdict verdict, @Nullable String expected) {
        var criterion =
                new AssessedCriterion(
                        Criterion.PROFESSIONAL_LEVEL,
                        "UNIVERSITY",
                        verdict == Verdict.CANNOT_TELL ? null : "COLLEGE",
                        verdict,
                        "Công văn 11/CV-BCĐ");
        var assessment =
                new Assessment(
                        "OFFICE_SPECIALIST",
                        UNIT,
                        verdict,
                        List.of(criterion),
                        "national-baseline",
                        "2026.1",
                        DAY,
                        null,
                        null);

        var objections = AppointmentRules.objectionsToStandard(assessment, Set.of());

        assertThat(objections)
                .extracting(Refusal::code)
                .isEqualTo(expected == null ? List.of() : List.of(expected));
        assertThat(objections)
                .allSatisfy(it -> assertThat(it.source()).contains("Công văn 11/CV-BCĐ"));
    }

    @Test
    @Tag("TN12-15")
    void a_post_that_ends_right_before_leaves_its_place_and_in_the_total_only_if_it_counts_there() {
        var fillings = List.of(ofTitle(DAY, 1, 1), inTotal(DAY, 20, 20));

        assertThat(AppointmentRules.without(post(true), fillings))
                .containsExactly(ofTitle(DAY, 1, 0), inTotal(DAY, 20, 19));
        assertThat(AppointmentRules.without(post(false), fillings))
                .containsExactly(ofTitle(DAY, 1, 0), inTotal(DAY, 20, 20));
    }

    private static Post post(boolean main) {
        return new Post(
                new UUID(0, 5),
                new UUID(0, 6),
                UNIT,
                "OFFICE_SPECIALIST",
                main,
                DAY.minusYears(5),
                null,
                null,
                "1/QĐ",
                null,
                null);
    }
}
