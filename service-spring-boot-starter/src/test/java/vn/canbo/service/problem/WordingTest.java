package vn.canbo.service.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.canbo.events.code.Criterion;
import vn.canbo.events.code.MajorGroup;
import vn.canbo.events.code.QualificationKind;
import vn.canbo.service.decision.Measure;

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

    @ParameterizedTest(name = "{0} {1}: {2}, {3}")
    @CsvSource(
            textBlock =
                    """
                    GENERAL_EDUCATION,      UPPER_SECONDARY, trung học phổ thông, upper secondary
                    PROFESSIONAL_LEVEL,     INTERMEDIATE,    trung cấp,           intermediate
                    PROFESSIONAL_LEVEL,     UNIVERSITY,      đại học,             university
                    POLITICAL_THEORY,       ADVANCED,        cao cấp,             advanced
                    STATE_MANAGEMENT,       SPECIALIST,      chuyên viên,         specialist
                    IT,                     CERTIFICATE,     chứng chỉ tin học,   certificate
                    MAJOR_MATCHES_POSITION, LAW|LAND,        'luật, đất đai',     'law, land'
                    AGE,                    18,              18 tuổi,             18 years
                    IT,                     SOMETHING_NEW,   SOMETHING_NEW,       SOMETHING_NEW
                    """)
    void what_a_standard_requires_reads_in_words(
            Criterion criterion, String code, String inVietnamese, String inEnglish) {
        var measure = new Measure(criterion, code);

        assertThat(Messages.vietnamese().written(measure)).isEqualTo(inVietnamese);
        assertThat(Messages.english().written(measure)).isEqualTo(inEnglish);
    }

    @ParameterizedTest
    @EnumSource
    void every_level_of_a_kind_has_words_in_both_languages(QualificationKind kind) {
        for (var words : List.of(Messages.vietnamese(), Messages.english())) {
            assertThat(kind.scale())
                    .allSatisfy(
                            it ->
                                    assertThat(words.written(kind.level(it).orElseThrow()))
                                            .isNotEqualTo(it)
                                            .isNotBlank());
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_group_of_majors_has_words_in_both_languages(MajorGroup group) {
        assertThat(Messages.vietnamese().written(group)).isNotEqualTo(group.name());
        assertThat(Messages.english().written(group)).isNotEqualTo(group.name());
    }

    private enum Colour {
        RED
    }

    private record Wrapper(int value) {}
}
