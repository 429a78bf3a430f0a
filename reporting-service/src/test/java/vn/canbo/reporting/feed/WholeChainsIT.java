package vn.canbo.reporting.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.canbo.events.ContractJson;
import vn.canbo.events.EventHeader;
import vn.canbo.events.EventType;
import vn.canbo.events.PublicState;
import vn.canbo.events.QualificationState;
import vn.canbo.events.VerdictState;
import vn.canbo.events.code.Category;
import vn.canbo.events.code.QualificationKind;
import vn.canbo.events.code.Verdict;
import vn.canbo.reporting.Told;
import vn.canbo.service.origin.Role;
import vn.canbo.service.testing.Api;
import vn.canbo.service.testing.CanboServiceTest;
import vn.canbo.service.testing.TestTokens;
import vn.canbo.service.testing.TestTopics;

/** Whoever writes and then reads with {@code ?after=} reads what follows from the write too. */
@CanboServiceTest
class WholeChainsIT {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    @Autowired private Api api;
    @Autowired private TestTokens tokens;
    @Autowired private TestTopics topics;
    @Autowired private JdbcClient jdbc;

    private final UUID unit = UUID.randomUUID();
    private final UUID person = UUID.randomUUID();
    private final UUID chain = UUID.randomUUID();
    private String officer = "";

    @BeforeEach
    void tellOfSomebodyWhoDoesNotMeetTheStandard() {
        var code = unit.toString().substring(0, 8).toUpperCase(Locale.ROOT);
        officer = tokens.of("officer", Set.of(Role.HOME_AFFAIRS_OFFICER), Set.of(unit));
        topics.send(EventType.UNIT_ESTABLISHED, Told.province(unit, "P" + code), 1);
        topics.send(EventType.PERSON_REGISTERED, Told.person(person, Category.CADRE), 1);
        var post = Told.post(UUID.randomUUID(), person, unit, "PC_CHAIR", true);
        topics.send(EventType.POST_TAKEN, post, 1);
        topics.send(EventType.STANDARD_ASSESSED, verdict(Verdict.UNMET), 1);
        await().atMost(LONGEST)
                .untilAsserted(() -> assertThat(shownVerdict(read(null))).isEqualTo("UNMET"));
    }

    @Test
    void the_answer_after_a_qualification_holds_the_verdict_that_follows_from_it() {
        tell(EventType.QUALIFICATION_RECORDED, qualification(), 1, 2, UUID.randomUUID());
        awaitArrived(1);

        var early = read(chain);

        assertThat(early.header("Caught-Up")).isEqualTo("false");
        assertThat(shownVerdict(early)).isEqualTo("UNMET");
        tell(EventType.STANDARD_ASSESSED, verdict(Verdict.MET), 2, 2, UUID.randomUUID());
        await().atMost(LONGEST)
                .until(
                        () -> {
                            var answer = read(chain);
                            var caughtUp = answer.header("Caught-Up").equals("true");
                            if (caughtUp) {
                                assertThat(shownVerdict(answer)).isEqualTo("MET");
                            }
                            return caughtUp;
                        });
    }

    @Test
    void a_fact_from_which_no_verdict_follows_is_waited_for_alone() {
        tell(EventType.QUALIFICATION_RECORDED, qualification(), 1, 1, UUID.randomUUID());
        awaitArrived(1);

        assertThat(read(chain).header("Caught-Up")).isEqualTo("true");
    }

    @Test
    void what_arrives_again_does_not_stand_for_what_is_missing() {
        var once = UUID.randomUUID();
        tell(EventType.QUALIFICATION_RECORDED, qualification(), 1, 2, once);
        tell(EventType.QUALIFICATION_RECORDED, qualification(), 1, 2, once);
        var next = UUID.randomUUID();
        topics.send(EventType.PERSON_REGISTERED, Told.person(person, Category.CIVIL_SERVANT), 2);
        tell(next, EventType.QUALIFICATION_RECORDED, qualification(), 2, 1, UUID.randomUUID());
        awaitArrived(next, 1);

        assertThat(read(chain).header("Caught-Up")).isEqualTo("false");
    }

    @Test
    void what_an_older_version_told_is_counted_though_a_newer_one_overtook_it() {
        var later = UUID.randomUUID();
        tell(EventType.STANDARD_ASSESSED, verdict(Verdict.CANNOT_TELL), 2, 1, UUID.randomUUID());
        tell(later, EventType.STANDARD_ASSESSED, verdict(Verdict.MET), 3, 1, UUID.randomUUID());
        awaitArrived(later, 1);

        assertThat(read(chain).header("Caught-Up")).isEqualTo("true");
        assertThat(read(later).header("Caught-Up")).isEqualTo("true");
    }

    @Test
    void nobody_waits_for_ever_for_a_chain_that_nobody_told_of() {
        var begun = System.nanoTime();

        var answer = read(UUID.randomUUID());

        assertThat(answer.header("Caught-Up")).isEqualTo("false");
        assertThat(shownVerdict(answer)).isEqualTo("UNMET");
        assertThat(Duration.ofNanos(System.nanoTime() - begun))
                .isBetween(Duration.ofSeconds(2), Duration.ofSeconds(15));
    }

    private Api.Answer read(@Nullable UUID after) {
        return api.get(
                officer,
                "/api/v1/compliance/persons/" + person + (after == null ? "" : "?after=" + after));
    }

    private static String shownVerdict(Api.Answer answer) {
        return answer.json().path("compliance").path("titles").path(0).path("verdict").asString("");
    }

    private void awaitArrived(int events) {
        awaitArrived(chain, events);
    }

    private void awaitArrived(UUID ofChain, int events) {
        await().atMost(LONGEST)
                .until(
                        () ->
                                jdbc.sql(
                                                        """
                                SELECT coalesce(sum(cardinality(events)), 0)
                                  FROM chain_seen
                                 WHERE correlation_id = :chain
                                """)
                                                .param("chain", ofChain)
                                                .query(Integer.class)
                                                .single()
                                        == events);
    }

    private VerdictState verdict(Verdict verdict) {
        return Told.verdict(person, "PC_CHAIR", unit, verdict);
    }

    private QualificationState qualification() {
        return new QualificationState(
                new UUID(person.getLeastSignificantBits(), 7),
                person,
                QualificationKind.POLITICAL_THEORY,
                "INTERMEDIATE",
                null,
                null,
                LocalDate.of(2020, 1, 1),
                true,
                false);
    }

    private void tell(EventType type, PublicState state, long version, int together, UUID id) {
        tell(chain, type, state, version, together, id);
    }

    /** As personnel tells it in one transaction with others. */
    private void tell(
            UUID inChain, EventType type, PublicState state, long version, int together, UUID id) {
        var headers = new HashMap<String, String>();
        headers.put(EventHeader.SPEC_VERSION, "1.0");
        headers.put(EventHeader.ID, id.toString());
        headers.put(EventHeader.SOURCE, "urn:canbo:personnel");
        headers.put(EventHeader.TYPE, type.type());
        headers.put(EventHeader.SUBJECT, state.subject().toString());
        headers.put(EventHeader.TIME, "2026-11-21T10:00:00Z");
        headers.put(EventHeader.DATA_SCHEMA, type.schema());
        headers.put(EventHeader.CONTENT_TYPE, "application/json");
        headers.put(EventHeader.EFFECTIVE_ON, "2026-11-21");
        headers.put(EventHeader.THING, type.kind() + ":" + state.thingId());
        headers.put(EventHeader.EPOCH, "1");
        headers.put(EventHeader.SEQUENCE, Long.toString(version));
        headers.put(EventHeader.CORRELATION_ID, inChain.toString());
        headers.put(EventHeader.CHAIN_LENGTH, "0");
        headers.put(EventHeader.TRANSACTION, "4711");
        headers.put(EventHeader.TOLD_TOGETHER, Integer.toString(together));
        topics.sendRaw(
                type.topic().address(),
                state.subject().toString(),
                ContractJson.mapper().writeValueAsBytes(state),
                headers);
    }
}
