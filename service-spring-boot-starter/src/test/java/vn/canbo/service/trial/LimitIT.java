package vn.canbo.service.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import vn.canbo.service.origin.Role;
import vn.canbo.service.testing.Api;
import vn.canbo.service.testing.CanboServiceTest;
import vn.canbo.service.testing.TestTokens;

@CanboServiceTest
@TestPropertySource(properties = {"canbo.requests.per-second=1", "canbo.requests.at-once=3"})
class LimitIT {

    @Autowired private Api api;
    @Autowired private TestTokens tokens;

    @Test
    void who_sends_too_fast_is_told_to_wait_and_others_are_served() {
        for (int i = 0; i < 20; i++) {
            read("hasty");
        }

        var refused = read("hasty");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isEqualTo("5");
        assertThat(refused.codes()).containsExactly("TOO_MANY_REQUESTS");
        assertThat(read("calm").status()).isEqualTo(200);
    }

    private Api.Answer read(String who) {
        var unit = new UUID(0, 5);
        return api.get(
                tokens.of(who, Set.of(Role.COMMUNE_CLERK), Set.of(unit)),
                "/api/v1/notes?unit=" + unit);
    }
}
