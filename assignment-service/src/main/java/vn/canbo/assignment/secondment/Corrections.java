package vn.canbo.assignment.secondment;

import java.util.ArrayList;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.assignment.eligibility.Eligibilities;
import vn.canbo.assignment.eligibility.Planned;
import vn.canbo.assignment.official.Officials;
import vn.canbo.assignment.secondment.Secondment.Decided;
import vn.canbo.assignment.secondment.SecondmentRecords.Settled;
import vn.canbo.service.access.ExpectedVersion;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.decision.Objection;
import vn.canbo.service.time.Today;

/**
 * Corrects decisions that said something else, and withdraws what should never have been. What was
 * known before stays readable.
 */
@Service
class Corrections {

    private final SecondmentRecords records;
    private final Officials officials;
    private final Eligibilities eligibilities;
    private final Routes routes;
    private final Today today;

    Corrections(
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

    /** Judged like a new decision of the day on which it was made, beside all others. */
    @Transactional
    Decision<Settled> correct(
            SecondmentCommand.CorrectSecondment command, ExpectedVersion expected) {
        var person = records.find(command.secondmentId()).personId();
        var official = officials.lock(person, command.decidedOn()).orElse(null);
        var before = records.lock(command.secondmentId(), expected);
        var objections =
                new ArrayList<Objection>(
                        SecondmentRules.objectionsToCorrection(before, command, today.date()));
        objections.addAll(routes.objectionsToWriting(before.route()));
        if (official == null) {
            objections.add(routes.notOfTheSender(command.route()));
            return Decision.refused(objections);
        }
        var planned =
                new Planned(
                        command.term(),
                        command.route().host(),
                        before.proposed().on(),
                        command.decidedOn());
        objections.addAll(eligibilities.objectionsToCorrection(official, planned, before.id()));
        objections.addAll(routes.objectionsTo(command.route(), official, planned));
        return objections.isEmpty()
                ? Decision.accepted(
                        records.settle(
                                new SecondmentEvent.SecondmentCorrected(
                                        before.corrected(
                                                command.route(),
                                                command.term(),
                                                new Decided(command.decidedOn(), command.number()),
                                                command.reason(),
                                                today.date()),
                                        official.restsOn())))
                : Decision.refused(objections.stream().distinct().toList());
    }

    /** Also a proposal; what takes nobody away rests on no facts about the person. */
    @Transactional
    Decision<Settled> withdraw(
            SecondmentCommand.WithdrawSecondment command, ExpectedVersion expected) {
        var before = records.lock(command.secondmentId(), expected);
        var objections =
                new ArrayList<Objection>(
                        SecondmentRules.objectionsToWithdrawal(before, command.reason()));
        objections.addAll(routes.objectionsToWriting(before.route()));
        return objections.isEmpty()
                ? Decision.accepted(
                        records.settle(
                                new SecondmentEvent.SecondmentWithdrawn(
                                        before.withdrawn(command.reason()), before.stage())))
                : Decision.refused(objections);
    }
}
