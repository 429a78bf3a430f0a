package vn.canbo.personnel.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.canbo.personnel.PersonnelTest;
import vn.canbo.service.origin.Actor;
import vn.canbo.service.origin.Origin;
import vn.canbo.service.testing.Api.Answer;
import vn.canbo.service.time.Today;

/** Registering somebody while the registration that was found is being withdrawn. */
class RegistrationsIT extends PersonnelTest {

    @Autowired private IdentityTable identities;
    @Autowired private Today clockOfRecords;
    @Autowired private TransactionTemplate transaction;

    @Test
    void a_number_that_becomes_free_while_it_is_registered_is_registered_anew() {
        var identity = identity(commune());
        var withdrawn = register(identity);

        var answer = registeredWhileWithdrawn(identity, withdrawn).join();

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        var person = id(answer.json().path("personId"));
        assertThat(person).isNotEqualTo(withdrawn);
        assertThat(dossier(person).path("fullName").asString()).isEqualTo(identity.get("fullName"));
    }

    /** Found before the withdrawal is committed, locked after it. */
    private CompletableFuture<Answer> registeredWhileWithdrawn(
            Map<String, Object> identity, UUID person) {
        var token = officer();
        return Origin.of(Actor.system("test"))
                .call(
                        () ->
                                Objects.requireNonNull(
                                        transaction.execute(
                                                _ -> {
                                                    identities.withdraw(
                                                            person, clockOfRecords.instant());
                                                    var answer =
                                                            CompletableFuture.supplyAsync(
                                                                    () ->
                                                                            api.post(
                                                                                    token,
                                                                                    "/api/v1/persons",
                                                                                    identity));
                                                    await().atMost(Duration.ofSeconds(4))
                                                            .until(this::somebodyWaitsForAPerson);
                                                    return answer;
                                                })));
    }

    private boolean somebodyWaitsForAPerson() {
        return jdbc.sql(
                        """
                SELECT EXISTS (SELECT
                                 FROM pg_stat_activity
                                WHERE datname = current_database()
                                  AND wait_event_type = 'Lock'
                                  AND query LIKE '%FROM person%FOR NO KEY UPDATE%')
                """)
                .query(Boolean.class)
                .single();
    }
}
