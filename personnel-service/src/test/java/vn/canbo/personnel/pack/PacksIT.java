package vn.canbo.personnel.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.canbo.personnel.PersonnelTest;
import vn.canbo.service.origin.Role;

class PacksIT extends PersonnelTest {

    private JsonNode get(String path) {
        var viewer = tokens.of("viewer", Set.of(Role.REPORT_VIEWER), Set.of(UUID.randomUUID()));
        var answer = api.get(viewer, "/api/v1/packs" + path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    @Test
    void all_packs_are_listed_with_how_much_of_them_is_still_to_be_confirmed() {
        var packs = get("").valueStream().toList();

        assertThat(packs)
                .extracting(it -> it.path("id").asString())
                .contains("national-baseline", "tn12", "tn25", "qn", "ls", "ct");
        assertThat(packs.getFirst().path("toBeConfirmed").asInt())
                .isPositive()
                .isLessThan(packs.getFirst().path("figures").asInt());
    }

    @Test
    @Tag("TN12-O1")
    void the_directive_without_number_and_date_says_that_they_are_unknown() {
        var directive = get("/tn12").path("basis").get(0);

        assertThat(directive.path("number").isNull()).isTrue();
        assertThat(directive.path("date").isNull()).isTrue();
        assertThat(directive.path("numberText").path("vi").asString()).isEqualTo("không rõ");
        assertThat(directive.path("dateText").path("en").asString()).isEqualTo("unknown");
        assertThat(directive.path("addressees")).hasSize(4);
    }

    @Test
    void the_documents_of_a_pack_are_a_tree_from_the_top_down() {
        var chain =
                Stream.iterate(
                                get("/ls").path("basis").get(0),
                                it -> !it.isMissingNode(),
                                it -> it.path("implementedBy").path(0))
                        .toList();

        assertThat(chain)
                .extracting(it -> it.path("id").asString())
                .containsExactly("ls-resolution-37", "ls-plan-51", "ls-plan-97");
        assertThat(chain.getFirst().path("programme").path("continues").asBoolean()).isTrue();
        assertThat(chain.getFirst().path("programme").path("until").asString())
                .isEqualTo("2015-12-31");
    }

    @Test
    void every_figure_has_its_days_its_certainty_and_the_place_that_states_it() {
        var figures = get("/national-baseline").path("figures").valueStream().toList();

        assertThat(figures)
                .hasSizeGreaterThan(50)
                .allSatisfy(
                        it -> {
                            assertThat(it.path("certainty").asString())
                                    .isIn(List.of("CONFIRMED", "TO_BE_CONFIRMED"));
                            assertThat(it.path("citation").path("vi").asString()).isNotBlank();
                            assertThat(it.path("value").asString()).isNotBlank();
                        });
        assertThat(figures)
                .anySatisfy(
                        it -> {
                            assertThat(it.path("kind").asString()).isEqualTo("GRACE");
                            assertThat(it.path("article").asString()).isEqualTo("38(1)");
                            assertThat(it.path("value").asString()).isEqualTo("2028-08-01");
                        });
    }

    @Test
    void a_pack_that_nobody_installed_is_not_found() {
        assertThat(api.get(officer(), "/api/v1/packs/nothing").status()).isEqualTo(404);
    }
}
