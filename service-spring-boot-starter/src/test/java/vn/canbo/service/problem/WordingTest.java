package vn.canbo.service.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WordingTest {

    private final Wording vi =
            new Wording(
                    Locale.of("vi"),
                    key -> key.equals("Colour.RED") ? Optional.of("đỏ") : Optional.empty());
    private final Wording en = new Wording(Locale.ENGLISH, _ -> Optional.empty());

    @Test
    void days_are_written_as_officials_write_them() {
        assertThat(vi.of(LocalDate.parse("2025-07-01"))).isEqualTo("01/07/2025");
        assertThat(en.of(LocalDate.parse("2025-07-01"))).isEqualTo("2025-07-01");
    }

    @Test
    void terms_are_written_in_words() {
        assertThat(vi.of(Period.ofMonths(3))).isEqualTo("3 tháng");
        assertThat(en.of(Period.of(1, 3, 0))).isEqualTo("1 year 3 months");
        assertThat(en.of(Period.ZERO)).isEqualTo("0 days");
    }

    @Test
    void codes_have_words_where_there_are_any() {
        assertThat(vi.of(Colour.RED)).isEqualTo("đỏ");
        assertThat(en.of(Colour.RED)).isEqualTo("RED");
        assertThat(vi.of(List.of(Colour.RED, 5))).isEqualTo("đỏ, 5");
    }

    @Test
    void a_record_of_one_part_is_that_part() {
        assertThat(vi.of(new Wrapper(7))).isEqualTo("7");
        assertThat(vi.of(null)).isEqualTo("—");
        assertThat(vi.of(Optional.of(true))).isEqualTo("có");
    }

    private enum Colour {
        RED
    }

    private record Wrapper(int value) {}
}
