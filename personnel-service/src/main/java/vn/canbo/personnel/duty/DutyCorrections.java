package vn.canbo.personnel.duty;

import java.util.ArrayList;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.events.DutyState;
import vn.canbo.events.EventType;
import vn.canbo.personnel.NothingToCorrect;
import vn.canbo.personnel.ReasonMissing;
import vn.canbo.personnel.dossier.Dossiers;
import vn.canbo.personnel.duty.DutyChange.CorrectDuty;
import vn.canbo.personnel.duty.DutyChange.EndDuty;
import vn.canbo.personnel.duty.DutyChange.WithdrawDuty;
import vn.canbo.personnel.duty.DutyEvent.DutyCorrected;
import vn.canbo.personnel.duty.DutyEvent.DutyEnded;
import vn.canbo.personnel.duty.DutyEvent.DutyWithdrawn;
import vn.canbo.personnel.duty.DutyTable.OfPerson;
import vn.canbo.personnel.unit.UnitHistory;
import vn.canbo.personnel.unit.Units;
import vn.canbo.service.access.ExpectedVersion;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.decision.Objection;
import vn.canbo.service.problem.NoSuchThing;
import vn.canbo.service.problem.Written;
import vn.canbo.service.time.Today;

/** Ends, corrects and withdraws duties. */
@Service
class DutyCorrections {

    private final Duties duties;
    private final DutyTable table;
    private final Units units;
    private final Dossiers dossiers;
    private final Today today;

    DutyCorrections(Duties duties, DutyTable table, Units units, Dossiers dossiers, Today today) {
        this.duties = duties;
        this.table = table;
        this.units = units;
        this.dossiers = dossiers;
        this.today = today;
    }

    @Transactional
    Decision<Written<DutyState>> end(UUID dutyId, EndDuty command, ExpectedVersion expected) {
        lock(dutyId, expected);
        var assigned = get(dutyId);
        var objections = DutyRules.objectionsToEnd(assigned.duty(), command);
        if (!objections.isEmpty()) {
            return Decision.refused(objections);
        }
        var ended = assigned.duty().endingOn(command.lastDay());
        return Decision.accepted(
                replaced(
                        EventType.DUTY_ENDED,
                        assigned.personId(),
                        ended,
                        new DutyEnded(
                                assigned.personId(),
                                ended,
                                command.decisionNumber(),
                                command.lastDay().plusDays(1))));
    }

    @Transactional
    Decision<Written<DutyState>> correct(
            UUID dutyId, CorrectDuty command, ExpectedVersion expected) {
        var unit = lock(dutyId, expected);
        var wrong = get(dutyId);
        var wanted = new Wanted(command.from(), command.to(), command.decisionNumber());
        var planned = duties.planned(dutyId, wrong.personId(), unit, wanted);
        var objections = new ArrayList<Objection>();
        if (command.reason().isBlank()) {
            objections.add(new ReasonMissing());
        }
        return switch (planned) {
            case Decision.Refused<AssignedDuty>(var reasons) -> {
                objections.addAll(reasons);
                yield Decision.refused(objections);
            }
            case Decision.Accepted<AssignedDuty>(var right) -> {
                if (objections.isEmpty() && right.equals(wrong.duty())) {
                    objections.add(new NothingToCorrect());
                }
                yield objections.isEmpty()
                        ? Decision.accepted(corrected(wrong.personId(), right, command.reason()))
                        : Decision.refused(objections);
            }
        };
    }

    private Written<DutyState> corrected(UUID personId, AssignedDuty right, String reason) {
        return replaced(
                EventType.DUTY_CORRECTED,
                personId,
                right,
                new DutyCorrected(personId, right, reason));
    }

    @Transactional
    Decision<Written<DutyState>> withdraw(
            UUID dutyId, WithdrawDuty command, ExpectedVersion expected) {
        lock(dutyId, expected);
        var mistaken = get(dutyId);
        if (command.reason().isBlank()) {
            return Decision.refused(new ReasonMissing());
        }
        table.close(dutyId, today.instant());
        return Decision.accepted(
                duties.tell(
                        EventType.DUTY_WITHDRAWN,
                        mistaken.duty().state(mistaken.personId(), true),
                        new DutyWithdrawn(
                                mistaken.personId(), dutyId, command.reason(), today.date())));
    }

    private Written<DutyState> replaced(
            EventType type, UUID personId, AssignedDuty duty, DutyEvent happened) {
        var now = today.instant();
        table.close(duty.dutyId(), now);
        table.insert(personId, duty, now);
        return duties.tell(type, duty.state(personId, false), happened);
    }

    /** Locks unit and person; a duty in a foreign unit is not found. */
    private UnitHistory lock(UUID dutyId, ExpectedVersion expected) {
        units.openForDecision();
        var assigned = get(dutyId);
        if (!units.mayWrite(assigned.duty().unitId())) {
            throw new NoSuchThing("duty", dutyId);
        }
        var unit = units.hold(assigned.duty().unitId()).orElseThrow();
        dossiers.lock(assigned.personId(), expected);
        return unit;
    }

    private OfPerson get(UUID dutyId) {
        return table.find(dutyId).orElseThrow(() -> new NoSuchThing("duty", dutyId));
    }
}
