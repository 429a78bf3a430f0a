package vn.canbo.personnel.unit;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.events.EventType;
import vn.canbo.events.UnitPeriod;
import vn.canbo.events.UnitState;
import vn.canbo.personnel.unit.UnitChange.EstablishUnit;
import vn.canbo.personnel.unit.UnitChange.MoveUnit;
import vn.canbo.personnel.unit.UnitChange.RenameUnit;
import vn.canbo.personnel.unit.UnitEvent.UnitEstablished;
import vn.canbo.personnel.unit.UnitEvent.UnitMoved;
import vn.canbo.personnel.unit.UnitEvent.UnitRenamed;
import vn.canbo.service.access.ExpectedVersion;
import vn.canbo.service.access.ForeignUnit;
import vn.canbo.service.access.KnownUnits;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.decision.Objection;
import vn.canbo.service.problem.Written;
import vn.canbo.service.time.Today;

/** Carries out what is decided about units that go on: establishes, renames and moves them. */
@Service
public class UnitChanges {

    private final Units units;
    private final UnitTable table;
    private final UnitPeriodTable periods;
    private final KnownUnits known;
    private final ApplicationEventPublisher listeners;
    private final Today today;

    UnitChanges(
            Units units,
            UnitTable table,
            UnitPeriodTable periods,
            KnownUnits known,
            ApplicationEventPublisher listeners,
            Today today) {
        this.units = units;
        this.table = table;
        this.periods = periods;
        this.known = known;
        this.listeners = listeners;
        this.today = today;
    }

    @Transactional
    Decision<Written<UnitState>> establish(EstablishUnit command) {
        if (!units.mayChange(command.parentId())) {
            return Decision.refused(new ForeignUnit(command.code()));
        }
        var objections = objectionsTo(command);
        return objections.isEmpty()
                ? Decision.accepted(establishAll(List.of(planned(command))).getFirst())
                : Decision.refused(objections);
    }

    /** Whether there may be such a unit; that the actor may establish it is asked beside. */
    public List<Objection> objectionsTo(EstablishUnit command) {
        var objections =
                new ArrayList<Objection>(
                        UnitRules.objectionsTo(command, parentOf(command), today.date()));
        if (!table.givenOf(List.of(command.code())).isEmpty()) {
            objections.add(new Refusal.UnitCodeTaken(command.code()));
        }
        return objections;
    }

    /** The unit as it would be. */
    public UnitHistory planned(EstablishUnit command) {
        return unit(command, parentOf(command));
    }

    private @Nullable UnitHistory parentOf(EstablishUnit command) {
        return command.parentId() == null ? null : table.find(command.parentId()).orElse(null);
    }

    /**
     * A code is never given twice, so the id follows from it: an import repeated elsewhere agrees.
     */
    private static UUID idOf(String code) {
        return UUID.nameUUIDFromBytes(("unit:" + code).getBytes(StandardCharsets.UTF_8));
    }

    static UnitHistory unit(EstablishUnit command, @Nullable UnitHistory parent) {
        var period =
                new UnitPeriod(
                        command.validFrom(),
                        command.validTo(),
                        command.kind(),
                        command.name().strip(),
                        command.parentId(),
                        command.areas());
        return new UnitHistory(
                idOf(command.code()),
                command.code(),
                UnitRules.levelOf(command.kind(), parent),
                command.block(),
                List.of(period),
                List.of());
    }

    /** Writes new units, journals and tells them; parents stand before their children. */
    public List<Written<UnitState>> establishAll(List<UnitHistory> established) {
        periods.insert(established, today.instant());
        return units.tellAll(
                EventType.UNIT_ESTABLISHED,
                established,
                it ->
                        new UnitEstablished(
                                it.id(),
                                it.code(),
                                it.level(),
                                it.block(),
                                it.periods().getFirst()));
    }

    @Transactional
    Decision<Written<UnitState>> rename(
            UUID unitId, RenameUnit command, @Nullable ExpectedVersion expected) {
        var unit = units.lockForChange(unitId, expected);
        var day = command.effectiveOn();
        var objections = new ArrayList<Objection>();
        units.objectionTo(unit, day).ifPresent(objections::add);
        if (command.name().isBlank()) {
            objections.add(new Refusal.UnitNameMissing());
        }
        var kind = command.kind() == null ? unit.periods().getLast().kind() : command.kind();
        UnitRules.kindOn(kind, day, unit.validTo(), today.date()).ifPresent(objections::add);
        if (UnitRules.levelOf(kind, unit) != unit.level()) {
            objections.add(new Refusal.ParentUnitOfWrongLevel(kind, unit.level()));
        }
        if (!objections.isEmpty()) {
            return Decision.refused(objections);
        }
        var renamed =
                unit.changedFrom(
                        day,
                        it ->
                                new UnitPeriod(
                                        it.from(),
                                        it.to(),
                                        kind,
                                        command.name().strip(),
                                        it.parentId(),
                                        command.areas() == null ? it.areas() : command.areas()));
        periods.replace(unit, renamed, today.instant());
        var happened = new UnitRenamed(unitId, renamed.on(day).orElseThrow());
        var written = units.tell(EventType.UNIT_RENAMED, renamed, happened);
        units.openForDecision();
        listeners.publishEvent(happened);
        return Decision.accepted(written);
    }

    @Transactional
    Decision<Written<UnitState>> move(
            UUID unitId, MoveUnit command, @Nullable ExpectedVersion expected) {
        var unit = units.lockForChange(unitId, expected);
        var parent = table.find(command.parentId()).orElse(null);
        var day = command.effectiveOn();
        var objections = new ArrayList<Objection>();
        units.objectionTo(unit, day).ifPresent(objections::add);
        objections.addAll(
                UnitRules.objectionsToParent(unit.periods().getLast().kind(), parent, day));
        if (known.below(List.of(unitId), day).contains(command.parentId())) {
            objections.add(new Refusal.ParentUnitNotInForce(day));
        }
        if (!objections.isEmpty()) {
            return Decision.refused(objections);
        }
        return Decision.accepted(move(unit, command.parentId(), day));
    }

    Written<UnitState> move(UnitHistory unit, UUID parentId, LocalDate day) {
        var moved = unit.changedFrom(day, under(parentId));
        periods.replace(unit, moved, today.instant());
        return units.tell(EventType.UNIT_MOVED, moved, new UnitMoved(unit.id(), parentId, day));
    }

    private static UnaryOperator<UnitPeriod> under(UUID parentId) {
        return it -> new UnitPeriod(it.from(), it.to(), it.kind(), it.name(), parentId, it.areas());
    }
}
