package vn.canbo.personnel.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.canbo.events.EventType;
import vn.canbo.personnel.PersonnelTest;
import vn.canbo.service.origin.Actor;
import vn.canbo.service.origin.Origin;

/** A verdict that nothing asks for any more ends, and readers are told. */
@Tag("LS-24")
class LapsedVerdictsIT extends PersonnelTest {

    @Autowired private VerdictTable verdicts;
    @Autowired private TransactionTemplate transaction;

    @Test
    void a_verdict_lapses_on_the_day_after_the_last_one_in_the_title() {
        var unit = commune();
        allocate(unit, SPECIALIST, 2);
        var person = inPost(unit);
        var lastDay = today().plusDays(1);
        end(person, lastDay);

        clock.moveTo(lastDay);

        assertThat(openOf(person)).isEqualTo(1);
        assertThat(told(person)).isEqualTo(1);

        clock.moveTo(lastDay.plusDays(1));

        assertThat(openOf(person)).isZero();
        assertThat(holdsUntil(person)).isEqualTo(lastDay.plusDays(1).toString());
        assertThat(dueOn(lastDay.plusDays(2))).doesNotContain(person);
        clock.moveTo(lastDay.plusDays(2));
        assertThat(told(person)).isEqualTo(2);
    }

    @Test
    void a_verdict_about_a_post_that_never_was_lapses_at_once() {
        var unit = commune();
        allocate(unit, SPECIALIST, 1);
        var person = inPost(unit);
        var post = postOf(person);

        api.post(
                officer(),
                "/api/v1/posts/" + post + "/withdraw",
                Map.of("reason", "Ghi nhầm người"),
                "If-Match",
                versionOf(person));

        assertThat(openOf(person)).isZero();
        assertThat(holdsUntil(person)).isEqualTo(today().toString());
    }

    @Test
    void who_takes_up_the_title_again_is_judged_again() {
        var unit = commune();
        allocate(unit, SPECIALIST, 2);
        var person = inPost(unit);
        end(person, today());
        clock.moveTo(today().plusDays(1));
        assertThat(openOf(person)).isZero();

        assertThat(appoint(person, unit).status()).isEqualTo(201);

        assertThat(openOf(person)).isEqualTo(1);
        var newest = newest(EventType.STANDARD_ASSESSED, person + "/" + SPECIALIST);
        assertThat(newest.path("onDay").asString()).isEqualTo(today().toString());
        assertThat(newest.path("holdsUntil").asString("")).isNotEqualTo(today().toString());
    }

    private void end(UUID person, LocalDate lastDay) {
        var answer =
                api.post(
                        officer(),
                        "/api/v1/posts/" + postOf(person) + "/end",
                        Map.of("lastDay", lastDay, "reason", "RETIRED", "decisionNumber", "5/QĐ"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private UUID postOf(UUID person) {
        return id(dossier(person).path("posts").get(0).path("postId"));
    }

    private int openOf(UUID person) {
        return asOurselves(() -> verdicts.find(List.of(person), null)).size();
    }

    private List<UUID> dueOn(LocalDate day) {
        return asOurselves(() -> verdicts.dueOn(day));
    }

    private <T> List<T> asOurselves(java.util.function.Supplier<List<T>> question) {
        return Origin.of(Actor.system("test"))
                .call(() -> List.copyOf(transaction.execute(_ -> question.get())));
    }

    private String holdsUntil(UUID person) {
        return newest(EventType.STANDARD_ASSESSED, person + "/" + SPECIALIST)
                .path("holdsUntil")
                .asString("");
    }

    private long told(UUID person) {
        return jdbc.sql("SELECT count(*) FROM publication WHERE kind = 'verdict' AND subject = :id")
                .param("id", person)
                .query(Long.class)
                .single();
    }
}
