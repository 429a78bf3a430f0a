package vn.canbo.events.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AuthorityFileTest {

    private static final String ENTRY =
            """
            publishers:
              - publisher: huyen-cu
                units: [00123, 99001]
                eventTypes: [vn.canbo.reported.post-held.v1]
                validFrom: 2019-01-01
                validTo: 2025-06-30
                successor: phan-mem-xa
                trainingAuthority: false
                identity: false
                requestsPerSecond: 50
            """;

    @Test
    void a_number_is_a_number_and_a_code_with_leading_zeros_stays_one() {
        var grant = AuthorityFile.parse(ENTRY).grantee("huyen-cu").grant().orElseThrow();

        assertThat(grant.requestsPerSecond()).isEqualTo(50);
        assertThat(grant.units()).containsExactly("00123", "99001");
        assertThat(grant.validTo()).isEqualTo("2025-06-30");
    }

    @Test
    void a_successor_that_stands_nowhere_is_named_by_its_account() {
        assertThat(AuthorityFile.parse(ENTRY).grantee("huyen-cu").successor())
                .contains("phan-mem-xa");
    }

    @Test
    void whoever_stands_nowhere_is_granted_nothing() {
        var unknown = AuthorityFile.parse(ENTRY).grantee("ai-do");

        assertThat(unknown.name()).isEqualTo("ai-do");
        assertThat(unknown.grant()).isEmpty();
    }

    @Test
    void an_empty_file_is_no_authority() {
        assertThatThrownBy(() -> AuthorityFile.parse("# later\n"))
                .hasMessageContaining("nothing stands in it");
    }

    @Test
    void one_that_stands_there_twice_is_no_authority() {
        var twice = ENTRY + ENTRY.substring(ENTRY.indexOf('\n') + 1);

        assertThatThrownBy(() -> AuthorityFile.parse(twice)).hasMessageContaining("Duplicate key");
    }
}
