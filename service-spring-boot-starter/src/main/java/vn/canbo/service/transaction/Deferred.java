package vn.canbo.service.transaction;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Work of one kind that is put off to the end of the transaction. A rollback to a savepoint drops
 * what was added since.
 *
 * @param <T> one piece of it
 */
public final class Deferred<T> {

    private final Turn turn;
    private final Consumer<List<T>> work;

    /**
     * @param work is handed the pieces in the order in which they came, and may add work of any
     *     kind
     */
    public Deferred(Turn turn, Consumer<List<T>> work) {
        this.turn = turn;
        this.work = work;
    }

    /** Work of an earlier turn goes first, for it may add some of a later one. */
    public enum Turn {
        CONSEQUENCES,
        JOURNAL,
        PUBLICATION
    }

    /** In a transaction; pieces of one kind that become too many are done before its end. */
    public void add(T piece) {
        Deferral.CURRENT.get().add(this, piece);
    }

    /** The last such piece that is not carried out yet. */
    public Optional<T> last(Predicate<T> piece) {
        return Deferral.CURRENT.ifBegun().stream()
                .flatMap(it -> it.of(this).reversed().stream())
                .filter(piece)
                .findFirst();
    }

    /** Does now what is left of this kind, while a command may be half done. */
    public void carryOutNow() {
        Deferral.CURRENT.ifBegun().ifPresent(it -> it.carryOut(this));
    }

    /** Does now what this transaction put off, of every kind. */
    public static void carryOut() {
        Deferral.CURRENT.ifBegun().ifPresent(Deferral::carryOut);
    }

    /** The same between two commands of many, once it has become much. */
    public static void carryOutMuch() {
        Deferral.CURRENT.ifBegun().filter(Deferral::isMuch).ifPresent(Deferral::carryOut);
    }

    /** Whether what was put off could not be done, so that this transaction cannot be committed. */
    public static boolean hasFailed() {
        return Deferral.CURRENT.ifBegun().filter(Deferral::hasFailed).isPresent();
    }

    void carryOut(List<T> pieces) {
        work.accept(pieces);
    }

    Turn turn() {
        return turn;
    }
}
