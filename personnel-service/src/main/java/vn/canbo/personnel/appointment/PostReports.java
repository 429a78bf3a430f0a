package vn.canbo.personnel.appointment;

import java.util.ArrayList;
import java.util.UUID;
import java.util.function.BiFunction;
import vn.canbo.events.reported.CivilServantRecruited;
import vn.canbo.events.reported.PersonAppointed;
import vn.canbo.events.reported.PersonReference;
import vn.canbo.events.reported.PostEnded;
import vn.canbo.events.reported.PostHeld;
import vn.canbo.personnel.appointment.AppointmentChange.AppointPerson;
import vn.canbo.personnel.appointment.AppointmentChange.EndPost;
import vn.canbo.personnel.appointment.AppointmentChange.RecruitPerson;
import vn.canbo.personnel.appointment.AppointmentChange.TakeOverPost;
import vn.canbo.personnel.dossier.Dossiers;
import vn.canbo.service.access.KnownUnits;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.decision.Objection;
import vn.canbo.service.intake.PersonNotKnown;
import vn.canbo.service.intake.Report;

/**
 * Turns what publishers report about posts into the commands of this capability: people by file
 * number, units by code.
 */
final class PostReports {

    private final Appointments appointments;
    private final Recruitments recruitments;
    private final Exits exits;
    private final Dossiers dossiers;
    private final KnownUnits units;

    PostReports(
            Appointments appointments,
            Recruitments recruitments,
            Exits exits,
            Dossiers dossiers,
            KnownUnits units) {
        this.appointments = appointments;
        this.recruitments = recruitments;
        this.exits = exits;
        this.dossiers = dossiers;
        this.units = units;
    }

    Decision<?> held(Report<PostHeld> report) {
        var content = report.content();
        return decide(
                report,
                content.person(),
                content.unitCode(),
                (person, unit) ->
                        appointments.takeOver(
                                person,
                                new TakeOverPost(
                                        unit,
                                        content.title(),
                                        content.main(),
                                        content.from(),
                                        null,
                                        null)));
    }

    Decision<?> appointed(Report<PersonAppointed> report) {
        var content = report.content();
        return decide(
                report,
                content.person(),
                content.unitCode(),
                (person, unit) ->
                        appointments.appoint(
                                person,
                                new AppointPerson(
                                        unit,
                                        content.title(),
                                        content.main(),
                                        content.decidedOn(),
                                        content.effectiveOn(),
                                        content.decisionNumber()),
                                null));
    }

    Decision<?> recruited(Report<CivilServantRecruited> report) {
        var content = report.content();
        return decide(
                report,
                content.person(),
                content.unitCode(),
                (person, unit) ->
                        recruitments.recruit(
                                person,
                                new RecruitPerson(
                                        unit,
                                        content.title(),
                                        content.decidedOn(),
                                        content.effectiveOn(),
                                        content.decisionNumber(),
                                        content.degree(),
                                        content.grade(),
                                        content.replaces()),
                                null));
    }

    Decision<?> ended(Report<PostEnded> report) {
        var content = report.content();
        return decide(
                report,
                content.person(),
                content.unitCode(),
                (person, unit) ->
                        exits.end(
                                person,
                                unit,
                                content.title(),
                                new EndPost(
                                        content.lastDay(),
                                        content.reason(),
                                        content.decisionNumber())));
    }

    private Decision<?> decide(
            Report<?> report,
            PersonReference reference,
            String unitCode,
            BiFunction<UUID, UUID, Decision<?>> command) {
        var person = dossiers.find(report.publisher(), reference);
        var unit = units.byCode(unitCode);
        var objections = new ArrayList<Objection>();
        if (person.isEmpty()) {
            objections.add(PersonNotKnown.by(reference));
        }
        if (unit.isEmpty()) {
            objections.add(new Refusal.UnitNotKnown(unitCode));
        }
        return person.isEmpty() || unit.isEmpty()
                ? Decision.refused(objections)
                : command.apply(person.get(), unit.get().id());
    }
}
