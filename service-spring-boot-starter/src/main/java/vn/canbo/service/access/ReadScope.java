package vn.canbo.service.access;

import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.canbo.service.transaction.OfTransaction;

/** What the transaction under way may read of facts that lie in units. */
public class ReadScope {

    private final JdbcClient jdbc;
    private final OfTransaction<AtomicBoolean> lifted =
            new OfTransaction<>(AtomicBoolean::new, it -> new AtomicBoolean(it.get()));

    public ReadScope(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Lets the rest of this transaction see the facts of every unit: a rule must not miss one that
     * lies outside the scope of the person who asks. The scope of the command is checked beside.
     * Said once; a rollback to a savepoint takes back what was said since.
     */
    public void lift() {
        if (!lifted.get().getAndSet(true)) {
            jdbc.sql("SELECT set_config('canbo.read_units', '*', true)")
                    .query(String.class)
                    .single();
        }
    }
}
