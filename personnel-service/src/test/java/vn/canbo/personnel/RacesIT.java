package vn.canbo.personnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.canbo.events.code.QualificationKind;
import vn.canbo.service.testing.Api.Answer;

/** Two who want the same at the same time, a thousand times over, through HTTP. */
class RacesIT extends PersonnelTest {

    private static final int RACES = 1_000;

    private final ExecutorService runners = Executors.newFixedThreadPool(2);

    @AfterEach
    void nobodyRunsOn() {
        runners.shutdownNow();
    }

    @Test
    @Tag("TN12-15")
    void a_thousand_races_for_the_last_post_have_one_winner_each() throws Exception {
        var unit = commune();
        allocate(unit, SPECIALIST, 1);
        var people = List.of(graduate(unit), graduate(unit));
        var body = appointment(unit, SPECIALIST, today());
        var token = officer();
        var wins = new int[2];

        for (var race = 0; race < RACES; race++) {
            var answers =
                    race(
                            people.stream()
                                    .map(it -> "/api/v1/persons/" + it + "/posts")
                                    .<Callable<Answer>>map(it -> () -> api.post(token, it, body))
                                    .toList());
            var winner = onlyWinner(answers, 201);
            var loser = answers.get(1 - winner);
            assertThat(loser.status()).as(loser.text()).isEqualTo(422);
            assertThat(loser.codes()).containsExactly("ESTABLISHMENT_EXCEEDED");
            wins[winner]++;
            free(answers.get(winner), token);
        }

        said("the last post", wins);
        assertThat(entries("PersonAppointed", people)).isEqualTo(RACES);
        assertThat(told("post-taken", people)).isEqualTo(RACES);
        assertThat(people).allSatisfy(it -> assertThat(dossier(it).path("posts")).isEmpty());
    }

    /** For the next race. */
    private void free(Answer winner, String token) {
        var withdrawn =
                api.post(
                        token,
                        "/api/v1/posts/" + winner.json().path("postId").asString() + "/withdraw",
                        Map.of("reason", "Thử tranh chấp"),
                        "If-Match",
                        winner.etag());
        assertThat(withdrawn.status()).as(withdrawn.text()).isEqualTo(200);
    }

    @Test
    void a_thousand_races_of_two_writers_on_one_dossier_have_one_winner_each() throws Exception {
        var person = register(commune());
        var qualification = qualify(person, QualificationKind.PROFESSIONAL, "COLLEGE", null);
        var path = "/api/v1/qualifications/" + qualification + "/correct";
        var token = officer();
        var wins = new int[2];
        var version = versionOf(person);

        for (var race = 0; race < RACES; race++) {
            var basis = version;
            var levels = List.of("UNIVERSITY", "INTERMEDIATE");
            var awardedOn = LocalDate.of(2010, 1, 1).plusDays(race);
            var answers =
                    race(
                            levels.stream()
                                    .map(it -> correction(it, awardedOn))
                                    .<Callable<Answer>>map(
                                            it ->
                                                    () ->
                                                            api.post(
                                                                    token,
                                                                    path,
                                                                    it,
                                                                    "If-Match",
                                                                    basis))
                                    .toList());
            var winner = onlyWinner(answers, 200);
            var loser = answers.get(1 - winner);
            assertThat(loser.status()).as(loser.text()).isEqualTo(412);
            assertThat(loser.json().path("type").asString())
                    .isEqualTo("urn:canbo:problem:stale-version");
            var won = answers.get(winner);
            assertThat(won.json().path("level").asString()).isEqualTo(levels.get(winner));
            wins[winner]++;
            version = won.etag();
            assertThat(version).isNotEqualTo(basis);
        }

        said("one dossier", wins);
        assertThat(entries("QualificationCorrected", List.of(person))).isEqualTo(RACES);
        assertThat(told("qualification-corrected", List.of(person))).isEqualTo(RACES);
        assertThat(versionOf(person)).isEqualTo(version);
    }

    /** On a day of its own, so that no winner says what the one before said. */
    private static Map<String, Object> correction(String level, LocalDate awardedOn) {
        return Map.of(
                "qualification",
                Map.of("kind", "PROFESSIONAL", "level", level, "awardedOn", awardedOn),
                "reason",
                "Thử tranh chấp");
    }

    /** Both are ready before either begins. */
    private List<Answer> race(List<Callable<Answer>> both) throws Exception {
        var start = new CyclicBarrier(2);
        var running = new ArrayList<Future<Answer>>();
        for (var one : both) {
            running.add(
                    runners.submit(
                            () -> {
                                start.await();
                                return one.call();
                            }));
        }
        return List.of(running.get(0).get(), running.get(1).get());
    }

    private static int onlyWinner(List<Answer> answers, int status) {
        assertThat(answers.stream().filter(it -> it.status() == status))
                .as(answers.toString())
                .hasSize(1);
        return answers.get(0).status() == status ? 0 : 1;
    }

    /** Neither always comes first: otherwise there was no race. */
    private static void said(String about, int[] wins) {
        System.out.println(
                "%d races for %s: %d won by one, %d by the other"
                        .formatted(RACES, about, wins[0], wins[1]));
        assertThat(wins).doesNotContain(0);
    }

    private long entries(String type, List<UUID> people) {
        return jdbc.sql(
                        """
                SELECT count(*)
                  FROM journal
                 WHERE type = :type
                   AND subject_id = ANY (:people)
                """)
                .param("type", type)
                .param("people", people.stream().map(UUID::toString).toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    private long told(String verb, List<UUID> people) {
        return jdbc.sql(
                        """
                SELECT count(*)
                  FROM publication
                 WHERE type LIKE '%.' || :verb || '.v%'
                   AND subject = ANY (:people)
                """)
                .param("verb", verb)
                .param("people", people.toArray(UUID[]::new))
                .query(Long.class)
                .single();
    }
}
