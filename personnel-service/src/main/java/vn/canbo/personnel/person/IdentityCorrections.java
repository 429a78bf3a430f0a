package vn.canbo.personnel.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.events.EventType;
import vn.canbo.personnel.NothingToCorrect;
import vn.canbo.personnel.ReasonMissing;
import vn.canbo.personnel.dossier.Dossier;
import vn.canbo.personnel.dossier.Dossiers;
import vn.canbo.personnel.dossier.HeldPost;
import vn.canbo.personnel.dossier.Qualification;
import vn.canbo.personnel.person.PersonChange.CorrectIdentity;
import vn.canbo.personnel.person.PersonEvent.IdentityCorrected;
import vn.canbo.service.access.ExpectedVersion;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.decision.Objection;
import vn.canbo.service.journal.Journal;
import vn.canbo.service.problem.Written;
import vn.canbo.service.publication.Publications;
import vn.canbo.service.time.Today;

/** Corrects who a person is; verdicts, retirement and age at recruitment follow. */
@Service
class IdentityCorrections {

    private final IdentityTable identities;
    private final Dossiers dossiers;
    private final Journal journal;
    private final Publications publications;
    private final Today today;

    IdentityCorrections(
            IdentityTable identities,
            Dossiers dossiers,
            Journal journal,
            Publications publications,
            Today today) {
        this.identities = identities;
        this.dossiers = dossiers;
        this.journal = journal;
        this.publications = publications;
        this.today = today;
    }

    @Transactional
    Decision<Written<Registrations.Registered>> correct(
            UUID personId, CorrectIdentity command, ExpectedVersion expected) {
        dossiers.lockForWriting(personId, expected);
        var objections = objectionsTo(dossiers.get(personId), command);
        return objections.isEmpty()
                ? Decision.accepted(write(personId, command))
                : Decision.refused(objections);
    }

    private List<Objection> objectionsTo(Dossier dossier, CorrectIdentity command) {
        var identity = command.identity();
        var personId = dossier.personId();
        var objections = new ArrayList<Objection>(identity.objections(today.date()));
        if (identities
                .findByCitizenNumber(identity.citizenNumber())
                .filter(it -> !it.equals(personId))
                .isPresent()) {
            objections.add(new Refusal.CitizenNumberTaken());
        }
        firstDayOf(dossier)
                .filter(it -> !identity.birthDate().isBefore(it))
                .min(LocalDate::compareTo)
                .map(it -> new Refusal.RecordedBeforeBirth(identity.birthDate(), it))
                .ifPresent(objections::add);
        if (command.reason().isBlank()) {
            objections.add(new ReasonMissing());
        }
        if (objections.isEmpty() && saysSo(dossier, command)) {
            objections.add(new NothingToCorrect());
        }
        return objections;
    }

    /** The days from which the dossier holds something. */
    private static Stream<LocalDate> firstDayOf(Dossier dossier) {
        return Stream.concat(
                dossier.qualifications().stream().map(Qualification::awardedOn),
                dossier.posts().stream().map(HeldPost::from));
    }

    private boolean saysSo(Dossier dossier, CorrectIdentity command) {
        var known = identities.identitiesOf(List.of(dossier.personId()), null);
        return command.identity().equals(known.get(dossier.personId()))
                && command.religious() == dossier.religious()
                && command.partyMember() == dossier.partyMember();
    }

    private Written<Registrations.Registered> write(UUID personId, CorrectIdentity command) {
        var identity = command.identity();
        var day = today.date();
        identities.correct(personId, command, today.instant());
        var entry =
                journal.append(
                        new IdentityCorrected(
                                personId,
                                identity.fullName(),
                                identity.citizenNumber(),
                                identity.birthDate(),
                                identity.ethnicity(),
                                identity.sex(),
                                command.religious(),
                                command.partyMember(),
                                command.reason(),
                                day));
        publications.publish(
                EventType.PERSON_FACTS_RECORDED,
                identity.facts(personId, command.religious(), command.partyMember()),
                day);
        dossiers.identityCorrected(personId);
        return new Written<>(
                new Registrations.Registered(personId, identity.numberAgrees()), entry::version);
    }
}
