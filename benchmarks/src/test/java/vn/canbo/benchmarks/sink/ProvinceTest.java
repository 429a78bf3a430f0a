package vn.canbo.benchmarks.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.canbo.events.ContractJson;
import vn.canbo.events.EventSchemas;
import vn.canbo.events.EventType;
import vn.canbo.events.PublicState;

class ProvinceTest {

    private static final Province PROVINCE = new Province(1000);

    @Test
    void what_it_tells_keeps_the_contract() {
        assertThat(problems(EventType.PERSON_REGISTERED, PROVINCE.person(7))).isEmpty();
        assertThat(problems(EventType.POST_TAKEN, PROVINCE.post(7))).isEmpty();
        for (var number = 0; number < 50; number++) {
            assertThat(problems(EventType.STANDARD_ASSESSED, PROVINCE.verdict(number, 3)))
                    .isEmpty();
        }
        assertThat(PROVINCE.units())
                .hasSize(14)
                .allSatisfy(it -> assertThat(problems(EventType.UNIT_ESTABLISHED, it)).isEmpty());
    }

    @Test
    void the_number_of_a_person_is_read_from_the_id() {
        assertThat(IntStream.range(0, 1000).map(it -> Province.numberOf(PROVINCE.personId(it))))
                .containsExactlyElementsOf(IntStream.range(0, 1000).boxed().toList());
    }

    @Test
    void more_than_half_of_the_updates_change_a_figure() {
        var changing =
                IntStream.range(0, 1000)
                        .filter(it -> Province.verdictCode(it, 2) != Province.verdictCode(it, 3))
                        .count();

        assertThat(changing).isBetween(550L, 800L);
    }

    @Test
    void every_commune_has_people() {
        var units =
                IntStream.range(0, 1000)
                        .mapToObj(it -> PROVINCE.post(it).unitId())
                        .collect(Collectors.toSet());

        assertThat(units).hasSize(PROVINCE.communes());
    }

    private static List<?> problems(EventType type, PublicState state) {
        return new EventSchemas()
                .problemsOf(type.schema(), ContractJson.mapper().valueToTree(state));
    }
}
