package vn.canbo.assignment.secondment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.canbo.assignment.official.Officials;
import vn.canbo.assignment.secondment.Secondment.DecisionNumber;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.feed.Feeds;
import vn.canbo.service.origin.Actor;
import vn.canbo.service.origin.Origin;
import vn.canbo.service.origin.Role;
import vn.canbo.service.origin.Scope;
import vn.canbo.service.testing.Api;
import vn.canbo.service.testing.CanboServiceTest;
import vn.canbo.service.testing.TestClock;
import vn.canbo.service.testing.TestTokens;
import vn.canbo.service.testing.TestTopics;

/** Two transactions about one person at the same time; the first is held open by the test. */
@CanboServiceTest
class NewsMeanwhileIT {

    @Autowired private Api api;
    @Autowired private TestTokens tokens;
    @Autowired private TestTopics topics;
    @Autowired private TestClock clock;
    @Autowired private Feeds feeds;
    @Autowired private JdbcClient jdbc;
    @Autowired private TransactionTemplate transaction;
    @Autowired private Officials officials;
    @Autowired private Proposals proposals;
    @Autowired private SecondmentRecords records;

    private TestProvince province;
    private TestOffice office;
    private UUID person;
    private UUID degree;
    private String id;

    @BeforeEach
    void propose() {
        province = new TestProvince(topics, feeds);
        office = new TestOffice(api, tokens, topics, province);
        person = province.official();
        degree = TestProvince.degreeOf(person);
        province.settled();
        LocalDate first = clock.today().plusDays(5);
        id = office.proposed(person, province.commune, first, first.plusMonths(6));
    }

    @Test
    void what_is_told_while_a_decision_is_made_is_held_against_it() {
        atOnce(
                () -> {
                    var decision =
                            proposals.approve(
                                    new SecondmentCommand.ApproveSecondment(
                                            UUID.fromString(id), new DecisionNumber("7/QĐ-SNV")),
                                    null);
                    assertThat(decision).isInstanceOf(Decision.Accepted.class);
                    province.qualification(degree, person, "COLLEGE", 2);
                    await(() -> somebodyWaitsForThis() || isToldAlready());
                });
        province.settled();

        assertThat(TestOffice.reasons(office.doubts().getFirst())).containsExactly("LEVEL_TOO_LOW");
    }

    @Test
    void a_withdrawal_waits_for_whoever_holds_the_person_and_holds_nothing_meanwhile() {
        var reason = Map.of("reason", "Nhầm người");
        var withdrawal = new CompletableFuture<Api.Answer>();

        atOnce(
                () -> {
                    officials.lock(person);
                    withdrawal.completeAsync(() -> office.actOnNewest(id, "withdraw", reason));
                    await(this::somebodyWaitsForThis);
                    records.lock(UUID.fromString(id), null);
                });

        assertThat(withdrawal.join().status()).isEqualTo(200);
    }

    private void atOnce(Runnable work) {
        var units = Scope.of(Set.of(province.province));
        var roles = Set.of(Role.HOME_AFFAIRS_APPROVER);
        Origin.of(new Actor("approver", roles, units, null))
                .run(() -> transaction.executeWithoutResult(_ -> work.run()));
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await().pollInSameThread().atMost(Duration.ofSeconds(20)).until(condition);
    }

    private boolean somebodyWaitsForThis() {
        return jdbc.sql(
                        """
                SELECT EXISTS (SELECT
                                 FROM pg_locks
                                WHERE locktype = 'transactionid'
                                  AND NOT granted
                                  AND transactionid = pg_current_xact_id()::xid)
                """)
                .query(Boolean.class)
                .single();
    }

    private boolean isToldAlready() {
        return jdbc.sql(
                        """
                SELECT EXISTS (SELECT
                                 FROM official_qualification
                                WHERE qualification_id = :degree
                                  AND version = 2)
                """)
                .param("degree", degree)
                .query(Boolean.class)
                .single();
    }
}
