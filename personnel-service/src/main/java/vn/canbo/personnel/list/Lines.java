package vn.canbo.personnel.list;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.canbo.personnel.list.ListKind.Entered;
import vn.canbo.service.stream.Failure;
import vn.canbo.service.transaction.Deferred;

/** Carries out what a line asks for, wholly or not at all. */
@Service
class Lines {

    private final TransactionTemplate savepoint;

    Lines(PlatformTransactionManager transactions) {
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * In the transaction of the list; a bad line leaves nothing behind.
     *
     * @param first the cell where it is said that the database refuses the line
     */
    Entered enter(LineCells cells, Function<LineCells, Entered> reader, ListColumn first) {
        Deferred.carryOutMuch();
        try {
            return Objects.requireNonNull(
                    savepoint.execute(
                            status -> {
                                var entered = reader.apply(cells);
                                if (!entered.faults().isEmpty()) {
                                    status.setRollbackOnly();
                                }
                                return entered;
                            }));
        } catch (RuntimeException failure) {
            if (Failure.of(failure) != Failure.GUILTY) {
                throw failure;
            }
            return Entered.bad(null, List.of(new CellFault(first, new Refusal.LineConflicts())));
        }
    }
}
