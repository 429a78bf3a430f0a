package vn.canbo.personnel.nomination;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.events.EventType;
import vn.canbo.events.NominationState;
import vn.canbo.events.code.NominationStatus;
import vn.canbo.personnel.appointment.Appointments;
import vn.canbo.personnel.dossier.Dossiers;
import vn.canbo.personnel.dossier.KeepsFacts;
import vn.canbo.personnel.nomination.NominationChange.NominatePerson;
import vn.canbo.personnel.nomination.NominationEvent.PersonNominated;
import vn.canbo.personnel.nomination.NominationTable.Sought;
import vn.canbo.personnel.unit.Units;
import vn.canbo.policy.PolicyPacks;
import vn.canbo.policy.title.Title;
import vn.canbo.service.access.ExpectedVersion;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.decision.Objection;
import vn.canbo.service.journal.Journal;
import vn.canbo.service.origin.Origin;
import vn.canbo.service.problem.NoSuchThing;
import vn.canbo.service.problem.Written;
import vn.canbo.service.publication.Publications;
import vn.canbo.service.time.Today;

/** Introduces people for elected titles, and finds and locks nominations. */
@Service
class Nominations implements KeepsFacts {

    private final NominationTable nominations;
    private final Appointments appointments;
    private final Dossiers dossiers;
    private final Units units;
    private final PolicyPacks packs;
    private final Journal journal;
    private final Publications publications;
    private final Today today;

    Nominations(
            NominationTable nominations,
            Appointments appointments,
            Dossiers dossiers,
            Units units,
            PolicyPacks packs,
            Journal journal,
            Publications publications,
            Today today) {
        this.nominations = nominations;
        this.appointments = appointments;
        this.dossiers = dossiers;
        this.units = units;
        this.packs = packs;
        this.journal = journal;
        this.publications = publications;
        this.today = today;
    }

    /** Whether the standard is met is asked before approval: until then it may be reached. */
    @Transactional
    Decision<Written<NominationState>> nominate(
            UUID personId, NominatePerson command, @Nullable ExpectedVersion expected) {
        dossiers.lockForWriting(personId, expected);
        var objections = objectionsTo(personId, command);
        if (!objections.isEmpty()) {
            return Decision.refused(objections);
        }
        var draft = command.step(Origin.current().actor().id());
        var nomination =
                new Nomination(
                        UUID.randomUUID(),
                        personId,
                        command.unitId(),
                        command.title(),
                        command.expectedOn(),
                        List.of(draft));
        var now = today.instant();
        nominations.insert(nomination, now);
        nominations.insertStep(nomination.nominationId(), draft, now);
        return Decision.accepted(
                tell(
                        EventType.NOMINATION_DRAFTED,
                        nomination,
                        new PersonNominated(
                                nomination.nominationId(),
                                personId,
                                command.unitId(),
                                command.title(),
                                command.expectedOn(),
                                draft)));
    }

    private List<Objection> objectionsTo(UUID personId, NominatePerson command) {
        var objections =
                new ArrayList<Objection>(
                        appointments.objectionsToPlace(
                                personId, command.unitId(), command.title(), command.expectedOn()));
        packs.titles().all().stream()
                .filter(it -> it.code().value().equals(command.title()))
                .filter(it -> !it.elected())
                .map(Title::code)
                .map(it -> new Refusal.TitleIsNotElected(it.value()))
                .forEach(objections::add);
        objections.addAll(
                NominationRules.objectionsToDecision(
                        command.decidedOn(),
                        command.body(),
                        command.decisionNumber(),
                        packs.nominationTerms(command.decidedOn()),
                        today.date()));
        nominations
                .find(new Sought(null, personId, command.unitId(), command.title()), null, null)
                .stream()
                .filter(Nomination::isOpen)
                .map(it -> new Refusal.AlreadyNominated(it.title(), it.status()))
                .forEach(objections::add);
        return objections;
    }

    /** With the person; of a unit in which the actor may not write none is found. */
    Nomination locked(UUID nominationId, @Nullable ExpectedVersion expected) {
        units.openForDecision();
        var known = find(nominationId);
        if (!units.mayWrite(known.unitId())) {
            throw new NoSuchThing("nomination", nominationId);
        }
        dossiers.lock(known.personId(), null);
        if (expected != null) {
            expected.check(versionOf(nominationId));
        }
        return find(nominationId);
    }

    Nomination find(UUID nominationId) {
        return nominations
                .find(nominationId)
                .orElseThrow(() -> new NoSuchThing("nomination", nominationId));
    }

    long versionOf(UUID nominationId) {
        return journal.versionOf(NominationEvent.of(nominationId));
    }

    /** Puts a decided event into the journal and tells what the nomination is now. */
    Written<NominationState> tell(EventType type, Nomination nomination, NominationEvent happened) {
        var entry = journal.append(happened);
        publications.publish(type, nomination.state(), happened.effectiveOn());
        return new Written<>(nomination.state(), entry::version);
    }

    @Override
    public List<Objection> objectionsToWithdrawal(UUID personId) {
        var kept =
                nominations.find(new Sought(null, personId, null, null), null, null).stream()
                        .filter(it -> it.status() != NominationStatus.WITHDRAWN)
                        .toList();
        return kept.isEmpty()
                ? List.of()
                : List.of(new Refusal.DossierHoldsNominations(kept.size()));
    }
}
