package vn.canbo.service.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.canbo.events.reported.PersonReference;

class PersonNotKnownTest {

    @Test
    void a_person_is_named_by_the_file_number_or_the_id_as_it_was_given() {
        var id = UUID.fromString("019cacec-8b22-7711-867f-3b44d2dab7a4");

        assertThat(PersonNotKnown.by(new PersonReference("HS-000123", null)))
                .isEqualTo(new PersonNotKnown("HS-000123"));
        assertThat(PersonNotKnown.by(new PersonReference(null, id)))
                .isEqualTo(new PersonNotKnown(id.toString()));
    }
}
