package vn.canbo.personnel.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.canbo.personnel.Listed;
import vn.canbo.personnel.appointment.Appointments;
import vn.canbo.personnel.person.Registrations;
import vn.canbo.personnel.person.Registrations.Enlisted;
import vn.canbo.personnel.qualification.QualificationReports;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.stream.Failure;

/** Carries out what one line asks for, wholly or not at all. */
@Service
class RosterEntries {

    private final Registrations registrations;
    private final Appointments appointments;
    private final QualificationReports qualifications;
    private final TransactionTemplate savepoint;

    RosterEntries(
            Registrations registrations,
            Appointments appointments,
            QualificationReports qualifications,
            PlatformTransactionManager transactions) {
        this.registrations = registrations;
        this.appointments = appointments;
        this.qualifications = qualifications;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * What became of a line.
     *
     * @param known whom it means, if that person was registered before; absent otherwise
     * @param faults why nothing was written; none when all is well
     */
    record Entered(Listed listed, @Nullable UUID known, List<CellFault> faults) {

        Entered {
            faults = List.copyOf(faults);
        }
    }

    /** In the transaction of the list; a bad line leaves nothing behind. */
    Entered enter(RosterLine line) {
        try {
            return Objects.requireNonNull(
                    savepoint.execute(
                            status -> {
                                var entered = attempt(line);
                                if (!entered.faults().isEmpty()) {
                                    status.setRollbackOnly();
                                }
                                return entered;
                            }));
        } catch (RuntimeException failure) {
            if (Failure.of(failure) != Failure.GUILTY) {
                throw failure;
            }
            var fault = new CellFault(RosterColumn.FULL_NAME, new Refusal.LineConflicts());
            return new Entered(Listed.KNOWN, null, List.of(fault));
        }
    }

    private Entered attempt(RosterLine line) {
        var faults = new ArrayList<>(line.faults());
        if (line.person() == null) {
            return new Entered(Listed.KNOWN, null, faults);
        }
        return switch (registrations.enlist(line.person())) {
            case Decision.Refused<Enlisted>(var reasons) -> {
                faults.addAll(CellFault.of(reasons, RosterColumn.FULL_NAME));
                yield new Entered(Listed.KNOWN, null, faults);
            }
            case Decision.Accepted<Enlisted>(var enlisted) -> of(enlisted, line, faults);
        };
    }

    /** Qualifications first: the verdict that comes with the post knows them then. */
    private Entered of(Enlisted enlisted, RosterLine line, List<CellFault> faults) {
        var person = enlisted.personId();
        var isNew = enlisted.listed() == Listed.NEW;
        var known = isNew ? null : person;
        for (var attested : line.qualifications()) {
            var decided = qualifications.listed(person, attested.qualification(), line.seen());
            var own = new ArrayList<CellFault>();
            isNew |= isNew(decided, attested.level(), own);
            own.stream().map(it -> atDay(it, attested)).forEach(faults::add);
        }
        if (line.post() != null) {
            var decided = appointments.takeOverListed(person, line.post());
            isNew |= isNew(decided, RosterColumn.TITLE, faults);
        }
        return new Entered(isNew ? Listed.NEW : Listed.KNOWN, known, faults);
    }

    private static CellFault atDay(CellFault fault, Attested attested) {
        return fault.why().pointer().filter("/awardedOn"::equals).isPresent()
                ? new CellFault(attested.awardedOn(), fault.why())
                : fault;
    }

    private static boolean isNew(
            Decision<Listed> decided, RosterColumn column, List<CellFault> faults) {
        return switch (decided) {
            case Decision.Accepted<Listed>(var listed) -> listed == Listed.NEW;
            case Decision.Refused<Listed>(var reasons) -> {
                faults.addAll(CellFault.of(reasons, column));
                yield false;
            }
        };
    }
}
