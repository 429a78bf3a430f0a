package vn.canbo.personnel.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.canbo.events.code.Sex;

class IdentityTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

    private static Identity named(String name) {
        return new Identity(name, "019085000001", LocalDate.parse("1985-03-12"), Sex.MALE, "Kinh");
    }

    @Test
    void both_unicode_forms_are_the_same_name() {
        var composed = named("Nguyễn Thị Thử");
        var decomposed = named(Normalizer.normalize("Nguyễn Thị Thử", Normalizer.Form.NFD));

        assertThat(decomposed).isEqualTo(composed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"01908500000", "0190850000011", "01908500000a", "٠١٩٠٨٥٠٠٠٠٠١", ""})
    void a_citizen_number_is_twelve_digits(String number) {
        var identity = new Identity("An", number, LocalDate.parse("1985-03-12"), Sex.MALE, "Kinh");

        assertThat(identity.objections(TODAY))
                .hasOnlyElementsOfType(Refusal.CitizenNumberMalformed.class)
                .isNotEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            textBlock =
                    """
            1899-12-31, false
            1900-01-01, true
            2026-03-01, true
            2026-03-02, false
            """)
    void a_birth_lies_before_today_and_not_before_1900(LocalDate birthDate, boolean possible) {
        var identity = new Identity("An", "019085000001", birthDate, Sex.MALE, "Kinh");

        assertThat(identity.objections(TODAY).isEmpty()).isEqualTo(possible);
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource(
            textBlock =
                    """
            019085000001, MALE,   1985-03-12, true
            019185000001, FEMALE, 1985-03-12, true
            019205000001, MALE,   2005-03-12, true
            019305000001, FEMALE, 2005-03-12, true
            019085000001, FEMALE, 1985-03-12, false
            019085000001, MALE,   1986-03-12, false
            019205000001, MALE,   1905-03-12, false
            """)
    void the_number_tells_century_sex_and_year(
            String number, Sex sex, LocalDate birthDate, boolean agrees) {
        assertThat(new Identity("An", number, birthDate, sex, "Kinh").numberAgrees())
                .isEqualTo(agrees);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            textBlock =
                    """
            Kinh, false
            KINH, false
            Tày,  true
            Nùng, true
            """)
    void everybody_but_the_kinh_is_of_an_ethnic_minority(String ethnicity, boolean minority) {
        var identity =
                new Identity(
                        "An", "019085000001", LocalDate.parse("1985-03-12"), Sex.MALE, ethnicity);

        assertThat(identity.ethnicMinority()).isEqualTo(minority);
        assertThat(identity.toString()).doesNotContain("An,", "019085000001");
    }
}
