package vn.canbo.personnel.person;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.events.EventType;
import vn.canbo.events.FileNumberState;
import vn.canbo.personnel.ReasonMissing;
import vn.canbo.personnel.dossier.Dossier;
import vn.canbo.personnel.dossier.Dossiers;
import vn.canbo.personnel.dossier.KeepsFacts;
import vn.canbo.personnel.evaluation.Evaluations;
import vn.canbo.personnel.person.PersonChange.WithdrawRegistration;
import vn.canbo.personnel.person.PersonEvent.FileNumberUnlinked;
import vn.canbo.personnel.person.PersonEvent.RegistrationWithdrawn;
import vn.canbo.service.access.ExpectedVersion;
import vn.canbo.service.access.KnownPersons;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.decision.Objection;
import vn.canbo.service.journal.Journal;
import vn.canbo.service.problem.Written;
import vn.canbo.service.publication.Publications;
import vn.canbo.service.publication.Publications.News;
import vn.canbo.service.time.Today;

/**
 * Withdraws the registration of somebody who should never have been registered, such as a second
 * one of the same person. The person is found no more, the citizen number and the file numbers are
 * free, and what was known until now stays readable as known then: the key of the person stays too,
 * for withdrawing is no forgetting.
 */
@Service
class RegistrationWithdrawals {

    private final IdentityTable identities;
    private final Dossiers dossiers;
    private final Evaluations evaluations;
    private final List<KeepsFacts> keepers;
    private final KnownPersons knownPersons;
    private final Journal journal;
    private final Publications publications;
    private final Today today;

    RegistrationWithdrawals(
            IdentityTable identities,
            Dossiers dossiers,
            Evaluations evaluations,
            List<KeepsFacts> keepers,
            KnownPersons knownPersons,
            Journal journal,
            Publications publications,
            Today today) {
        this.identities = identities;
        this.dossiers = dossiers;
        this.evaluations = evaluations;
        this.keepers = List.copyOf(keepers);
        this.knownPersons = knownPersons;
        this.journal = journal;
        this.publications = publications;
        this.today = today;
    }

    @Transactional
    Decision<Written<Withdrawn>> withdraw(
            UUID personId, WithdrawRegistration command, ExpectedVersion expected) {
        dossiers.lockForWriting(personId, expected);
        var dossier = dossiers.get(personId);
        var objections = objectionsTo(dossier, command);
        return objections.isEmpty()
                ? Decision.accepted(write(dossier, command.reason()))
                : Decision.refused(objections);
    }

    /** Facts are withdrawn first, each with its own reason; verdicts are conclusions and follow. */
    private List<Objection> objectionsTo(Dossier dossier, WithdrawRegistration command) {
        var objections = new ArrayList<Objection>();
        if (!dossier.posts().isEmpty()) {
            objections.add(new Refusal.DossierHoldsPosts(dossier.posts().size()));
        }
        if (!dossier.qualifications().isEmpty()) {
            objections.add(new Refusal.DossierHoldsQualifications(dossier.qualifications().size()));
        }
        var evaluated = evaluations.of(dossier.personId(), null, null).size();
        if (evaluated > 0) {
            objections.add(new Refusal.DossierHoldsEvaluations(evaluated));
        }
        keepers.forEach(it -> objections.addAll(it.objectionsToWithdrawal(dossier.personId())));
        if (command.reason().isBlank()) {
            objections.add(new ReasonMissing());
        }
        return objections;
    }

    private Written<Withdrawn> write(Dossier dossier, String reason) {
        var personId = dossier.personId();
        var day = today.date();
        identities.withdraw(personId, today.instant());
        knownPersons.linksOf(personId).forEach(this::unlink);
        var entry = journal.append(new RegistrationWithdrawn(personId, reason, day));
        publications.delete(EventType.PERSON_FACTS_RECORDED, personId, personId.toString(), day);
        dossiers.withdrawn(dossier);
        return new Written<>(new Withdrawn(personId), entry::version);
    }

    private void unlink(FileNumberState link) {
        var day = today.date();
        var free = new FileNumberState(link.publisher(), link.fileNumber(), link.personId(), true);
        journal.append(
                new FileNumberUnlinked(link.personId(), link.publisher(), link.fileNumber(), day));
        publications
                .publishNow(List.of(new News(EventType.FILE_NUMBER_UNLINKED, free, day)))
                .forEach(it -> knownPersons.put(free, it.epoch(), it.version()));
    }

    /** Who is registered no more. */
    record Withdrawn(UUID personId) {}
}
