package vn.canbo.personnel.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.canbo.events.EventType;
import vn.canbo.events.code.DecidingBody;
import vn.canbo.events.code.MajorGroup;
import vn.canbo.events.code.QualificationKind;

class NominationsIT extends NominationTest {

    /** Scenario A-04. */
    @Test
    @Tag("TN12-13")
    @Tag("QN-17")
    void of_two_nominees_the_more_experienced_comes_first_and_one_goes_on_to_the_office() {
        var commune = communeWithChair();
        var lesser = vicechair(commune, "2018-09-20");
        var greater = vicechair(commune, "2016-09-20");
        var lost = approved(lesser.id(), commune);
        var won = approved(greater.id(), commune);

        var ranking = show(lost, "?asOf=2021-09-20").path("ranking");

        assertThat(ranking.valueStream().map(it -> id(it.path("nominationId"))))
                .containsExactly(won, lost);
        assertThat(ranking.valueStream().map(it -> it.path("grassrootsMonths").asInt()))
                .containsExactly(60, 36);
        assertThat(ranking.valueStream().map(it -> it.path("professionalLevel").asString()))
                .containsOnly("UNIVERSITY");
        assertThat(ranking.get(0).at("/stretches/0/from").asString()).isEqualTo("2016-09-20");

        taken(head(commune.id()), lost, "election", election(false));
        taken(head(commune.id()), won, "election", election(true));
        taken(officer(), won, "ratification", ratification(true));
        endVicechair(greater);
        taken(head(commune.id()), won, "office", office());

        assertThat(told(won))
                .containsExactly(
                        "DRAFT", "APPRAISED", "APPROVED", "ELECTED", "RATIFIED", "IN_OFFICE");
        assertThat(told(lost)).endsWith("APPROVED", "NOT_ELECTED");
        var taken = published(EventType.OFFICE_TAKEN, won.toString());
        var post =
                dossier(greater.id())
                        .path("posts")
                        .valueStream()
                        .filter(it -> it.path("title").asString().equals(CHAIR))
                        .findFirst()
                        .orElseThrow();
        assertThat(post.path("from").asString()).isEqualTo(EXPECTED);
        assertThat(post.path("postId")).isEqualTo(taken.path("postId"));
        published(EventType.POST_TAKEN, post.path("postId").asString());
    }

    private Official vicechair(Commune commune, String from) {
        var official = serving(commune, from);
        qualify(official.id(), QualificationKind.GENERAL_EDUCATION, "UPPER_SECONDARY", null);
        qualify(official.id(), QualificationKind.PROFESSIONAL, "UNIVERSITY", MajorGroup.LAW);
        return official;
    }

    private void endVicechair(Official official) {
        var post = dossier(official.id()).path("posts").get(0).path("postId").asString();
        var end = Map.of("lastDay", "2021-10-14", "reason", "RELEASED", "decisionNumber", "5/QĐ");
        var ended = api.post(officer(), "/api/v1/posts/" + post + "/end", end);
        assertThat(ended.status()).as(ended.text()).isEqualTo(200);
    }

    /** The statuses that the world was told, in order. */
    private List<String> told(UUID nomination) {
        return jdbc.sql(
                        """
                SELECT CAST(convert_from(body, 'UTF8') AS json) ->> 'status'
                  FROM publication
                 WHERE kind = 'nomination'
                   AND thing_id = :nomination
                 ORDER BY version
                """)
                .param("nomination", nomination.toString())
                .query(String.class)
                .list();
    }

    @Test
    @Tag("QN-17")
    void an_election_is_not_ratified_before_its_result_is_recorded() {
        var commune = communeWithChair();
        var nomination = approved(nominee(commune), commune);
        var before = written();

        var answer = take(officer(), nomination, "ratification", ratification(true));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.codes()).containsExactly("STEP_OUT_OF_ORDER");
        assertThat(answer.json().path("reasons").get(0).path("vi").asString())
                .contains("đã phê duyệt", "đã phê chuẩn", "đã trúng cử");
        assertThat(answer.json().path("reasons").get(0).path("en").asString())
                .contains("approved", "ratified", "elected");
        assertThat(written()).isEqualTo(before);
    }

    @Test
    @Tag("QN-16")
    void whose_opinion_is_missing_is_said_before_anybody_is_approved() {
        var commune = communeWithChair();
        var nomination = nominated(nominee(commune), commune);
        opine(nomination, DecidingBody.COMMUNE_FRONT_COMMITTEE, "2021-09-05");
        opine(nomination, DecidingBody.DISTRICT_PC, "2021-09-21");
        taken(officer(), nomination, "appraise", decision("2021-09-10", DecidingBody.DISTRICT_PC));
        var before = written();

        var answer = take(approver(), nomination, "approve", approval("2021-09-20"));

        assertThat(answer.codes()).containsExactly("OPINIONS_MISSING");
        var reason = answer.json().path("reasons").get(0);
        assertThat(reason.path("vi").asString())
                .contains("Đảng ủy cấp xã", "các đoàn thể cấp xã", "Ủy ban nhân dân cấp huyện")
                .doesNotContain("Mặt trận");
        assertThat(reason.path("source").asString()).contains("QN-16", "3825/UBND-NC");
        assertThat(written()).isEqualTo(before);
        assertThat(
                        show(nomination, "?asOf=2021-09-20")
                                .path("opinionsMissing")
                                .valueStream()
                                .map(it -> it.asString()))
                .containsExactly(
                        "COMMUNE_PARTY_COMMITTEE", "COMMUNE_MASS_ORGANISATIONS", "DISTRICT_PC");
    }
}
