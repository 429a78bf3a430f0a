package vn.canbo.service.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.canbo.service.journal.Personal;

class PersonalReasonsTest {

    private enum EndReason {
        RETIRED
    }

    private record Matter(UUID personId, String changeReason) {}

    private record SealedMatter(UUID personId, @Personal String changeReason) {}

    private record InClear(UUID personId, String reason) {}

    private record Sealed(UUID personId, @Personal String reason) {}

    private record InClearWithin(Matter matter) {}

    private record InClearBeside(SealedMatter matter, String reason) {}

    private record SealedWithin(SealedMatter matter) {}

    private record OfAList(UUID personId, EndReason reason) {}

    private record AboutUnit(UUID unitId, String reason) {}

    @Test
    void a_reason_in_clear_is_found_wherever_the_event_names_the_person() {
        assertThat(PersonalReasons.areSealedIn(InClear.class)).isFalse();
        assertThat(PersonalReasons.areSealedIn(InClearWithin.class)).isFalse();
        assertThat(PersonalReasons.areSealedIn(InClearBeside.class)).isFalse();
    }

    @Test
    void what_is_sealed_out_of_a_list_or_about_no_person_is_allowed() {
        assertThat(PersonalReasons.areSealedIn(Sealed.class)).isTrue();
        assertThat(PersonalReasons.areSealedIn(SealedWithin.class)).isTrue();
        assertThat(PersonalReasons.areSealedIn(OfAList.class)).isTrue();
        assertThat(PersonalReasons.areSealedIn(AboutUnit.class)).isTrue();
    }
}
