package vn.canbo.personnel.reelection;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.personnel.ReasonMissing;
import vn.canbo.personnel.dossier.Dossiers;
import vn.canbo.personnel.reelection.PartyResultChange.CorrectPartyResult;
import vn.canbo.personnel.reelection.PartyResultChange.RecordPartyResult;
import vn.canbo.personnel.reelection.PartyResultChange.WithdrawPartyResult;
import vn.canbo.personnel.reelection.PartyResultEvent.PartyResultCorrected;
import vn.canbo.personnel.reelection.PartyResultEvent.PartyResultRecorded;
import vn.canbo.personnel.reelection.PartyResultEvent.PartyResultWithdrawn;
import vn.canbo.personnel.unit.Units;
import vn.canbo.service.access.ExpectedVersion;
import vn.canbo.service.access.ForeignUnit;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.decision.Objection;
import vn.canbo.service.journal.Journal;
import vn.canbo.service.problem.NoSuchThing;
import vn.canbo.service.problem.Written;
import vn.canbo.service.time.Today;

/** Records, corrects and withdraws how people came out of elections of Party committees. */
@Service
class PartyResults {

    private final PartyResultTable results;
    private final Dossiers dossiers;
    private final Units units;
    private final Journal journal;
    private final Today today;

    PartyResults(
            PartyResultTable results,
            Dossiers dossiers,
            Units units,
            Journal journal,
            Today today) {
        this.results = results;
        this.dossiers = dossiers;
        this.units = units;
        this.journal = journal;
        this.today = today;
    }

    @Transactional
    Decision<Written<PartyResult>> record(
            UUID personId, RecordPartyResult command, @Nullable ExpectedVersion expected) {
        dossiers.lockForWriting(personId, expected);
        var objections = objectionsTo(command, results.of(List.of(personId), null));
        if (!objections.isEmpty()) {
            return Decision.refused(objections);
        }
        var result = command.as(UUID.randomUUID(), personId);
        results.insert(result, today.instant());
        return Decision.accepted(tell(result, new PartyResultRecorded(personId, result)));
    }

    /** It said something else from the beginning. */
    @Transactional
    Decision<Written<PartyResult>> correct(
            UUID resultId, CorrectPartyResult command, ExpectedVersion expected) {
        var before = lock(resultId, expected);
        var others =
                results.of(List.of(before.personId()), null).stream()
                        .filter(it -> !it.resultId().equals(resultId))
                        .toList();
        var objections = objectionsTo(command.result(), others);
        if (command.reason().isBlank()) {
            objections.add(new ReasonMissing());
        }
        if (!objections.isEmpty()) {
            return Decision.refused(objections);
        }
        var after = command.result().as(resultId, before.personId());
        results.close(resultId, today.instant());
        results.insert(after, today.instant());
        return Decision.accepted(
                tell(after, new PartyResultCorrected(after.personId(), after, command.reason())));
    }

    @Transactional
    Decision<Written<PartyResult>> withdraw(
            UUID resultId, WithdrawPartyResult command, ExpectedVersion expected) {
        var mistaken = lock(resultId, expected);
        if (command.reason().isBlank()) {
            return Decision.refused(new ReasonMissing());
        }
        results.close(resultId, today.instant());
        return Decision.accepted(
                tell(
                        mistaken,
                        new PartyResultWithdrawn(
                                mistaken.personId(), resultId, command.reason(), today.date())));
    }

    private PartyResult lock(UUID resultId, ExpectedVersion expected) {
        units.openForDecision();
        dossiers.lockForWriting(find(resultId).personId(), expected);
        return find(resultId);
    }

    private PartyResult find(UUID resultId) {
        return results.find(resultId).orElseThrow(() -> new NoSuchThing("party-result", resultId));
    }

    /**
     * @param others of the person, without this one
     */
    private List<Objection> objectionsTo(RecordPartyResult command, List<PartyResult> others) {
        var objections = new ArrayList<Objection>();
        if (command.on().isAfter(today.date())) {
            objections.add(new Refusal.ElectionInTheFuture(command.on()));
        }
        if (others.stream().anyMatch(it -> it.on().equals(command.on()))) {
            objections.add(new Refusal.PartyResultAlreadyRecorded(command.on()));
        }
        var unit = units.find(command.unitId());
        if (unit.isEmpty()) {
            objections.add(new Refusal.UnitNotKnown(command.unitId().toString()));
        } else if (!units.mayWrite(command.unitId())) {
            objections.add(new ForeignUnit(unit.get().code()));
        } else {
            units.objectionTo(unit.get(), command.on()).ifPresent(objections::add);
        }
        return objections;
    }

    private Written<PartyResult> tell(PartyResult result, PartyResultEvent happened) {
        var entry = journal.append(happened);
        return new Written<>(result, entry::version);
    }
}
