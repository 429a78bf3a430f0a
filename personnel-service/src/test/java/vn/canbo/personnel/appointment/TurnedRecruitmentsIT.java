package vn.canbo.personnel.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.canbo.events.code.MajorGroup;
import vn.canbo.events.code.QualificationKind;
import vn.canbo.personnel.PersonnelTest;
import vn.canbo.personnel.appointment.AppointmentChange.WithdrawPost;
import vn.canbo.service.origin.Actor;
import vn.canbo.service.origin.Origin;

/** The day of a recruitment begins while somebody is about to withdraw it. */
class TurnedRecruitmentsIT extends PersonnelTest {

    @Autowired private PostCorrections corrections;
    @Autowired private TransactionTemplate transaction;

    @Test
    void what_was_withdrawn_while_the_day_turn_waited_does_not_take_effect() {
        var unit = commune();
        allocate(unit, SPECIALIST, 1);
        var identity = identity(unit);
        identity.put("category", "NON_SPECIALISED_WORKER");
        var person = register(identity);
        qualify(person, QualificationKind.PROFESSIONAL, "UNIVERSITY", MajorGroup.LAW);
        var day = today().plusDays(1);
        var post = recruit(person, unit, day);

        withdrawWhileTheDayTurns(post, day).join();

        assertThat(today()).isEqualTo(day);
        assertThat(dossier(person).path("category").asString()).isEqualTo("NON_SPECIALISED_WORKER");
    }

    private CompletableFuture<Void> withdrawWhileTheDayTurns(UUID post, LocalDate day) {
        return Origin.of(Actor.system("test"))
                .call(
                        () ->
                                transaction.execute(
                                        _ -> {
                                            corrections.withdraw(
                                                    post, new WithdrawPost("Ghi nhầm"), null);
                                            var turned =
                                                    CompletableFuture.runAsync(
                                                            () -> clock.moveTo(day));
                                            await().pollInterval(Duration.ofMillis(20))
                                                    .until(this::somebodyWaitsForTheLock);
                                            return turned;
                                        }));
    }

    private boolean somebodyWaitsForTheLock() {
        return jdbc.sql("SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted)")
                .query(Boolean.class)
                .single();
    }

    private UUID recruit(UUID person, UUID unit, LocalDate day) {
        var body = appointment(unit, SPECIALIST, day);
        body.remove("main");
        body.put("degree", "UNIVERSITY");
        body.put("grade", "GOOD");
        var answer = api.post(officer(), "/api/v1/persons/" + person + "/recruitments", body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return id(answer.json().path("postId"));
    }
}
