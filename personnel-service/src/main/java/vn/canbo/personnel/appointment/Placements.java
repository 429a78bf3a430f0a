package vn.canbo.personnel.appointment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.canbo.events.UnitPeriod;
import vn.canbo.personnel.appointment.AppointmentChange.AppointPerson;
import vn.canbo.personnel.dossier.Dossier;
import vn.canbo.personnel.dossier.Dossiers;
import vn.canbo.personnel.dossier.HeldPost;
import vn.canbo.personnel.standard.Standards;
import vn.canbo.personnel.unit.UnitHistory;
import vn.canbo.personnel.unit.Units;
import vn.canbo.policy.PolicyPacks;
import vn.canbo.policy.title.Title;
import vn.canbo.service.access.ExpectedVersion;
import vn.canbo.service.access.ForeignUnit;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.decision.Objection;
import vn.canbo.service.feed.Feeds;
import vn.canbo.service.origin.Origin;
import vn.canbo.service.time.Today;

/** Finds and locks who is to be placed where, and says what stands in the way. */
@Service
class Placements {

    private final PostTable table;
    private final Units units;
    private final Dossiers dossiers;
    private final Standards standards;
    private final PolicyPacks packs;
    private final Feeds feeds;
    private final Today today;

    Placements(
            PostTable table,
            Units units,
            Dossiers dossiers,
            Standards standards,
            PolicyPacks packs,
            Feeds feeds,
            Today today) {
        this.table = table;
        this.units = units;
        this.dossiers = dossiers;
        this.standards = standards;
        this.packs = packs;
        this.feeds = feeds;
        this.today = today;
    }

    /** Who is to be placed where; both are locked. */
    record Placement(Dossier dossier, UnitHistory unit, Title title) {}

    Decision<Placement> prepare(
            UUID personId, UUID unitId, String titleCode, @Nullable ExpectedVersion expected) {
        return prepare(personId, unitId, titleCode, () -> lock(personId, expected));
    }

    /** The same of somebody who is locked and may be written about. */
    Decision<Placement> prepareLocked(UUID personId, UUID unitId, String titleCode) {
        return prepare(personId, unitId, titleCode, () -> {});
    }

    private Decision<Placement> prepare(
            UUID personId, UUID unitId, String titleCode, Runnable lock) {
        var title =
                packs.titles().all().stream()
                        .filter(it -> it.code().value().equals(titleCode))
                        .findFirst();
        var unit = units.hold(unitId);
        var objections = new ArrayList<Objection>();
        if (title.isEmpty()) {
            objections.add(new Refusal.TitleNotKnown(titleCode));
        }
        if (unit.isEmpty()) {
            objections.add(new Refusal.UnitNotKnown(unitId.toString()));
        } else if (!units.mayWrite(unitId)) {
            objections.add(new ForeignUnit(unit.get().code()));
        }
        if (!objections.isEmpty()) {
            return Decision.refused(objections);
        }
        lock.run();
        return Decision.accepted(
                new Placement(dossiers.get(personId), unit.orElseThrow(), title.orElseThrow()));
    }

    /**
     * An office finds only people of its own units; a publisher may take somebody from elsewhere
     * into a unit of its own.
     */
    private void lock(UUID personId, @Nullable ExpectedVersion expected) {
        if (Origin.current().actor().publisher() == null) {
            dossiers.lockForWriting(personId, expected);
        } else {
            units.openForDecision();
            dossiers.lock(personId, expected);
        }
    }

    /** Certificates learned from training decide too, so its feed is asked. */
    List<Objection> objectionsTo(Placement placement, AppointPerson command) {
        var day = command.effectiveOn();
        var objections = objectionsToPlace(placement, day);
        objections.addAll(feeds.objectionsTo(placement.dossier().personId(), List.of("training")));
        if (command.decidedOn().isAfter(today.date())) {
            objections.add(new Refusal.DecidedInTheFuture(command.decidedOn()));
        }
        objections.addAll(
                AppointmentRules.objectionsToConcurrence(
                        command.unitId(),
                        command.title(),
                        command.main(),
                        day,
                        null,
                        placement.dossier().posts()));
        objections.addAll(objectionsToStandard(placement, command));
        objections.addAll(
                AppointmentRules.objectionsToEstablishment(
                        placement.unit().code(),
                        command.title(),
                        day,
                        table.fillingsFrom(
                                command.unitId(), command.title(), command.main(), day)));
        return objections;
    }

    List<Objection> objectionsToPlace(Placement placement, LocalDate day) {
        return new ArrayList<>(
                AppointmentRules.objectionsToPlace(
                        placement.title(),
                        placement.unit(),
                        day,
                        units.codesOf(placement.unit().successors())));
    }

    /**
     * By the standard in force on the day of the decision (QN-18); of a title that begins later, by
     * that of its first day in the post.
     */
    private List<? extends Objection> objectionsToStandard(
            Placement placement, AppointPerson command) {
        var period = placement.unit().on(command.effectiveOn());
        if (period.isEmpty()) {
            return List.of();
        }
        var place = place(command, period.get());
        var dossier = placement.dossier();
        var code = placement.title().code();
        return standards
                .assess(dossier, code, place, command.decidedOn())
                .or(() -> standards.assess(dossier, code, place, command.effectiveOn()))
                .map(AppointmentRules::objectionsToStandard)
                .orElse(List.of());
    }

    private static HeldPost place(AppointPerson command, UnitPeriod period) {
        return new HeldPost(
                UUID.randomUUID(),
                command.unitId(),
                command.title(),
                command.main(),
                command.effectiveOn(),
                null,
                null,
                period.areas(),
                null);
    }
}
