package vn.canbo.service.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.canbo.service.testing.CanboServiceTest;
import vn.canbo.service.transaction.Deferred;
import vn.canbo.service.transaction.Deferred.Turn;
import vn.canbo.service.transaction.Lookups;

/** What is put off is done once, at the end of its transaction, and only if it is to stand. */
@CanboServiceTest
class DeferredIT {

    private final List<String> done = new ArrayList<>();
    private final Deferred<String> written =
            new Deferred<>(Turn.JOURNAL, all -> done.add("written " + all));
    private final Deferred<String> followed =
            new Deferred<>(
                    Turn.CONSEQUENCES,
                    all -> {
                        done.add("followed " + all);
                        written.add("what followed");
                    });
    private final PlatformTransactionManager transactions;

    @Autowired
    DeferredIT(PlatformTransactionManager transactions) {
        this.transactions = transactions;
    }

    @Test
    void what_follows_goes_before_what_is_written_about_it() {
        required(
                () -> {
                    written.add("one");
                    followed.add("two");
                    written.add("three");
                    assertThat(done).isEmpty();
                });

        assertThat(done).containsExactly("followed [two]", "written [one, three, what followed]");
    }

    @Test
    void a_rolled_back_savepoint_drops_what_came_since() {
        required(
                () -> {
                    written.add("before");
                    rolledBack(() -> written.add("within"));
                    written.add("after");
                });

        assertThat(done).containsExactly("written [before, after]");
    }

    @Test
    void what_was_done_since_a_rolled_back_savepoint_is_done_again() {
        required(
                () -> {
                    written.add("before");
                    rolledBack(
                            () -> {
                                written.add("within");
                                Deferred.carryOut();
                            });
                });

        assertThat(done).containsExactly("written [before, within]", "written [before]");
    }

    @Test
    void the_first_piece_within_a_rolled_back_savepoint_leaves_nothing() {
        required(() -> rolledBack(() -> written.add("within")));

        assertThat(done).isEmpty();
    }

    @Test
    void a_savepoint_that_is_forgotten_cannot_be_undone_in_part() {
        assertThatThrownBy(
                        () ->
                                required(
                                        () -> {
                                            written.add("before");
                                            rolledBack(() -> nested(16));
                                        }))
                .hasMessageContaining("savepoint");
        assertThat(done).isEmpty();

        required(
                () -> {
                    written.add("before");
                    rolledBack(() -> nested(15));
                });
        assertThat(done).containsExactly("written [before]");
    }

    private void nested(int times) {
        for (var i = 0; i < times; i++) {
            within(TransactionDefinition.PROPAGATION_NESTED, () -> written.add("within"), false);
        }
    }

    @Test
    void a_transaction_that_is_rolled_back_does_nothing() {
        within(TransactionDefinition.PROPAGATION_REQUIRED, () -> written.add("never"), true);

        assertThat(done).isEmpty();
    }

    @Test
    void a_transaction_within_ends_for_itself() {
        required(
                () -> {
                    written.add("outer");
                    within(
                            TransactionDefinition.PROPAGATION_REQUIRES_NEW,
                            () -> written.add("inner"),
                            false);
                    assertThat(done).containsExactly("written [inner]");
                });

        assertThat(done).containsExactly("written [inner]", "written [outer]");
    }

    @Test
    void much_is_done_before_the_end() {
        required(() -> IntStream.range(0, 1001).forEach(it -> written.add("")));

        assertThat(done).hasSize(3);
    }

    @Test
    void one_kind_is_done_for_itself_while_a_command_is_half_done() {
        required(
                () -> {
                    followed.add("a change");
                    written.add("a row");
                    written.carryOutNow();
                    assertThat(done).containsExactly("written [a row]");
                });

        assertThat(done)
                .containsExactly(
                        "written [a row]", "followed [a change]", "written [what followed]");
    }

    @Test
    void what_could_not_be_done_lets_nothing_be_committed_and_leaves_nothing_on_the_thread() {
        var broken =
                new Deferred<String>(
                        Turn.CONSEQUENCES,
                        _ -> {
                            throw new IllegalStateException("planted");
                        });

        assertThatThrownBy(
                        () ->
                                required(
                                        () -> {
                                            broken.add("piece");
                                            assertThatThrownBy(Deferred::carryOut)
                                                    .hasMessage("planted");
                                            assertThat(Deferred.hasFailed()).isTrue();
                                        }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("could not be done");
        assertThat(Deferred.hasFailed()).isFalse();
        required(() -> written.add("the next one"));
        assertThat(done).containsExactly("written [the next one]");
    }

    @Test
    void what_was_looked_up_is_asked_again_only_after_a_rollback_or_in_another_transaction() {
        var asked = new ArrayList<String>();
        var lookups = new Lookups<String, String>();
        Consumer<String> look =
                key ->
                        lookups.get(
                                key,
                                () -> {
                                    asked.add(key);
                                    return key;
                                });

        required(
                () -> {
                    look.accept("before");
                    rolledBack(() -> look.accept("within"));
                    look.accept("before");
                    look.accept("within");
                    lookups.forget("before");
                    look.accept("before");
                    within(
                            TransactionDefinition.PROPAGATION_REQUIRES_NEW,
                            () -> look.accept("within"),
                            false);
                });
        look.accept("before");

        assertThat(asked)
                .containsExactly("before", "within", "within", "before", "within", "before");
    }

    @Test
    void outside_a_transaction_nothing_can_be_put_off() {
        assertThatThrownBy(() -> written.add("never")).isInstanceOf(IllegalStateException.class);

        required(() -> written.add("later"));
        assertThat(done).containsExactly("written [later]");
    }

    private void required(Runnable work) {
        within(TransactionDefinition.PROPAGATION_REQUIRED, work, false);
    }

    private void rolledBack(Runnable work) {
        within(TransactionDefinition.PROPAGATION_NESTED, work, true);
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
}
