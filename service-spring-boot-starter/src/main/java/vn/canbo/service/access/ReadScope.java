package vn.canbo.service.access;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What the transaction under way may read of facts that lie in units. */
public class ReadScope {

    private final JdbcClient jdbc;

    public ReadScope(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Lets the rest of this transaction see the facts of every unit: a rule must not miss one that
     * lies outside the scope of the person who asks. The scope of the command is checked beside.
     */
    public void lift() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Lifting lifting) {
            lifting.ensure();
            return;
        }
        var lifting = new Lifting();
        // Raises outside a transaction, before anything is kept for this thread.
        TransactionSynchronizationManager.registerSynchronization(lifting);
        TransactionSynchronizationManager.bindResource(this, lifting);
        lifting.ensure();
    }

    /** Said once; a rollback to a savepoint takes back what was said since. */
    private final class Lifting implements TransactionSynchronization {

        private boolean said;

        void ensure() {
            if (!said) {
                jdbc.sql("SELECT set_config('canbo.read_units', '*', true)")
                        .query(String.class)
                        .single();
                said = true;
            }
        }

        @Override
        public void savepointRollback(Object savepoint) {
            said = false;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(ReadScope.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(ReadScope.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResource(ReadScope.this);
        }
    }
}
