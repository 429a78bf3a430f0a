package vn.canbo.service.transaction;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a transaction looked up last, so that its next command need not ask again. Outside of any
 * nothing is remembered. Whoever writes what is looked up here says so.
 */
public final class Lookups<K, V> {

    /** More than a command needs, or those that share a transaction, and little beside a list. */
    private static final int MOST = 256;

    private final OfTransaction<Map<K, V>> found =
            new OfTransaction<>(Newest::new, it -> new Newest<>(it));

    /** The same answer as before, else that of the search. */
    public V get(K key, Supplier<? extends V> search) {
        var before = found(key);
        if (before.isPresent()) {
            return before.get();
        }
        var value = search.get();
        put(key, value);
        return value;
    }

    public Optional<V> found(K key) {
        return found.ifBegun().map(it -> it.get(key));
    }

    public void put(K key, V value) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            found.get().put(key, value);
        }
    }

    public void forget(K key) {
        found.ifBegun().ifPresent(it -> it.remove(key));
    }

    private static final class Newest<K, V> extends LinkedHashMap<K, V> {

        private static final long serialVersionUID = 1;

        Newest() {
            this(Collections.emptyMap());
        }

        Newest(Map<K, V> others) {
            super(others);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > MOST;
        }
    }
}
