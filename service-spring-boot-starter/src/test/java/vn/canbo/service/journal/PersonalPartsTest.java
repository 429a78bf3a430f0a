package vn.canbo.service.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PersonalPartsTest {

    private record Place(String unit, @Personal String why) {}

    private record Around(Place place, int number) {}

    private record Happened(@Personal String name, Around around, Around again, String open) {}

    private record Plain(String open, int number) {}

    private record Whole(@Personal Place place) {}

    @Test
    void personal_parts_are_found_also_in_records_within_records() {
        var within = new PersonalParts(List.of(), Map.of("place", PersonalParts.of(Place.class)));

        assertThat(PersonalParts.of(Place.class))
                .isEqualTo(new PersonalParts(List.of("why"), Map.of()));
        assertThat(PersonalParts.of(Happened.class))
                .isEqualTo(
                        new PersonalParts(
                                List.of("name"), Map.of("around", within, "again", within)));
    }

    @Test
    void a_record_that_is_personal_as_a_whole_is_not_looked_into() {
        assertThat(PersonalParts.of(Whole.class))
                .isEqualTo(new PersonalParts(List.of("place"), Map.of()));
    }

    @Test
    void a_record_without_any_has_none() {
        assertThat(PersonalParts.of(Plain.class)).isEqualTo(new PersonalParts(List.of(), Map.of()));
    }
}
