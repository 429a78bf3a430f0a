package vn.canbo.personnel.nomination;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.personnel.ReasonMissing;
import vn.canbo.personnel.nomination.NominationChange.CorrectOpinion;
import vn.canbo.personnel.nomination.NominationChange.RecordOpinion;
import vn.canbo.personnel.nomination.NominationChange.WithdrawOpinion;
import vn.canbo.personnel.nomination.NominationEvent.OpinionCorrected;
import vn.canbo.personnel.nomination.NominationEvent.OpinionRecorded;
import vn.canbo.personnel.nomination.NominationEvent.OpinionWithdrawn;
import vn.canbo.personnel.unit.Units;
import vn.canbo.policy.PolicyPacks;
import vn.canbo.service.access.ExpectedVersion;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.decision.Objection;
import vn.canbo.service.journal.Journal;
import vn.canbo.service.problem.NoSuchThing;
import vn.canbo.service.problem.Written;
import vn.canbo.service.time.Today;

/** Records what the bodies asked say of a nomination; nobody outside is told. */
@Service
class Opinions {

    private final Nominations nominations;
    private final OpinionTable opinions;
    private final Units units;
    private final PolicyPacks packs;
    private final Journal journal;
    private final Today today;

    Opinions(
            Nominations nominations,
            OpinionTable opinions,
            Units units,
            PolicyPacks packs,
            Journal journal,
            Today today) {
        this.nominations = nominations;
        this.opinions = opinions;
        this.units = units;
        this.packs = packs;
        this.journal = journal;
        this.today = today;
    }

    @Transactional
    Decision<Written<Opinion>> record(
            UUID nominationId, RecordOpinion command, @Nullable ExpectedVersion expected) {
        var nomination = nominations.locked(nominationId, expected);
        var objections = objectionsTo(nomination, command, of(nominationId));
        if (!objections.isEmpty()) {
            return Decision.refused(objections);
        }
        var opinion = command.as(UUID.randomUUID());
        opinions.insert(nominationId, opinion, today.instant());
        return accepted(opinion, new OpinionRecorded(nominationId, nomination.personId(), opinion));
    }

    @Transactional
    Decision<Written<Opinion>> correct(
            UUID opinionId, CorrectOpinion command, ExpectedVersion expected) {
        var nomination = locked(opinionId, expected);
        var others =
                of(nomination.nominationId()).stream()
                        .filter(it -> !it.opinionId().equals(opinionId))
                        .toList();
        var objections = objectionsTo(nomination, command.opinion(), others);
        if (command.reason().isBlank()) {
            objections.add(new ReasonMissing());
        }
        if (!objections.isEmpty()) {
            return Decision.refused(objections);
        }
        var after = command.opinion().as(opinionId);
        var now = today.instant();
        opinions.close(opinionId, now);
        opinions.insert(nomination.nominationId(), after, now);
        return accepted(
                after,
                new OpinionCorrected(
                        nomination.nominationId(), nomination.personId(), after, command.reason()));
    }

    @Transactional
    Decision<Written<Opinion>> withdraw(
            UUID opinionId, WithdrawOpinion command, ExpectedVersion expected) {
        var nomination = locked(opinionId, expected);
        var objections = new ArrayList<Objection>();
        NominationRules.objectionToOpinions(nomination.status()).ifPresent(objections::add);
        if (command.reason().isBlank()) {
            objections.add(new ReasonMissing());
        }
        if (!objections.isEmpty()) {
            return Decision.refused(objections);
        }
        var mistaken =
                of(nomination.nominationId()).stream()
                        .filter(it -> it.opinionId().equals(opinionId))
                        .findFirst()
                        .orElseThrow(() -> new NoSuchThing("opinion", opinionId));
        opinions.close(opinionId, today.instant());
        return accepted(
                mistaken,
                new OpinionWithdrawn(
                        nomination.nominationId(),
                        nomination.personId(),
                        opinionId,
                        command.reason(),
                        today.date()));
    }

    private List<Objection> objectionsTo(
            Nomination nomination, RecordOpinion command, List<Opinion> others) {
        var objections =
                new ArrayList<Objection>(
                        NominationRules.objectionsToOpinion(
                                command,
                                others,
                                packs.nominationTerms(command.givenOn()),
                                today.date()));
        NominationRules.objectionToOpinions(nomination.status()).ifPresent(objections::add);
        return objections;
    }

    private List<Opinion> of(UUID nominationId) {
        return opinions.of(nominationId, null, null);
    }

    private Nomination locked(UUID opinionId, ExpectedVersion expected) {
        units.openForDecision();
        return nominations.locked(
                opinions.nominationOf(opinionId)
                        .orElseThrow(() -> new NoSuchThing("opinion", opinionId)),
                expected);
    }

    private Decision<Written<Opinion>> accepted(Opinion opinion, NominationEvent happened) {
        return Decision.accepted(new Written<>(opinion, journal.append(happened)::version));
    }
}
