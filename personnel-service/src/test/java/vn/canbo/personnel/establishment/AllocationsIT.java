package vn.canbo.personnel.establishment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.canbo.personnel.PersonnelTest;
import vn.canbo.service.origin.Role;

class AllocationsIT extends PersonnelTest {

    @Test
    @Tag("TN12-15")
    void an_allocation_takes_the_place_of_the_one_before() {
        var unit = commune();
        allocate(unit, SPECIALIST, 3);
        allocate(unit, SPECIALIST, 2, today(), null);

        var filled = api.get(officer(), "/api/v1/units/" + unit + "/establishment").json();

        assertThat(filled.get(1).path("allocated").asInt()).isEqualTo(2);
        assertThat(filled.get(1).path("held").asInt()).isZero();
        var yesterday =
                api.get(
                                officer(),
                                "/api/v1/units/"
                                        + unit
                                        + "/establishment?asOf="
                                        + today().minusDays(1))
                        .json();
        assertThat(yesterday.get(1).path("allocated").asInt()).isEqualTo(3);
    }

    @Test
    void an_allocation_of_an_unknown_title_or_below_zero_is_refused() {
        var unit = commune();
        var before = written();

        var answer =
                api.post(
                        officer(),
                        "/api/v1/units/" + unit + "/allocations",
                        Map.of(
                                "title", "NO_SUCH_TITLE",
                                "posts", -1,
                                "from", "2026-01-01",
                                "decisionNumber", "1"));

        assertThat(answer.codes()).containsExactly("POSTS_NEGATIVE", "TITLE_NOT_KNOWN");
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void of_a_unit_that_does_not_exist_nothing_is_found() {
        var path = "/api/v1/units/" + UUID.randomUUID() + "/allocations";

        assertThat(api.get(tokens.operator(), path).status()).isEqualTo(404);
    }

    @Test
    void an_establishment_of_a_foreign_unit_is_not_found() {
        var unit = commune();
        var neighbour =
                tokens.of("neighbour", Set.of(Role.HOME_AFFAIRS_OFFICER), Set.of(province("98")));

        assertThat(api.get(neighbour, "/api/v1/units/" + unit + "/establishment").status())
                .isEqualTo(404);
    }
}
