package vn.canbo.service.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.canbo.backing.BackingServices;
import vn.canbo.service.origin.Role;
import vn.canbo.service.testing.Api;
import vn.canbo.service.testing.CanboServiceTest;
import vn.canbo.service.testing.TestTokens;

@CanboServiceTest
class DatabaseAwayIT {

    private final UUID unit = UUID.randomUUID();
    private final Api api;
    private final String clerk;
    private boolean away;

    @Autowired
    DatabaseAwayIT(Api api, TestTokens tokens) {
        this.api = api;
        this.clerk = tokens.of("clerk", Set.of(Role.COMMUNE_CLERK), Set.of(unit));
    }

    @AfterEach
    void bringBack() {
        if (away) {
            BackingServices.shared().startPostgres();
        }
    }

    @Test
    void callers_are_told_to_come_back_and_the_service_heals_by_itself() {
        assertThat(write().status()).isEqualTo(201);
        BackingServices.shared().stopPostgres();
        away = true;

        var plain = write();
        var keyed = api.post(clerk, "/api/v1/notes", note(), "Idempotency-Key", "away-" + unit);

        for (var answer : java.util.List.of(plain, keyed)) {
            assertThat(answer.status()).as(answer.toString()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isEqualTo("5");
            assertThat(answer.codes()).containsExactly("UNAVAILABLE");
            assertThat(answer.header("ETag")).isEmpty();
        }
        assertThat(api.get("", "/actuator/health/readiness").status()).isEqualTo(503);
        assertThat(api.get("", "/actuator/health/liveness").status()).isEqualTo(200);
        BackingServices.shared().startPostgres();
        away = false;
        await().atMost(Duration.ofSeconds(30)).until(() -> write().status() == 201);
    }

    private Api.Answer write() {
        return api.post(clerk, "/api/v1/notes", note());
    }

    private Map<String, Object> note() {
        return Map.of("unitId", unit, "wording", "a", "keptUntil", "2026-12-01", "sort", "MEMO");
    }
}
