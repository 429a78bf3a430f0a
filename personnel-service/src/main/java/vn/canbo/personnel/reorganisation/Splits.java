package vn.canbo.personnel.reorganisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.personnel.NothingToCorrect;
import vn.canbo.personnel.ReasonMissing;
import vn.canbo.personnel.reorganisation.ReorganisationChange.CorrectSplit;
import vn.canbo.personnel.reorganisation.ReorganisationChange.NewUnit;
import vn.canbo.personnel.reorganisation.ReorganisationChange.SplitUnit;
import vn.canbo.personnel.reorganisation.Split.Part;
import vn.canbo.personnel.unit.UnitChange.EstablishUnit;
import vn.canbo.personnel.unit.UnitChanges;
import vn.canbo.personnel.unit.UnitEvent;
import vn.canbo.personnel.unit.UnitEvent.UnitSplit;
import vn.canbo.personnel.unit.UnitEvent.UnitSplitCorrected;
import vn.canbo.personnel.unit.UnitEvent.UnitWithdrawn;
import vn.canbo.personnel.unit.UnitHistory;
import vn.canbo.personnel.unit.Units;
import vn.canbo.service.access.ExpectedVersion;
import vn.canbo.service.access.ForeignUnit;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.decision.Objection;
import vn.canbo.service.journal.Journal;
import vn.canbo.service.journal.Subject;
import vn.canbo.service.problem.NoSuchThing;
import vn.canbo.service.problem.Written;
import vn.canbo.service.time.Today;

/**
 * Splits units. The world hears of the new units and of the posts that went there; of the unit that
 * was split nothing is another than before.
 */
@Service
class Splits {

    private final Units units;
    private final UnitChanges changes;
    private final SplitTable table;
    private final Journal journal;
    private final ApplicationEventPublisher listeners;
    private final Today today;

    Splits(
            Units units,
            UnitChanges changes,
            SplitTable table,
            Journal journal,
            ApplicationEventPublisher listeners,
            Today today) {
        this.units = units;
        this.changes = changes;
        this.table = table;
        this.journal = journal;
        this.listeners = listeners;
        this.today = today;
    }

    /**
     * @param knownAt as it was known then; absent for what is known now
     */
    @Transactional(readOnly = true)
    Written<List<Split>> of(UUID unitId, @Nullable Instant knownAt) {
        if (!units.mayChange(unitId)) {
            throw new NoSuchThing("unit", unitId);
        }
        return new Written<>(table.of(unitId, knownAt), journal.versionOf(Subject.unit(unitId)));
    }

    @Transactional
    Decision<Written<Split>> split(
            UUID unitId, SplitUnit command, @Nullable ExpectedVersion expected) {
        var unit = units.lockForChange(unitId, expected);
        units.openForDecision();
        var wanted = wanted(command.parts(), unit, command.effectiveOn());
        var parts = wanted.stream().map(changes::planned).toList();
        var objections = objectionsTo(command, unit, wanted, parts);
        if (!objections.isEmpty()) {
            return Decision.refused(objections);
        }
        var split =
                new Split(
                                unitId,
                                command.effectiveOn(),
                                parts.stream()
                                        .map(it -> new Part(it.id(), it.code(), List.of()))
                                        .toList())
                        .with(command.posts());
        changes.establishAll(parts);
        table.insert(split, today.instant());
        var moves = SplitRules.moves(split.with(List.of()), split);
        var ids = split.parts().stream().map(Part::unitId).toList();
        return Decision.accepted(
                tell(split, new UnitSplit(unitId, ids, moves, split.effectiveOn())));
    }

    private static List<EstablishUnit> wanted(
            List<NewUnit> parts, UnitHistory unit, LocalDate day) {
        return parts.stream().map(it -> it.outOf(unit, day, day)).toList();
    }

    private List<Objection> objectionsTo(
            SplitUnit command,
            UnitHistory unit,
            List<EstablishUnit> wanted,
            List<UnitHistory> parts) {
        var day = command.effectiveOn();
        var objections = new ArrayList<Objection>();
        units.objectionTo(unit, day.minusDays(1))
                .or(() -> units.objectionTo(unit, day))
                .ifPresent(objections::add);
        objections.addAll(SplitRules.objectionsToParts(command.parts()));
        for (var part : wanted) {
            objections.addAll(changes.objectionsTo(part));
            if (!units.mayChange(part.parentId())) {
                objections.add(new ForeignUnit(part.code()));
            }
        }
        objections.addAll(SplitRules.objectionsToLevels(unit.level(), parts));
        objections.addAll(
                SplitRules.objectionsToPosts(
                        command.posts(),
                        parts.stream().map(UnitHistory::code).collect(Collectors.toSet()),
                        table.postsFrom(unit.id(), day),
                        unit.code(),
                        day));
        return objections;
    }

    @Transactional
    Decision<Written<Split>> correct(UUID unitId, CorrectSplit command, ExpectedVersion expected) {
        var unit = units.lockForChange(unitId, expected);
        units.openForDecision();
        var day = command.effectiveOn();
        var recorded =
                table.of(unitId, null).stream()
                        .filter(it -> it.effectiveOn().equals(day))
                        .findFirst();
        if (recorded.isEmpty()) {
            return Decision.refused(new Refusal.NotSplitOnThatDay(unit.code(), day));
        }
        var wrong = recorded.get();
        var right = wrong.with(command.posts());
        var moves = SplitRules.moves(wrong, right);
        var objections = objectionsTo(command, unit, wrong);
        objections.addAll(
                SplitRules.objectionsToMoves(
                        moves, table.placesOf(wrong.places().keySet()), unitId));
        if (objections.isEmpty() && moves.isEmpty()) {
            objections.add(new NothingToCorrect());
        }
        if (!objections.isEmpty()) {
            return Decision.refused(objections);
        }
        table.replacePosts(wrong, right, today.instant());
        return Decision.accepted(
                tell(right, new UnitSplitCorrected(unitId, moves, command.reason(), day)));
    }

    private List<Objection> objectionsTo(CorrectSplit command, UnitHistory unit, Split recorded) {
        var there = new HashSet<>(table.postsFrom(unit.id(), recorded.effectiveOn()));
        there.addAll(recorded.places().keySet());
        var objections =
                new ArrayList<Objection>(
                        SplitRules.objectionsToPosts(
                                command.posts(),
                                recorded.parts().stream()
                                        .map(Part::code)
                                        .collect(Collectors.toSet()),
                                there,
                                unit.code(),
                                recorded.effectiveOn()));
        if (command.reason().isBlank()) {
            objections.add(new ReasonMissing());
        }
        return objections;
    }

    private Written<Split> tell(Split split, UnitEvent happened) {
        var entry = journal.append(happened);
        listeners.publishEvent(happened);
        return new Written<>(split, entry::version);
    }

    /** A unit that never was is a part of nothing. */
    @EventListener
    void follow(UnitWithdrawn withdrawn) {
        table.closePart(withdrawn.unitId(), today.instant());
    }
}
