package vn.canbo.reporting.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.canbo.reporting.standing.Counted.Held;

class CountedTest {

    private static final UUID PERSON = UUID.randomUUID();
    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);

    @Test
    void a_person_counts_in_the_unit_of_the_main_post_however_long_it_is_held() {
        var main = held(UUID.randomUUID(), true, DAY.minusYears(9), Figure.MET);
        var other = held(UUID.randomUUID(), false, DAY, Figure.MET);

        assertThat(Counted.by(List.of(main, other)).unit()).isEqualTo(main.unit());
        assertThat(Counted.by(List.of(other, main)).unit()).isEqualTo(main.unit());
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void of_several_main_posts_or_of_none_the_one_begun_last_counts(boolean main) {
        var earlier = held(UUID.randomUUID(), main, DAY, Figure.MET);
        var later = held(UUID.randomUUID(), main, DAY.plusDays(1), Figure.MET);

        assertThat(Counted.by(List.of(later, earlier)).unit()).isEqualTo(later.unit());
        assertThat(Counted.by(List.of(earlier, later)).unit()).isEqualTo(later.unit());
    }

    @Test
    void of_posts_begun_together_the_one_counts_whose_id_postgresql_puts_last() {
        var low =
                held(
                        UUID.fromString("7fffffff-0000-4000-8000-000000000000"),
                        true,
                        DAY,
                        Figure.MET);
        var high =
                held(
                        UUID.fromString("80000000-0000-4000-8000-000000000000"),
                        true,
                        DAY,
                        Figure.MET);

        assertThat(Counted.by(List.of(high, low)).unit()).isEqualTo(high.unit());
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @Tag("LS-24")
    @CsvSource({
        "ABOVE, ABOVE, ABOVE",
        "ABOVE, MET, MET",
        "MET, UNMET_IN_GRACE, UNMET_IN_GRACE",
        "UNMET_IN_GRACE, CANNOT_TELL, CANNOT_TELL",
        "CANNOT_TELL, UNMET, UNMET"
    })
    void the_standing_is_the_worst_of_all_titles_held(Figure one, Figure other, Figure standing) {
        var main = held(UUID.randomUUID(), true, DAY, one);
        var second = held(UUID.randomUUID(), false, DAY, other);

        assertThat(Counted.by(List.of(main, second)).standing()).isEqualTo(standing);
        assertThat(Counted.by(List.of(second, main)).standing()).isEqualTo(standing);
    }

    private static Held held(UUID post, boolean main, LocalDate since, Figure verdict) {
        return new Held(PERSON, post, UUID.randomUUID(), main, since, verdict);
    }
}
