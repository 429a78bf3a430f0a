package vn.canbo.personnel.qualification;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.events.EventType;
import vn.canbo.events.QualificationState;
import vn.canbo.personnel.ReasonMissing;
import vn.canbo.personnel.dossier.Dossier;
import vn.canbo.personnel.dossier.Dossiers;
import vn.canbo.personnel.dossier.Dossiers.PersonChanged;
import vn.canbo.personnel.dossier.Qualification;
import vn.canbo.personnel.qualification.QualificationChange.CorrectQualification;
import vn.canbo.personnel.qualification.QualificationChange.RecordQualification;
import vn.canbo.personnel.qualification.QualificationChange.WithdrawQualification;
import vn.canbo.personnel.qualification.QualificationEvent.QualificationCorrected;
import vn.canbo.personnel.qualification.QualificationEvent.QualificationRecorded;
import vn.canbo.personnel.qualification.QualificationEvent.QualificationVerified;
import vn.canbo.personnel.qualification.QualificationEvent.QualificationWithdrawn;
import vn.canbo.personnel.unit.Units;
import vn.canbo.service.access.ExpectedVersion;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.decision.Objection;
import vn.canbo.service.journal.Journal;
import vn.canbo.service.problem.NoSuchThing;
import vn.canbo.service.problem.Written;
import vn.canbo.service.publication.Publications;
import vn.canbo.service.time.Today;

/** Carries out what is decided about the qualifications of people. */
@Service
class Qualifications {

    private final QualificationTable qualifications;
    private final Dossiers dossiers;
    private final Units units;
    private final Journal journal;
    private final Publications publications;
    private final ApplicationEventPublisher listeners;
    private final Today today;

    Qualifications(
            QualificationTable qualifications,
            Dossiers dossiers,
            Units units,
            Journal journal,
            Publications publications,
            ApplicationEventPublisher listeners,
            Today today) {
        this.qualifications = qualifications;
        this.dossiers = dossiers;
        this.units = units;
        this.journal = journal;
        this.publications = publications;
        this.listeners = listeners;
        this.today = today;
    }

    /** Over HTTP: waits for an officer to see it. */
    @Transactional
    Decision<Written<QualificationState>> record(
            UUID personId, RecordQualification command, @Nullable ExpectedVersion expected) {
        dossiers.lockForWriting(personId, expected);
        return record(personId, command.as(UUID.randomUUID(), false, null));
    }

    /** The person is locked and may be written about. */
    Decision<Written<QualificationState>> record(UUID personId, Qualification qualification) {
        return record(dossiers.get(personId), qualification);
    }

    Decision<Written<QualificationState>> record(Dossier dossier, Qualification qualification) {
        var waiting =
                dossier.qualifications().stream()
                        .filter(it -> !it.verified() && it.saysTheSameAs(qualification))
                        .findFirst();
        if (qualification.verified() && waiting.isPresent()) {
            return Decision.accepted(verify(dossier.personId(), waiting.get()));
        }
        var objections =
                QualificationRules.objectionsTo(
                        qualification, dossier.birthDate(), dossier.qualifications(), today.date());
        if (!objections.isEmpty()) {
            return Decision.refused(objections);
        }
        return Decision.accepted(add(dossier, qualification));
    }

    /** Of somebody who holds no post no verdict is given. */
    Written<QualificationState> add(Dossier dossier, Qualification qualification) {
        var personId = dossier.personId();
        qualifications.insert(personId, qualification, today.instant());
        var happened = new QualificationRecorded(personId, qualification);
        var state = qualification.state(personId, false);
        var written = record(EventType.QUALIFICATION_RECORDED, state, happened);
        if (!dossier.posts().isEmpty()) {
            listeners.publishEvent(new PersonChanged(Set.of(personId)));
        }
        dossiers.carry(dossier.with(qualification));
        return written;
    }

    /** An officer has seen the document. */
    @Transactional
    Decision<Written<QualificationState>> verify(
            UUID qualificationId, @Nullable ExpectedVersion expected) {
        var personId = owner(qualificationId);
        dossiers.lockForWriting(personId, expected);
        var qualification = find(dossiers.get(personId), qualificationId);
        return qualification.verified()
                ? Decision.refused(new Refusal.QualificationAlreadyVerified())
                : Decision.accepted(verify(personId, qualification));
    }

    private Written<QualificationState> verify(UUID personId, Qualification waiting) {
        var seen = waiting.seen();
        var now = today.instant();
        qualifications.close(seen.qualificationId(), now);
        qualifications.insert(personId, seen, now);
        return tell(
                EventType.QUALIFICATION_RECORDED,
                seen.state(personId, false),
                new QualificationVerified(personId, seen.qualificationId(), today.date()));
    }

    /** It said something else from the beginning; what stands now waits again to be seen. */
    @Transactional
    Decision<Written<QualificationState>> correct(
            UUID qualificationId,
            CorrectQualification command,
            @Nullable ExpectedVersion expected) {
        var personId = owner(qualificationId);
        dossiers.lockForWriting(personId, expected);
        var dossier = dossiers.get(personId);
        var before = find(dossier, qualificationId);
        var after = command.qualification().as(qualificationId, false, before.certificateId());
        var objections =
                new ArrayList<Objection>(
                        QualificationRules.objectionsTo(
                                after,
                                dossier.birthDate(),
                                without(dossier, before),
                                today.date()));
        if (command.reason().isBlank()) {
            objections.add(new ReasonMissing());
        }
        if (!objections.isEmpty()) {
            return Decision.refused(objections);
        }
        return Decision.accepted(correct(personId, after, command.reason()));
    }

    Written<QualificationState> correct(UUID personId, Qualification after, String reason) {
        var now = today.instant();
        qualifications.close(after.qualificationId(), now);
        qualifications.insert(personId, after, now);
        return tell(
                EventType.QUALIFICATION_CORRECTED,
                after.state(personId, false),
                new QualificationCorrected(personId, after, reason));
    }

    @Transactional
    Decision<Written<QualificationState>> withdraw(
            UUID qualificationId,
            WithdrawQualification command,
            @Nullable ExpectedVersion expected) {
        var personId = owner(qualificationId);
        dossiers.lockForWriting(personId, expected);
        if (command.reason().isBlank()) {
            return Decision.refused(new ReasonMissing());
        }
        return Decision.accepted(
                withdraw(
                        personId, find(dossiers.get(personId), qualificationId), command.reason()));
    }

    Written<QualificationState> withdraw(
            UUID personId, Qualification qualification, String reason) {
        qualifications.close(qualification.qualificationId(), today.instant());
        return tell(
                EventType.QUALIFICATION_WITHDRAWN,
                qualification.state(personId, true),
                new QualificationWithdrawn(
                        personId, qualification.qualificationId(), reason, today.date()));
    }

    private UUID owner(UUID qualificationId) {
        units.openForDecision();
        return qualifications
                .personOf(qualificationId)
                .orElseThrow(() -> new NoSuchThing("qualification", qualificationId));
    }

    private static Qualification find(Dossier dossier, UUID qualificationId) {
        return dossier.qualifications().stream()
                .filter(it -> it.qualificationId().equals(qualificationId))
                .findFirst()
                .orElseThrow(() -> new NoSuchThing("qualification", qualificationId));
    }

    private static List<Qualification> without(Dossier dossier, Qualification one) {
        return dossier.qualifications().stream().filter(it -> !it.equals(one)).toList();
    }

    private Written<QualificationState> tell(
            EventType type, QualificationState state, QualificationEvent happened) {
        var written = record(type, state, happened);
        listeners.publishEvent(new PersonChanged(Set.of(state.personId())));
        return written;
    }

    private Written<QualificationState> record(
            EventType type, QualificationState state, QualificationEvent happened) {
        var entry = journal.append(happened);
        publications.publish(type, state, happened.effectiveOn());
        return new Written<>(state, entry::version);
    }
}
