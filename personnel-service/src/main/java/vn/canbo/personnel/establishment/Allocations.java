package vn.canbo.personnel.establishment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.events.AllocationState;
import vn.canbo.events.EventType;
import vn.canbo.personnel.establishment.AllocationChange.AllocatePosts;
import vn.canbo.personnel.establishment.AllocationEvent.AllocationEnded;
import vn.canbo.personnel.establishment.AllocationEvent.EstablishmentAllocated;
import vn.canbo.personnel.unit.UnitEvent.UnitClosed;
import vn.canbo.personnel.unit.UnitEvent.UnitMerged;
import vn.canbo.personnel.unit.Units;
import vn.canbo.policy.PolicyPacks;
import vn.canbo.service.access.ExpectedVersion;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.decision.Objection;
import vn.canbo.service.journal.Journal;
import vn.canbo.service.journal.Subject;
import vn.canbo.service.problem.Written;
import vn.canbo.service.publication.Publications;
import vn.canbo.service.time.Today;

/** Carries out what is decided about the posts allocated to units, and shows how full units are. */
@Service
class Allocations {

    private final AllocationTable allocations;
    private final Units units;
    private final Journal journal;
    private final Publications publications;
    private final PolicyPacks packs;
    private final Today today;

    Allocations(
            AllocationTable allocations,
            Units units,
            Journal journal,
            Publications publications,
            PolicyPacks packs,
            Today today) {
        this.allocations = allocations;
        this.units = units;
        this.journal = journal;
        this.publications = publications;
        this.packs = packs;
        this.today = today;
    }

    @Transactional
    Decision<Written<AllocationState>> allocate(
            UUID unitId, AllocatePosts command, @Nullable ExpectedVersion expected) {
        var unit = units.lockForChange(unitId, expected);
        var allocation = command.to(unitId);
        var objections = new ArrayList<Objection>();
        units.objectionTo(unit, command.from()).ifPresent(objections::add);
        objections.addAll(AllocationRules.objectionsTo(allocation, titlesOn(command.from())));
        if (!objections.isEmpty()) {
            return Decision.refused(objections);
        }
        allocations
                .from(unitId, command.title(), command.from())
                .forEach(it -> end(it, command.from()));
        allocations.insert(allocation, today.instant());
        publications.publish(EventType.ESTABLISHMENT_ALLOCATED, allocation.state(), command.from());
        var entry = journal.append(EstablishmentAllocated.of(allocation));
        return Decision.accepted(new Written<>(allocation.state(), entry::version));
    }

    /** Codes of the titles that exist on the day. */
    Set<String> titlesOn(LocalDate day) {
        return packs.titles().on(day).stream()
                .map(it -> it.code().value())
                .collect(Collectors.toSet());
    }

    @EventListener
    @Order(0)
    void follow(UnitMerged merged) {
        endAll(merged.unitId(), merged.effectiveOn());
    }

    @EventListener
    void follow(UnitClosed closed) {
        endAll(closed.unitId(), closed.effectiveOn());
    }

    private void endAll(UUID unitId, LocalDate day) {
        allocations.allFrom(unitId, day).forEach(it -> end(it, day));
    }

    /** Ends an allocation before the day; one that was to begin later never holds. */
    private void end(Allocation allocation, LocalDate day) {
        var now = today.instant();
        allocations.close(allocation.allocationId(), now);
        if (allocation.from().isBefore(day)) {
            var ended = allocation.endingOn(day.minusDays(1));
            allocations.insert(ended, now);
            tell(EventType.ALLOCATION_ENDED, ended.state(), day);
        } else {
            tell(EventType.ALLOCATION_WITHDRAWN, allocation.withdrawn(), day);
        }
    }

    private void tell(EventType type, AllocationState ended, LocalDate day) {
        journal.append(new AllocationEnded(ended.unitId(), ended, day));
        publications.publish(type, ended, day);
    }

    @Transactional(readOnly = true)
    List<AllocationTable.Filled> establishmentOf(
            UUID unitId, @Nullable LocalDate asOf, @Nullable Instant knownAt) {
        units.readable(unitId);
        return allocations.filledOn(unitId, asOf == null ? today.date() : asOf, knownAt);
    }

    /**
     * @param asOf absent for the whole history
     */
    @Transactional(readOnly = true)
    Written<List<Allocation>> of(UUID unitId, @Nullable LocalDate asOf, @Nullable Instant knownAt) {
        units.readable(unitId);
        return new Written<>(
                allocations.of(unitId, asOf, knownAt), journal.versionOf(Subject.unit(unitId)));
    }
}
