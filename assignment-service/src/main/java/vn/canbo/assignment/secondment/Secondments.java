package vn.canbo.assignment.secondment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.assignment.eligibility.Eligibilities;
import vn.canbo.assignment.official.Officials;
import vn.canbo.assignment.secondment.Secondment.Ended;
import vn.canbo.assignment.secondment.Secondment.Stage;
import vn.canbo.assignment.secondment.SecondmentRecords.Settled;
import vn.canbo.service.access.ExpectedVersion;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.decision.Objection;
import vn.canbo.service.time.Today;

/** Starts, extends and ends what was decided, and records the return. */
@Service
public class Secondments {

    private final SecondmentRecords records;
    private final Officials officials;
    private final Eligibilities eligibilities;
    private final Routes routes;
    private final Today today;

    Secondments(
            SecondmentRecords records,
            Officials officials,
            Eligibilities eligibilities,
            Routes routes,
            Today today) {
        this.records = records;
        this.officials = officials;
        this.eligibilities = eligibilities;
        this.routes = routes;
        this.today = today;
    }

    @Transactional
    Decision<Settled> start(
            SecondmentCommand.StartSecondment command, @Nullable ExpectedVersion expected) {
        return start(command.secondmentId(), expected, today.date());
    }

    /** The day may be over when it is turned late. */
    @Transactional
    public Decision<?> startOnItsDay(UUID secondmentId, LocalDate day) {
        return start(secondmentId, null, day);
    }

    private Decision<Settled> start(
            UUID secondmentId, @Nullable ExpectedVersion expected, LocalDate asOf) {
        var official = officials.lock(records.find(secondmentId).personId(), asOf).orElse(null);
        var approved = records.lock(secondmentId, expected);
        var objections =
                new ArrayList<Objection>(
                        SecondmentRules.objectionsUnlessAt(approved, Stage.APPROVED));
        objections.addAll(routes.objectionsToWriting(approved.route()));
        if (official == null) {
            if (objections.isEmpty()) {
                objections.add(routes.notOfTheSender(approved.route()));
            }
            return Decision.refused(objections);
        }
        objections.addAll(eligibilities.objectionsToStart(official, approved.term(), asOf));
        return objections.isEmpty()
                ? Decision.accepted(
                        records.settle(
                                new SecondmentEvent.SecondmentStarted(
                                        approved.started(), official.restsOn())))
                : Decision.refused(objections);
    }

    @Transactional
    Decision<Settled> extend(
            SecondmentCommand.ExtendSecondment command, @Nullable ExpectedVersion expected) {
        var asOf = today.date();
        var person = records.find(command.secondmentId()).personId();
        var official = officials.lock(person, asOf).orElse(null);
        var running = records.lock(command.secondmentId(), expected);
        var objections =
                new ArrayList<Objection>(SecondmentRules.objectionsUnlessAt(running, Stage.ACTIVE));
        objections.addAll(routes.objectionsToWriting(running.route()));
        objections.addAll(SecondmentRules.objectionsTo(command.number()));
        if (objections.isEmpty() && official == null) {
            objections.add(routes.notOfTheSender(running.route()));
        }
        if (official == null || !objections.isEmpty()) {
            return Decision.refused(objections);
        }
        var byRule =
                eligibilities.objectionsToExtension(
                        official, running.stay(), command.lastDay(), asOf);
        return byRule.isEmpty()
                ? Decision.accepted(
                        records.settle(
                                new SecondmentEvent.SecondmentExtended(
                                        running.extended(command.lastDay(), command.number()),
                                        running.term().lastDay(),
                                        asOf,
                                        official.restsOn())))
                : Decision.refused(byRule);
    }

    @Transactional
    Decision<Settled> end(
            SecondmentCommand.EndSecondment command, @Nullable ExpectedVersion expected) {
        var running = records.lock(command.secondmentId(), expected);
        var objections =
                new ArrayList<Objection>(SecondmentRules.objectionsToEnd(running, command));
        objections.addAll(routes.objectionsToWriting(running.route()));
        if (!objections.isEmpty()) {
            return Decision.refused(objections);
        }
        var early = command.endedOn().isBefore(running.term().lastDay()) ? command.reason() : null;
        return Decision.accepted(
                records.settle(
                        new SecondmentEvent.SecondmentEnded(
                                running.ended(new Ended(command.endedOn(), early)))));
    }

    @Transactional
    Decision<Settled> recordReturn(
            SecondmentCommand.RecordReturn command, @Nullable ExpectedVersion expected) {
        var ended = records.lock(command.secondmentId(), expected);
        var objections =
                new ArrayList<Objection>(
                        SecondmentRules.objectionsToReturn(
                                ended, command.returnedOn(), today.date()));
        objections.addAll(routes.objectionsToWriting(ended.route()));
        return objections.isEmpty()
                ? Decision.accepted(
                        records.settle(
                                new SecondmentEvent.StaffReturned(
                                        ended.returned(command.returnedOn()))))
                : Decision.refused(objections);
    }
}
