package vn.canbo.service.transaction;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A value that each transaction has for itself, one within another too. A rollback to a savepoint
 * turns it back to what it was there, as it does with the rows.
 */
public final class OfTransaction<T> {

    private static final int MOST_REMEMBERED = 16;

    private final Supplier<T> first;
    private final UnaryOperator<T> copy;
    private final Consumer<T> beforeCommit;

    /**
     * @param copy such that what is done to the one does not show in the other
     */
    public OfTransaction(Supplier<T> first, UnaryOperator<T> copy) {
        this(first, copy, _ -> {});
    }

    OfTransaction(Supplier<T> first, UnaryOperator<T> copy, Consumer<T> beforeCommit) {
        this.first = first;
        this.copy = copy;
        this.beforeCommit = beforeCommit;
    }

    /**
     * @throws IllegalStateException outside a transaction
     */
    public T get() {
        return held().orElseGet(this::begin).value;
    }

    /** Empty when nobody asked for it yet in this transaction, and outside of any. */
    public Optional<T> ifBegun() {
        return held().map(it -> it.value);
    }

    @SuppressWarnings("unchecked")
    private Optional<Held> held() {
        return Optional.ofNullable((Held) TransactionSynchronizationManager.getResource(this));
    }

    private Held begin() {
        var begun = new Held();
        // Raises outside a transaction, before anything is kept for this thread.
        TransactionSynchronizationManager.registerSynchronization(begun);
        TransactionSynchronizationManager.bindResource(this, begun);
        return begun;
    }

    private final class Held implements TransactionSynchronization {

        /** The last ones, for nobody says that one was released; few are nested. */
        private final Map<Object, T> atSavepoints =
                new LinkedHashMap<>() {
                    private static final long serialVersionUID = 1;

                    @Override
                    protected boolean removeEldestEntry(Map.Entry<Object, T> eldest) {
                        forgotten |= size() > MOST_REMEMBERED;
                        return size() > MOST_REMEMBERED;
                    }
                };

        private T value = first.get();
        private boolean forgotten;
        private boolean lost;

        /** Rather nothing than a part: what was there at a savepoint may be forgotten. */
        @Override
        public void beforeCommit(boolean readOnly) {
            if (lost) {
                throw new IllegalStateException(
                        "a savepoint with more than " + MOST_REMEMBERED + " after it was undone");
            }
            beforeCommit.accept(value);
        }

        @Override
        public void savepoint(Object savepoint) {
            atSavepoints.put(savepoint, copy.apply(value));
        }

        /** At a savepoint from before this was begun, it was as it begins. */
        @Override
        public void savepointRollback(Object savepoint) {
            var then = atSavepoints.get(savepoint);
            lost |= then == null && forgotten;
            value = then == null ? first.get() : copy.apply(then);
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(OfTransaction.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(OfTransaction.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResource(OfTransaction.this);
        }
    }
}
