package vn.canbo.personnel.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.canbo.personnel.PersonnelTest;

/**
 * Until 13 June 1975 the south lived an hour ahead: a day kept as an instant would become another.
 */
class BirthDatesIT extends PersonnelTest {

    private final TimeZone zone = TimeZone.getDefault();

    @AfterEach
    void back() {
        TimeZone.setDefault(zone);
    }

    @ParameterizedTest(name = "{0}, written in {1}, read in {2}")
    @CsvSource(
            textBlock =
                    """
        1975-06-12, Asia/Ho_Chi_Minh,    UTC
        1975-06-12, UTC,                 Asia/Ho_Chi_Minh
        1975-06-12, Pacific/Kiritimati,  America/Los_Angeles
        1975-06-12, America/Los_Angeles, Pacific/Kiritimati
        1975-06-13, Asia/Ho_Chi_Minh,    UTC
        """)
    void a_birth_date_stays_a_day_whatever_the_zone(String day, String written, String read) {
        var identity = identity(commune());
        var number = String.valueOf(identity.get("citizenNumber"));
        identity.put("citizenNumber", number.replaceFirst("999085", "999075"));
        identity.put("birthDate", day);

        TimeZone.setDefault(TimeZone.getTimeZone(written));
        var person = register(identity);
        TimeZone.setDefault(TimeZone.getTimeZone(read));

        assertThat(dossier(person).path("birthDate").asString()).isEqualTo(day);
    }
}
