package vn.canbo.assignment.secondment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.canbo.service.feed.Feeds;
import vn.canbo.service.journal.PersonKeys;
import vn.canbo.service.origin.Actor;
import vn.canbo.service.origin.Origin;
import vn.canbo.service.testing.Api;
import vn.canbo.service.testing.CanboServiceTest;
import vn.canbo.service.testing.TestClock;
import vn.canbo.service.testing.TestTokens;
import vn.canbo.service.testing.TestTopics;

/** Why a secondment was withdrawn may speak of an illness: it stands under the person's key. */
@CanboServiceTest
class SealedReasonsIT {

    private static final String WHY = "Vợ ốm nặng";

    @Autowired private Api api;
    @Autowired private TestTokens tokens;
    @Autowired private TestTopics topics;
    @Autowired private TestClock clock;
    @Autowired private Feeds feeds;
    @Autowired private JdbcClient jdbc;
    @Autowired private PersonKeys keys;
    @Autowired private TransactionTemplate transaction;

    private TestOffice office;
    private UUID person;
    private String id;

    @BeforeEach
    void withdraw() {
        var province = new TestProvince(topics, feeds);
        office = new TestOffice(api, tokens, topics, province);
        person = province.official();
        province.settled();
        LocalDate first = clock.today().plusDays(1);
        id = office.approved(person, province.commune, first, first.plusMonths(6));
        assertThat(office.actOnNewest(id, "withdraw", Map.of("reason", WHY)).status())
                .isEqualTo(200);
    }

    @Test
    void the_reason_stands_in_clear_neither_in_the_journal_nor_in_the_table() {
        assertThat(inClear("SELECT journal::text FROM journal WHERE subject_id = :id"))
                .hasSize(3)
                .noneMatch(it -> it.contains(WHY));
        assertThat(
                        inClear(
                                "SELECT secondment::text FROM secondment WHERE secondment_id::text = :id"))
                .hasSize(3)
                .noneMatch(it -> it.contains(WHY));
        var sealed =
                jdbc.sql(
                                """
                SELECT sealed_payload
                  FROM journal
                 WHERE subject_id = :id
                   AND type = 'SecondmentWithdrawn'
                """)
                        .param("id", id)
                        .query(byte[].class)
                        .single();
        assertThat(keys.open(person, sealed).map(it -> new String(it, StandardCharsets.UTF_8)))
                .contains("{\"secondment\":{\"changeReason\":\"" + WHY + "\"}}");
        assertThat(office.show(id).json().path("changeReason").asString()).isEqualTo(WHY);
    }

    @Test
    void what_has_no_reason_needs_no_key() {
        assertThat(
                        jdbc.sql(
                                        """
                SELECT count(*)
                  FROM journal
                 WHERE subject_id = :id
                   AND sealed_payload IS NOT NULL
                """)
                                .param("id", id)
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void with_the_key_the_reason_is_forgotten_and_the_withdrawal_stands() {
        jdbc.sql(
                        "UPDATE person_key SET sealed_key = NULL, destroyed_at = now() WHERE person_id = :person")
                .param("person", person)
                .update();

        var shown = office.show(id).json();

        assertThat(shown.path("changeReason").asString()).isEmpty();
        assertThat(shown.path("stage").asString()).isEqualTo("WITHDRAWN");
    }

    private List<String> inClear(String sql) {
        return Origin.of(Actor.system("test"))
                .call(
                        () ->
                                transaction.execute(
                                        _ ->
                                                jdbc.sql(sql)
                                                        .param("id", id)
                                                        .query(String.class)
                                                        .list()));
    }
}
