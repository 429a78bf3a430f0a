package vn.canbo.personnel.appointment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.canbo.personnel.appointment.AppointmentChange.AppointPerson;
import vn.canbo.personnel.dossier.Dossier;
import vn.canbo.personnel.dossier.Dossiers;
import vn.canbo.personnel.override.Overrides;
import vn.canbo.personnel.suitability.Caution;
import vn.canbo.personnel.suitability.Suitabilities;
import vn.canbo.personnel.suitability.Suitability;
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
    private final Suitabilities suitabilities;
    private final Overrides overrides;
    private final PolicyPacks packs;
    private final Feeds feeds;
    private final Today today;

    Placements(
            PostTable table,
            Units units,
            Dossiers dossiers,
            Suitabilities suitabilities,
            Overrides overrides,
            PolicyPacks packs,
            Feeds feeds,
            Today today) {
        this.table = table;
        this.units = units;
        this.dossiers = dossiers;
        this.suitabilities = suitabilities;
        this.overrides = overrides;
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

    List<Objection> objectionsTo(Placement placement, AppointPerson command) {
        return objectionsTo(placement, command, null);
    }

    /**
     * @param ending a post of the person that ends on the day before; absent when none does
     */
    List<Objection> objectionsTo(
            Placement placement, AppointPerson command, @Nullable Post ending) {
        var objections = objectionsToPerson(placement, command);
        objections.addAll(
                AppointmentRules.objectionsToConcurrence(
                        command.unitId(),
                        command.title(),
                        command.main(),
                        command.effectiveOn(),
                        null,
                        placement.dossier().posts().stream()
                                .filter(
                                        it ->
                                                ending == null
                                                        || !it.postId().equals(ending.postId()))
                                .toList()));
        objections.addAll(objectionsToEstablishment(placement, command, ending));
        return objections;
    }

    /**
     * Of somebody who is to be elected: other posts may end until the office is taken, and so may
     * the term of whoever is nominated again.
     *
     * @param foreseen the appointment that would follow the election
     */
    List<Objection> objectionsToCandidacy(Placement placement, AppointPerson foreseen) {
        var objections = objectionsToPerson(placement, foreseen);
        var again =
                placement.dossier().posts().stream()
                        .filter(it -> it.isHeldOn(foreseen.effectiveOn()))
                        .anyMatch(
                                it ->
                                        it.unitId().equals(foreseen.unitId())
                                                && it.title().equals(foreseen.title()));
        if (!again) {
            objections.addAll(objectionsToEstablishment(placement, foreseen, null));
        }
        return objections;
    }

    /** Certificates learned from training decide too, so its feed is asked. */
    private List<Objection> objectionsToPerson(Placement placement, AppointPerson command) {
        var objections = objectionsToPlace(placement, command.effectiveOn());
        objections.addAll(feeds.objectionsTo(placement.dossier().personId(), List.of("training")));
        if (command.decidedOn().isAfter(today.date())) {
            objections.add(new Refusal.DecidedInTheFuture(command.decidedOn()));
        }
        var suitability = suitabilityOf(placement, command);
        suitability
                .assessed()
                .map(it -> AppointmentRules.objectionsToStandard(it, suitability.overridden()))
                .ifPresent(objections::addAll);
        objections.addAll(suitability.inTheWay());
        return objections;
    }

    private List<? extends Objection> objectionsToEstablishment(
            Placement placement, AppointPerson command, @Nullable Post ending) {
        var day = command.effectiveOn();
        var fillings = table.fillingsFrom(command.unitId(), command.title(), command.main(), day);
        return AppointmentRules.objectionsToEstablishment(
                placement.unit().code(),
                command.title(),
                day,
                ending == null || !ending.unitId().equals(command.unitId())
                        ? fillings
                        : AppointmentRules.without(ending, fillings));
    }

    Suitability suitabilityOf(Placement placement, AppointPerson command) {
        return suitabilities.of(
                placement.dossier(),
                placement.unit(),
                placement.title(),
                command.decidedOn(),
                command.effectiveOn());
    }

    /** Somebody is placed: nothing that was overridden stays silent. */
    List<Caution> note(Placement placement, AppointPerson command) {
        var suitability = suitabilityOf(placement, command);
        overrides.relyOn(
                suitability.overrides().values(), command.decisionNumber(), command.decidedOn());
        return suitability.cautions();
    }

    List<Objection> objectionsToPlace(Placement placement, LocalDate day) {
        return new ArrayList<>(
                AppointmentRules.objectionsToPlace(
                        placement.title(),
                        placement.unit(),
                        day,
                        units.codesOf(placement.unit().successors())));
    }
}
