package vn.canbo.assignment.secondment;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.assignment.eligibility.Eligibilities;
import vn.canbo.assignment.eligibility.Planned;
import vn.canbo.assignment.official.Official;
import vn.canbo.assignment.official.Officials;
import vn.canbo.assignment.secondment.Secondment.Decided;
import vn.canbo.assignment.secondment.Secondment.Proposed;
import vn.canbo.assignment.secondment.Secondment.Route;
import vn.canbo.assignment.secondment.Secondment.Stage;
import vn.canbo.assignment.secondment.SecondmentRecords.Settled;
import vn.canbo.service.access.ExpectedVersion;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.decision.Objection;
import vn.canbo.service.intake.PersonNotKnown;
import vn.canbo.service.origin.Origin;
import vn.canbo.service.problem.NoSuchThing;
import vn.canbo.service.time.Today;

/**
 * Proposes secondments and decides them, or takes over what the sender's authority decided on
 * paper. A decision locks the person first, then the secondment.
 */
@Service
class Proposals {

    private final SecondmentRecords records;
    private final Officials officials;
    private final Eligibilities eligibilities;
    private final Routes routes;
    private final Today today;

    Proposals(
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
    Decision<Settled> propose(SecondmentCommand.ProposeSecondment command) {
        var asOf = today.date();
        var official =
                officials
                        .lock(command.personId(), asOf)
                        .orElseThrow(() -> new NoSuchThing("person", command.personId()));
        var planned = new Planned(command.term(), command.route().host(), asOf, asOf);
        var objections = objectionsTo(official, command.route(), planned);
        return objections.isEmpty()
                ? Decision.accepted(records.settle(proposal(official, command.route(), planned)))
                : Decision.refused(objections);
    }

    /** By another person than the one who proposed; judged anew as of today. */
    @Transactional
    Decision<Settled> approve(
            SecondmentCommand.ApproveSecondment command, @Nullable ExpectedVersion expected) {
        var asOf = today.date();
        var person = records.find(command.secondmentId()).personId();
        var official = officials.lock(person, asOf).orElse(null);
        var proposed = records.lock(command.secondmentId(), expected);
        var objections =
                new ArrayList<Objection>(
                        SecondmentRules.objectionsToApproval(
                                proposed, Origin.current().actor().id(), command.number()));
        objections.addAll(routes.objectionsToWriting(proposed.route()));
        if (objections.isEmpty() && official == null) {
            objections.add(routes.notOfTheSender(proposed.route()));
        }
        if (official == null || !objections.isEmpty()) {
            return Decision.refused(objections);
        }
        var planned =
                new Planned(
                        proposed.term(), proposed.route().host(), proposed.proposed().on(), asOf);
        var byRule = objectionsTo(official, proposed.route(), planned);
        return byRule.isEmpty()
                ? Decision.accepted(
                        approve(official, proposed, new Decided(asOf, command.number())))
                : Decision.refused(byRule);
    }

    /**
     * Proposal and decision at once: the sender's authority has decided on paper, so no second
     * person is asked here. The same rules hold, as of the day of that decision.
     */
    @Transactional
    Decision<?> recordDecision(SecondmentCommand.RecordDecision command) {
        var decidedOn = command.decidedOn();
        var official = officials.lock(command.personId(), decidedOn).orElse(null);
        if (official == null) {
            return Decision.refused(new PersonNotKnown(command.personId().toString()));
        }
        var planned = new Planned(command.term(), command.route().host(), decidedOn, decidedOn);
        var objections = new ArrayList<>(objectionsTo(official, command.route(), planned));
        objections.addAll(SecondmentRules.objectionsTo(command.number()));
        objections.addAll(SecondmentRules.objectionsAhead(decidedOn, today.date()));
        if (!objections.isEmpty()) {
            return Decision.refused(objections);
        }
        var proposed = records.settle(proposal(official, command.route(), planned)).secondment();
        return Decision.accepted(
                approve(official, proposed, new Decided(decidedOn, command.number())));
    }

    private List<Objection> objectionsTo(Official official, Route route, Planned planned) {
        var objections = new ArrayList<Objection>(eligibilities.objectionsTo(official, planned));
        objections.addAll(routes.objectionsTo(route, official, planned));
        return objections;
    }

    private static SecondmentEvent proposal(Official official, Route route, Planned planned) {
        return new SecondmentEvent.SecondmentProposed(
                new Secondment(
                        UUID.randomUUID(),
                        official.personId(),
                        route,
                        planned.term(),
                        Stage.PROPOSED,
                        new Proposed(Origin.current().actor().id(), planned.proposedOn()),
                        null,
                        null,
                        null,
                        null),
                official.restsOn());
    }

    private Settled approve(Official official, Secondment proposed, Decided decided) {
        return records.settle(
                new SecondmentEvent.SecondmentApproved(
                        proposed.approved(decided), official.restsOn()));
    }
}
