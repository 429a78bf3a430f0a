package vn.canbo.personnel.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellTest {

    private static final LocalDate EARLIEST = day("2020-01-01");

    private static final List<Spell> HELD =
            List.of(
                    new Spell(day("2020-03-01"), day("2020-05-31")),
                    new Spell(day("2020-05-01"), day("2020-07-31")),
                    new Spell(day("2020-09-01"), null));

    @ParameterizedTest(name = "on {0} since {1}, {2} days")
    @CsvSource({
        "2020-01-01, 2020-01-01, 1",
        "2020-02-29, 2020-01-01, 60",
        "2020-08-01, 2020-08-01, 1",
        "2020-08-31, 2020-08-01, 31"
    })
    void nobody_there_since_the_last_left_or_since_ever(LocalDate day, LocalDate since, long days) {
        var spell = Spell.upTo(day, EARLIEST, HELD, it -> !isHeld(it));

        assertThat(spell).isEqualTo(new Spell(since, day));
        assertThat(spell.daysUntil(day)).isEqualTo(days);
    }

    @ParameterizedTest(name = "on {0} since {1}")
    @CsvSource({
        "2020-03-01, 2020-03-01",
        "2020-07-31, 2020-03-01",
        "2020-09-01, 2020-09-01",
        "2030-01-01, 2020-09-01"
    })
    void somebody_there_though_one_went_and_another_came(LocalDate day, LocalDate since) {
        assertThat(Spell.upTo(day, EARLIEST, HELD, SpellTest::isHeld).from()).isEqualTo(since);
    }

    @Test
    void what_changed_before_the_first_day_asked_for_does_not_count() {
        var later = day("2020-08-15");

        assertThat(Spell.upTo(day("2020-08-20"), later, HELD, it -> !isHeld(it)).from())
                .isEqualTo(later);
    }

    @Test
    void both_ends_belong_to_it() {
        var spell = new Spell(day("2020-03-01"), day("2020-03-02"));

        assertThat(spell.contains(day("2020-02-29"))).isFalse();
        assertThat(spell.contains(day("2020-03-01"))).isTrue();
        assertThat(spell.contains(day("2020-03-02"))).isTrue();
        assertThat(spell.contains(day("2020-03-03"))).isFalse();
    }

    private static boolean isHeld(LocalDate day) {
        return HELD.stream().anyMatch(it -> it.contains(day));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
