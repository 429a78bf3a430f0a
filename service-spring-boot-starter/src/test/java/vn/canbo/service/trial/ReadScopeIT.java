package vn.canbo.service.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.canbo.service.access.ReadScope;
import vn.canbo.service.origin.Actor;
import vn.canbo.service.origin.Origin;
import vn.canbo.service.origin.Scope;
import vn.canbo.service.testing.CanboServiceTest;

/** A scope that was lifted is lifted for the rest of its transaction, and for no other. */
@CanboServiceTest
class ReadScopeIT {

    private static final String EVERYTHING = "*";

    private final UUID unit = UUID.randomUUID();
    private final ReadScope scope;
    private final JdbcClient jdbc;
    private final PlatformTransactionManager transactions;

    @Autowired
    ReadScopeIT(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.scope = new ReadScope(jdbc);
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Test
    void what_a_rolled_back_savepoint_took_away_is_lifted_again() {
        asClerk(
                TransactionDefinition.PROPAGATION_REQUIRED,
                () -> {
                    within(
                            TransactionDefinition.PROPAGATION_NESTED,
                            () -> {
                                scope.lift();
                                assertThat(readable()).isEqualTo(EVERYTHING);
                            },
                            true);
                    assertThat(readable()).contains(unit.toString());

                    scope.lift();

                    assertThat(readable()).isEqualTo(EVERYTHING);
                });
    }

    @Test
    void a_transaction_within_and_the_next_one_lift_for_themselves() {
        asClerk(
                TransactionDefinition.PROPAGATION_REQUIRED,
                () -> {
                    scope.lift();
                    within(
                            TransactionDefinition.PROPAGATION_REQUIRES_NEW,
                            () -> {
                                assertThat(readable()).contains(unit.toString());
                                scope.lift();
                                assertThat(readable()).isEqualTo(EVERYTHING);
                            },
                            false);
                    assertThat(readable()).isEqualTo(EVERYTHING);
                });

        asClerk(
                TransactionDefinition.PROPAGATION_REQUIRED,
                () -> {
                    assertThat(readable()).contains(unit.toString());
                    scope.lift();
                    assertThat(readable()).isEqualTo(EVERYTHING);
                });
    }

    @Test
    void outside_a_transaction_it_raises_and_leaves_nothing_on_the_thread() {
        assertThatThrownBy(scope::lift).isInstanceOf(IllegalStateException.class);

        asClerk(
                TransactionDefinition.PROPAGATION_REQUIRED,
                () -> {
                    scope.lift();
                    assertThat(readable()).isEqualTo(EVERYTHING);
                });
        asClerk(
                TransactionDefinition.PROPAGATION_REQUIRED,
                () -> {
                    scope.lift();
                    assertThat(readable()).isEqualTo(EVERYTHING);
                });
    }

    private void asClerk(int propagation, Runnable work) {
        Origin.of(new Actor("clerk", Set.of(), Scope.of(Set.of(unit)), null))
                .run(() -> within(propagation, work, false));
    }

    private void within(int propagation, Runnable work, boolean rolledBack) {
        var transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(propagation);
        transaction.executeWithoutResult(
                status -> {
                    work.run();
                    if (rolledBack) {
                        status.setRollbackOnly();
                    }
                });
    }

    private String readable() {
        return jdbc.sql("SELECT current_setting('canbo.read_units', true)")
                .query(String.class)
                .single();
    }
}
