package vn.canbo.service.transaction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one transaction has put off. */
final class Deferral {

    static final OfTransaction<Deferral> CURRENT =
            new OfTransaction<>(Deferral::new, Deferral::copy, Deferral::beforeCommit);

    /** A list of 100,000 lines is one transaction too. */
    private static final int MOST_PIECES = 500;

    /** So much that one more command may bring it there. */
    private static final int MUCH = 400;

    private final Map<Deferred<?>, List<Object>> pieces = new LinkedHashMap<>();
    private boolean failed;

    private Deferral copy() {
        var copy = new Deferral();
        pieces.forEach((kind, some) -> copy.pieces.put(kind, new ArrayList<>(some)));
        return copy;
    }

    <T> void add(Deferred<T> kind, T piece) {
        var all = pieces.computeIfAbsent(kind, _ -> new ArrayList<>());
        all.add(piece);
        if (all.size() == MOST_PIECES) {
            carryOut(kind);
        }
    }

    /** Only {@link #add} puts something under a kind. */
    @SuppressWarnings("unchecked")
    <T> List<T> of(Deferred<T> kind) {
        return (List<T>) pieces.getOrDefault(kind, List.of());
    }

    boolean isMuch() {
        return pieces.values().stream().anyMatch(it -> it.size() >= MUCH);
    }

    boolean hasFailed() {
        return failed;
    }

    private void beforeCommit() {
        if (failed) {
            throw new IllegalStateException("what commands put off could not be done");
        }
        carryOut();
    }

    void carryOut() {
        while (!pieces.isEmpty()) {
            carryOut(Collections.min(pieces.keySet(), Comparator.comparing(Deferred::turn)));
        }
    }

    /** Whoever catches a failure of it cannot commit without what was put off. */
    <T> void carryOut(Deferred<T> kind) {
        var all = List.copyOf(of(kind));
        pieces.remove(kind);
        if (all.isEmpty()) {
            return;
        }
        try {
            kind.carryOut(all);
        } catch (RuntimeException failure) {
            failed = true;
            throw failure;
        }
    }
}
