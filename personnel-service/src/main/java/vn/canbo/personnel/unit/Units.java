package vn.canbo.personnel.unit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.events.AllocationState;
import vn.canbo.events.EventType;
import vn.canbo.events.UnitPeriod;
import vn.canbo.events.UnitState;
import vn.canbo.personnel.unit.UnitChange.AllocatePosts;
import vn.canbo.personnel.unit.UnitChange.CloseUnit;
import vn.canbo.personnel.unit.UnitChange.EstablishUnit;
import vn.canbo.personnel.unit.UnitChange.MergeUnit;
import vn.canbo.personnel.unit.UnitChange.MoveUnit;
import vn.canbo.personnel.unit.UnitChange.RenameUnit;
import vn.canbo.personnel.unit.UnitEvent.AllocationEnded;
import vn.canbo.personnel.unit.UnitEvent.EstablishmentAllocated;
import vn.canbo.personnel.unit.UnitEvent.UnitClosed;
import vn.canbo.personnel.unit.UnitEvent.UnitEstablished;
import vn.canbo.personnel.unit.UnitEvent.UnitMoved;
import vn.canbo.policy.PolicyPacks;
import vn.canbo.service.access.Access;
import vn.canbo.service.access.ExpectedVersion;
import vn.canbo.service.access.ForeignUnit;
import vn.canbo.service.access.KnownUnits;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.decision.Objection;
import vn.canbo.service.journal.Journal;
import vn.canbo.service.journal.Subject;
import vn.canbo.service.origin.Origin;
import vn.canbo.service.origin.Role;
import vn.canbo.service.problem.NoSuchThing;
import vn.canbo.service.problem.Written;
import vn.canbo.service.publication.Publications;
import vn.canbo.service.time.Today;

/** Carries out what is decided about the tree of units and the posts allocated to them. */
@Service
public class Units {

    private final UnitTable units;
    private final AllocationTable allocations;
    private final KnownUnits known;
    private final Access access;
    private final Journal journal;
    private final Publications publications;
    private final ApplicationEventPublisher listeners;
    private final PolicyPacks packs;
    private final Today today;

    Units(
            UnitTable units,
            AllocationTable allocations,
            KnownUnits known,
            Access access,
            Journal journal,
            Publications publications,
            ApplicationEventPublisher listeners,
            PolicyPacks packs,
            Today today) {
        this.units = units;
        this.allocations = allocations;
        this.known = known;
        this.access = access;
        this.journal = journal;
        this.publications = publications;
        this.listeners = listeners;
        this.packs = packs;
        this.today = today;
    }

    /**
     * Lets the rest of this transaction see the facts of every unit; called by a command after its
     * scope was checked, because a rule must not miss a fact that lies outside it.
     */
    public void openForDecision() {
        units.liftReadScope();
    }

    /** Makes whoever counts in these units wait for one another. */
    public void lock(List<UUID> unitIds) {
        units.lock(unitIds);
    }

    @Transactional(readOnly = true)
    UnitHistory get(UUID unitId, @Nullable Instant knownAt) {
        return units.find(unitId, knownAt).orElseThrow(() -> new NoSuchThing("unit", unitId));
    }

    public Optional<UnitHistory> find(UUID unitId) {
        return units.find(unitId);
    }

    /** ETag of a unit. */
    @Transactional(readOnly = true)
    long versionOf(UUID unitId) {
        return journal.versionOf(Subject.unit(unitId));
    }

    @Transactional(readOnly = true)
    List<UnitHistory> childrenOf(@Nullable UUID parentId, @Nullable LocalDate asOf) {
        return units.childrenOf(parentId, asOf == null ? today.date() : asOf);
    }

    @Transactional(readOnly = true)
    List<AllocationTable.Filled> establishmentOf(UUID unitId, @Nullable LocalDate asOf) {
        if (!access.mayRead(unitId)) {
            throw new NoSuchThing("unit", unitId);
        }
        return allocations.filledOn(unitId, asOf == null ? today.date() : asOf);
    }

    @Transactional
    Decision<Written<UnitState>> establish(EstablishUnit command) {
        var parent =
                command.parentId() == null ? null : units.find(command.parentId()).orElse(null);
        if (!mayChange(command.parentId())) {
            return Decision.refused(new ForeignUnit(command.code()));
        }
        var objections =
                new ArrayList<Objection>(UnitRules.objectionsTo(command, parent, today.date()));
        if (!units.findByCodes(List.of(command.code())).isEmpty()) {
            objections.add(new Refusal.UnitCodeTaken(command.code()));
        }
        if (!objections.isEmpty()) {
            return Decision.refused(objections);
        }
        return Decision.accepted(insert(unit(command, parent)));
    }

    /**
     * A code is never given twice, so the id follows from it: an import repeated elsewhere agrees.
     */
    private static UUID idOf(String code) {
        return UUID.nameUUIDFromBytes(("unit:" + code).getBytes(StandardCharsets.UTF_8));
    }

    private static UnitHistory unit(EstablishUnit command, @Nullable UnitHistory parent) {
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

    private Written<UnitState> insert(UnitHistory unit) {
        units.insert(unit, today.instant());
        return record(
                EventType.UNIT_ESTABLISHED,
                unit,
                new UnitEstablished(
                        unit.id(),
                        unit.code(),
                        unit.level(),
                        unit.block(),
                        unit.periods().getFirst()));
    }

    /** All or nothing; units that already stand as listed are left alone, so it may be repeated. */
    @Transactional
    Decision<Imported> importList(String csv, LocalDate validFrom) {
        return switch (UnitList.read(csv)) {
            case Decision.Refused<UnitList>(var reasons) -> Decision.refused(reasons);
            case Decision.Accepted<UnitList>(var list) -> importList(list, validFrom);
        };
    }

    private Decision<Imported> importList(UnitList list, LocalDate validFrom) {
        var stock = new UnitStock(units.findByCodes(list.codes()));
        var refused = new ArrayList<Objection>();
        var established = 0;
        for (var line : list.parentsFirst()) {
            switch (stock.compare(line, validFrom, today.date())) {
                case UnitStock.Same _ -> {}
                case UnitStock.Guilty(var reason) -> refused.add(reason);
                case UnitStock.Fresh(var command, var parent) -> {
                    if (!mayChange(command.parentId())) {
                        refused.add(new ForeignUnit(command.code()));
                    } else if (refused.isEmpty()) {
                        var unit = unit(command, parent);
                        insert(unit);
                        stock.add(unit);
                        established++;
                    }
                }
            }
        }
        return refused.isEmpty()
                ? Decision.accepted(new Imported(established, list.lines().size() - established))
                : Decision.refused(refused);
    }

    @Transactional
    Decision<Written<UnitState>> rename(
            UUID unitId, RenameUnit command, @Nullable ExpectedVersion expected) {
        var unit = locked(unitId, expected);
        var day = command.effectiveOn();
        var objections = objectionsToChange(unit, day);
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
        units.replace(unit, renamed, today.instant());
        var happened = new UnitRenamed(unitId, renamed.on(day).orElseThrow());
        var written = record(EventType.UNIT_RENAMED, renamed, happened);
        openForDecision();
        listeners.publishEvent(happened);
        return Decision.accepted(written);
    }

    @Transactional
    Decision<Written<UnitState>> move(
            UUID unitId, MoveUnit command, @Nullable ExpectedVersion expected) {
        var unit = locked(unitId, expected);
        var parent = units.find(command.parentId()).orElse(null);
        var day = command.effectiveOn();
        var objections = objectionsToChange(unit, day);
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

    private Written<UnitState> move(UnitHistory unit, UUID parentId, LocalDate day) {
        var moved = unit.changedFrom(day, under(parentId));
        units.replace(unit, moved, today.instant());
        return record(EventType.UNIT_MOVED, moved, new UnitMoved(unit.id(), parentId, day));
    }

    private static UnaryOperator<UnitPeriod> under(UUID parentId) {
        return it -> new UnitPeriod(it.from(), it.to(), it.kind(), it.name(), parentId, it.areas());
    }

    /** Children, people and posts of the merged unit follow into the successor. */
    @Transactional
    Decision<Written<UnitState>> merge(
            UUID unitId, MergeUnit command, @Nullable ExpectedVersion expected) {
        units.lock(List.of(unitId, command.successorId()));
        var unit = locked(unitId, expected);
        var successor = units.find(command.successorId()).orElse(null);
        var day = command.effectiveOn();
        var objections = objectionsToChange(unit, day.minusDays(1));
        objections.addAll(objectionsToSuccessor(unit, successor, day));
        if (successor == null || !objections.isEmpty()) {
            return Decision.refused(objections);
        }
        for (var child : units.childrenFrom(unitId, day)) {
            move(units.find(child).orElseThrow(), successor.id(), day);
        }
        var merged = unit.endingOn(day.minusDays(1), List.of(successor.id()));
        units.replace(unit, merged, today.instant());
        var happened = new UnitMerged(unitId, successor.id(), day);
        var written = record(EventType.UNIT_MERGED, merged, happened);
        endAllocations(unitId, day);
        openForDecision();
        listeners.publishEvent(happened);
        return Decision.accepted(written);
    }

    private List<Objection> objectionsToSuccessor(
            UnitHistory unit, @Nullable UnitHistory successor, LocalDate day) {
        var objections = new ArrayList<Objection>();
        if (successor == null || !successor.existsOn(day) || successor.id().equals(unit.id())) {
            objections.add(new Refusal.SuccessorNotInForce(day));
        } else if (successor.level() != unit.level()) {
            objections.add(new Refusal.SuccessorOfOtherLevel(unit.level(), successor.level()));
        } else if (!mayChange(successor.id())) {
            objections.add(new ForeignUnit(successor.code()));
        }
        return objections;
    }

    @Transactional
    Decision<Written<UnitState>> close(
            UUID unitId, CloseUnit command, @Nullable ExpectedVersion expected) {
        var unit = locked(unitId, expected);
        var day = command.lastDay().plusDays(1);
        var objections = objectionsToChange(unit, command.lastDay());
        command.successors().stream()
                .map(it -> units.find(it).filter(successor -> successor.existsOn(day)))
                .filter(it -> it.isEmpty())
                .forEach(_ -> objections.add(new Refusal.SuccessorNotInForce(day)));
        openForDecision();
        var children = units.childrenFrom(unitId, day).size();
        if (children > 0) {
            objections.add(new Refusal.UnitKeepsChildren(unit.code(), children, day));
        }
        var posts = units.postsFrom(unitId, day);
        if (posts > 0) {
            objections.add(new Refusal.UnitKeepsPosts(unit.code(), posts, day));
        }
        if (!objections.isEmpty()) {
            return Decision.refused(objections);
        }
        var closed = unit.endingOn(command.lastDay(), command.successors());
        units.replace(unit, closed, today.instant());
        endAllocations(unitId, day);
        return Decision.accepted(
                record(
                        EventType.UNIT_CLOSED,
                        closed,
                        new UnitClosed(unitId, command.lastDay(), command.successors())));
    }

    @Transactional
    Decision<Written<AllocationState>> allocate(
            UUID unitId, AllocatePosts command, @Nullable ExpectedVersion expected) {
        var unit = locked(unitId, expected);
        var objections = objectionsToChange(unit, command.from());
        if (command.posts() < 0) {
            objections.add(new Refusal.PostsNegative(command.posts()));
        }
        if (command.to() != null && command.to().isBefore(command.from())) {
            objections.add(new Refusal.ValidityReversed(command.from(), command.to()));
        }
        if (command.title() != null && !titleExists(command.title(), command.from())) {
            objections.add(new Refusal.TitleNotKnown(command.title()));
        }
        if (!objections.isEmpty()) {
            return Decision.refused(objections);
        }
        allocations
                .from(unitId, command.title(), command.from())
                .forEach(it -> end(it, command.from()));
        var allocated =
                new EstablishmentAllocated(
                        unitId,
                        UUID.randomUUID(),
                        command.title(),
                        command.posts(),
                        command.from(),
                        command.to(),
                        command.decisionNumber());
        allocations.insert(allocated.state(), command.decisionNumber(), today.instant());
        publications.publish(EventType.ESTABLISHMENT_ALLOCATED, allocated.state(), command.from());
        return Decision.accepted(
                new Written<>(allocated.state(), journal.append(allocated).version()));
    }

    private boolean titleExists(String code, LocalDate day) {
        return packs.titles().on(day).stream().anyMatch(it -> it.code().value().equals(code));
    }

    private void endAllocations(UUID unitId, LocalDate day) {
        allocations.allFrom(unitId, day).forEach(it -> end(it, day));
    }

    /** Ends an allocation before the day; one that was to begin later never holds. */
    private void end(AllocationState allocation, LocalDate day) {
        var neverHolds = !allocation.from().isBefore(day);
        var ended =
                new AllocationState(
                        allocation.allocationId(),
                        allocation.unitId(),
                        allocation.title(),
                        allocation.posts(),
                        allocation.from(),
                        neverHolds ? allocation.to() : day.minusDays(1),
                        neverHolds);
        allocations.replace(ended, today.instant());
        journal.append(new AllocationEnded(allocation.unitId(), ended, day));
        publications.publish(EventType.ESTABLISHMENT_ALLOCATED, ended, day);
    }

    /** Operators keep the tree of the whole instance; officers that of their own sub-trees. */
    private boolean mayChange(@Nullable UUID unitId) {
        return Origin.current().actor().roles().contains(Role.OPERATOR)
                || (unitId != null && access.mayWrite(unitId));
    }

    private UnitHistory locked(UUID unitId, @Nullable ExpectedVersion expected) {
        units.lock(List.of(unitId));
        var unit = units.find(unitId).orElseThrow(() -> new NoSuchThing("unit", unitId));
        if (!mayChange(unitId)) {
            throw new NoSuchThing("unit", unitId);
        }
        if (expected != null) {
            expected.check(journal.versionOf(Subject.unit(unitId)));
        }
        return unit;
    }

    private List<Objection> objectionsToChange(UnitHistory unit, LocalDate day) {
        var objections = new ArrayList<Objection>();
        if (!unit.existsOn(day)) {
            objections.add(
                    new Refusal.UnitNotInForce(unit.code(), day, codesOf(unit.successors())));
        }
        return objections;
    }

    /**
     * Whether the actor may write in the unit; in one that ended, whoever may write in a unit that
     * took over.
     */
    public boolean mayWrite(UUID unitId) {
        return access.mayWrite(unitId)
                || units.find(unitId).stream()
                        .flatMap(it -> it.successors().stream())
                        .anyMatch(this::mayWrite);
    }

    /** Codes of the units that took over, for a message; empty when there are none. */
    public String codesOf(List<UUID> unitIds) {
        return unitIds.stream()
                .map(it -> units.find(it).map(UnitHistory::code).orElse(""))
                .collect(Collectors.joining(", "));
    }

    private Written<UnitState> record(EventType type, UnitHistory unit, UnitEvent happened) {
        var entry = journal.append(happened);
        var state = unit.state();
        publications
                .publish(type, state, happened.effectiveOn())
                .ifPresent(it -> known.put(state, it.epoch(), it.version()));
        return new Written<>(state, entry.version());
    }

    /**
     * @param established units that are new
     * @param unchanged units that already stood as listed
     */
    record Imported(int established, int unchanged) {}
}
