package vn.canbo.assignment.secondment;

import java.util.ArrayList;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.canbo.assignment.eligibility.Term;
import vn.canbo.assignment.secondment.Secondment.DecisionNumber;
import vn.canbo.assignment.secondment.Secondment.Route;
import vn.canbo.events.reported.ReportedType;
import vn.canbo.events.reported.SecondmentDecided;
import vn.canbo.service.access.KnownPersons;
import vn.canbo.service.access.KnownUnit;
import vn.canbo.service.access.KnownUnits;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.decision.Objection;
import vn.canbo.service.intake.PersonNotKnown;
import vn.canbo.service.intake.Report;
import vn.canbo.service.intake.Reported;

/** Secondments that the systems of sending agencies report as decided. */
@Component
class SecondmentDecidedListener implements Reported<SecondmentDecided> {

    private final Proposals proposals;
    private final KnownPersons persons;
    private final KnownUnits units;

    SecondmentDecidedListener(Proposals proposals, KnownPersons persons, KnownUnits units) {
        this.proposals = proposals;
        this.persons = persons;
        this.units = units;
    }

    @Override
    public ReportedType type() {
        return ReportedType.SECONDMENT_DECIDED;
    }

    @Override
    public Decision<?> carryOut(Report<SecondmentDecided> report) {
        var content = report.content();
        var refusals = new ArrayList<Objection>();
        var personId = persons.find(report.publisher(), content.person()).orElse(null);
        if (personId == null) {
            return Decision.refused(PersonNotKnown.by(content.person()));
        }
        var sender = units.byCode(content.senderCode()).map(KnownUnit::id);
        var host = units.byCode(content.hostCode()).map(KnownUnit::id);
        if (sender.isEmpty()) {
            refusals.add(new Refusal.UnitNotKnown(content.senderCode()));
        }
        if (host.isEmpty()) {
            refusals.add(new Refusal.UnitNotKnown(content.hostCode()));
        }
        return refusals.isEmpty()
                ? proposals.recordDecision(command(personId, sender.get(), host.get(), content))
                : Decision.refused(refusals);
    }

    private static SecondmentCommand.RecordDecision command(
            UUID personId, UUID sender, UUID host, SecondmentDecided content) {
        return new SecondmentCommand.RecordDecision(
                personId,
                new Route(sender, host, content.title()),
                new Term(content.firstDay(), content.lastDay()),
                content.decidedOn(),
                new DecisionNumber(content.decisionNumber()));
    }
}
