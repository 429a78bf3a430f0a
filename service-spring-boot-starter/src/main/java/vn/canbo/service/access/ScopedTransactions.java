package vn.canbo.service.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import vn.canbo.service.origin.Origin;
import vn.canbo.service.origin.Scope;
import vn.canbo.service.time.Today;

/**
 * Tells the database, when a transaction begins, which units may be read in it and on which legal
 * day: one statement. When nobody is known to act nothing is said, and a read by unit raises.
 */
public class ScopedTransactions extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;

    private final transient Today today;

    public ScopedTransactions(DataSource dataSource, Today today) {
        super(dataSource);
        this.today = today;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        if (Origin.isBound()) {
            var connection = DataSourceUtils.getConnection(obtainDataSource());
            try {
                setScope(connection, Origin.current().actor().scope());
            } catch (SQLException failure) {
                giveUp(transaction, connection);
                throw new CannotCreateTransactionException("the scope could not be set", failure);
            } finally {
                DataSourceUtils.releaseConnection(connection, obtainDataSource());
            }
        }
    }

    private void setScope(Connection connection, Scope scope) throws SQLException {
        if (scope.everywhere()) {
            execute(connection, "SELECT set_config('canbo.read_units', '*', true)");
            return;
        }
        var readable = new HashSet<UUID>(scope.read());
        readable.addAll(scope.write());
        try (var statement =
                connection.prepareStatement(
                        """
                        SELECT set_config('canbo.read_units', units_below(?, day)::text, true),
                               set_config('canbo.legal_day', day::text, true)
                          FROM CAST(? AS date) AS day
                        """)) {
            statement.setArray(1, connection.createArrayOf("uuid", readable.toArray()));
            statement.setObject(2, today.date());
            statement.execute();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Leaves no open transaction on a connection that goes back to the pool. */
    private void giveUp(Object transaction, Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException failure) {
            logger.debug("could not roll back a transaction that did not begin", failure);
        }
        doCleanupAfterCompletion(transaction);
    }
}
