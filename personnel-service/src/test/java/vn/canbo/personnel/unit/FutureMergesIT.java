package vn.canbo.personnel.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.canbo.events.code.QualificationKind;
import vn.canbo.personnel.PersonnelTest;
import vn.canbo.service.testing.Api.Answer;

/** A merge that is decided now for a later day (C-01): the day before and the day itself. */
@Tag("TN12-1")
class FutureMergesIT extends PersonnelTest {

    private UUID successor = UUID.randomUUID();
    private UUID merged = UUID.randomUUID();
    private UUID inPost = UUID.randomUUID();
    private UUID withoutPost = UUID.randomUUID();
    private UUID ofSuccessor = UUID.randomUUID();
    private LocalDate day = LocalDate.MIN;
    private int recorded;

    @BeforeEach
    void aCommuneThatIsToBeMerged() {
        successor = commune();
        merged = commune();
        allocate(merged, null, 1);
        inPost = inPost(merged);
        withoutPost = register(merged);
        ofSuccessor = register(successor);
        day = today().plusDays(2);
        var answer =
                change("merge", Map.of("successorId", successor, "effectiveOn", day.toString()));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private Answer change(String what, Map<String, ?> body, String... headers) {
        return api.post(tokens.operator(), "/api/v1/units/" + merged + "/" + what, body, headers);
    }

    @Test
    void nobody_reads_more_before_the_day_of_the_merge() {
        clock.moveTo(day.minusDays(1));

        assertThat(read(head(successor), inPost)).isEqualTo(404);
        assertThat(read(head(successor), withoutPost)).isEqualTo(404);
        assertThat(read(head(merged), ofSuccessor)).isEqualTo(404);
        assertThat(read(head(merged), inPost)).isEqualTo(200);

        clock.moveTo(day);

        assertThat(read(head(successor), inPost)).isEqualTo(200);
        assertThat(read(head(successor), withoutPost)).isEqualTo(200);
        assertThat(read(head(merged), ofSuccessor)).isEqualTo(200);
        assertThat(read(head(merged), inPost)).isEqualTo(200);
    }

    private int read(String token, UUID person) {
        return api.get(token, "/api/v1/persons/" + person).status();
    }

    @Test
    void nobody_writes_more_before_the_day_of_the_merge() {
        clock.moveTo(day.minusDays(1));

        assertThat(record(clerk(successor), inPost)).isEqualTo(404);
        assertThat(record(clerk(successor), withoutPost)).isEqualTo(404);
        assertThat(record(clerk(merged), ofSuccessor)).isEqualTo(404);
        assertThat(record(clerk(merged), inPost)).isEqualTo(201);

        clock.moveTo(day);

        assertThat(record(clerk(successor), inPost)).isEqualTo(201);
        assertThat(record(clerk(successor), withoutPost)).isEqualTo(201);
        assertThat(record(clerk(merged), ofSuccessor)).isEqualTo(201);
    }

    private int record(String token, UUID person) {
        return api.post(
                        token,
                        "/api/v1/persons/" + person + "/qualifications",
                        qualification(
                                QualificationKind.IT,
                                "CERTIFICATE",
                                null,
                                LocalDate.of(2010, 6, 1).plusDays(recorded++).toString()))
                .status();
    }

    @Test
    void a_post_that_will_go_on_is_a_matter_of_the_old_unit_until_it_does() {
        var goesOn = id(dossier(inPost).path("posts").get(1).path("postId"));
        clock.moveTo(day.minusDays(1));

        assertThat(withdraw(head(successor), goesOn).status()).isEqualTo(404);
        var before = written();
        assertThat(withdraw(head(merged), goesOn).codes()).containsExactly("REASON_MISSING");
        assertThat(written()).isEqualTo(before);

        clock.moveTo(day);

        assertThat(withdraw(head(successor), goesOn).codes()).containsExactly("REASON_MISSING");
    }

    /** Without a reason, so that nothing is written. */
    private Answer withdraw(String token, UUID post) {
        return api.post(
                token,
                "/api/v1/posts/" + post + "/withdraw",
                Map.of("reason", " "),
                "If-Match",
                versionOf(inPost));
    }

    @Test
    void homes_move_when_the_day_begins_and_the_merge_is_not_withdrawn_after_that() {
        clock.moveTo(day.minusDays(1));
        assertThat(homeOf(withoutPost)).isEqualTo(merged);
        var late = register(merged);

        clock.moveTo(day);

        assertThat(homeOf(withoutPost)).isEqualTo(successor);
        assertThat(homeOf(inPost)).isEqualTo(successor);
        assertThat(homeOf(late)).isEqualTo(successor);
        var withdrawn =
                change(
                        "withdraw",
                        Map.of("effectiveOn", day.toString(), "reason", "Ghi nhầm"),
                        "If-Match",
                        api.get(tokens.operator(), "/api/v1/units/" + merged).etag());
        assertThat(withdrawn.codes()).containsExactly("END_WAS_FOLLOWED");
    }

    @Test
    void where_people_will_be_at_home_is_known_from_the_decision_on() {
        assertThat(homeOn(day.minusDays(1), withoutPost)).isEqualTo(merged);
        assertThat(homeOn(day, withoutPost)).isEqualTo(successor);
        assertThat(homeOn(day, ofSuccessor)).isEqualTo(successor);
        assertThat(homeOf(withoutPost)).isEqualTo(merged);
        clock.moveTo(day.minusDays(1));
        var before = versionOf(withoutPost);

        clock.moveTo(day);

        assertThat(homeOf(withoutPost)).isEqualTo(successor);
        assertThat(homeOn(day.minusDays(1), withoutPost)).isEqualTo(merged);
        assertThat(versionOf(withoutPost)).isNotEqualTo(before);
    }

    /** Where they will be at home was told to whoever asks: the units are merged for good. */
    @Test
    void a_merge_that_people_will_follow_home_is_not_withdrawn() {
        var inhabited = commune();
        register(inhabited);
        merged = inhabited;
        var body = Map.of("successorId", successor, "effectiveOn", day.toString());
        assertThat(change("merge", body).status()).isEqualTo(200);

        var refused =
                change(
                        "withdraw",
                        Map.of("effectiveOn", day.toString(), "reason", "Ghi nhầm"),
                        "If-Match",
                        api.get(tokens.operator(), "/api/v1/units/" + inhabited).etag());

        assertThat(refused.codes()).containsExactly("END_WAS_FOLLOWED");
    }

    private UUID homeOn(LocalDate asOf, UUID person) {
        return id(
                api.get(officer(), "/api/v1/persons/" + person + "?asOf=" + asOf)
                        .json()
                        .path("homeUnitId"));
    }

    private UUID homeOf(UUID person) {
        return id(dossier(person).path("homeUnitId"));
    }
}
