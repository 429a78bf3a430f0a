package vn.canbo.personnel.establishment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.events.AllocationState;
import vn.canbo.events.EventType;
import vn.canbo.personnel.establishment.AllocationEvent.AllocationEnded;
import vn.canbo.personnel.establishment.AllocationEvent.EstablishmentAllocated;
import vn.canbo.personnel.unit.UnitEvent.UnitClosed;
import vn.canbo.personnel.unit.UnitEvent.UnitMerged;
import vn.canbo.personnel.unit.Units;
import vn.canbo.policy.PolicyPacks;
import vn.canbo.service.access.Access;
import vn.canbo.service.access.ExpectedVersion;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.decision.Objection;
import vn.canbo.service.journal.Journal;
import vn.canbo.service.problem.NoSuchThing;
import vn.canbo.service.problem.Written;
import vn.canbo.service.publication.Publications;
import vn.canbo.service.time.Today;

/** Carries out what is decided about the posts allocated to units, and shows how full units are. */
@Service
class Allocations {

    private final AllocationTable allocations;
    private final Units units;
    private final Access access;
    private final Journal journal;
    private final Publications publications;
    private final PolicyPacks packs;
    private final Today today;

    Allocations(
            AllocationTable allocations,
            Units units,
            Access access,
            Journal journal,
            Publications publications,
            PolicyPacks packs,
            Today today) {
        this.allocations = allocations;
        this.units = units;
        this.access = access;
        this.journal = journal;
        this.publications = publications;
        this.packs = packs;
        this.today = today;
    }

    @Transactional
    Decision<Written<AllocationState>> allocate(
            UUID unitId, AllocatePosts command, @Nullable ExpectedVersion expected) {
        var unit = units.lockForChange(unitId, expected);
        var objections = new ArrayList<Objection>();
        units.objectionTo(unit, command.from()).ifPresent(objections::add);
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

    @Transactional(readOnly = true)
    List<AllocationTable.Filled> establishmentOf(UUID unitId, @Nullable LocalDate asOf) {
        if (!access.mayRead(unitId)) {
            throw new NoSuchThing("unit", unitId);
        }
        return allocations.filledOn(unitId, asOf == null ? today.date() : asOf);
    }
}
