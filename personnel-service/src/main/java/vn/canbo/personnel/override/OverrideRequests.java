package vn.canbo.personnel.override;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.events.UnitPeriod;
import vn.canbo.events.code.Criterion;
import vn.canbo.personnel.dossier.Dossiers;
import vn.canbo.personnel.dossier.HeldPost;
import vn.canbo.personnel.override.OverrideChange.RequestOverride;
import vn.canbo.personnel.override.OverrideEvent.OverrideRequested;
import vn.canbo.personnel.standard.Standards;
import vn.canbo.personnel.unit.UnitHistory;
import vn.canbo.personnel.unit.Units;
import vn.canbo.policy.PolicyPacks;
import vn.canbo.policy.title.Title;
import vn.canbo.service.access.ExpectedVersion;
import vn.canbo.service.access.ForeignUnit;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.decision.Objection;
import vn.canbo.service.journal.Journal;
import vn.canbo.service.origin.Origin;
import vn.canbo.service.problem.Written;
import vn.canbo.service.time.Today;

/** Asks for an override; a request lets nothing pass. */
@Service
class OverrideRequests {

    private final OverrideTable overrides;
    private final Dossiers dossiers;
    private final Units units;
    private final Standards standards;
    private final PolicyPacks packs;
    private final Journal journal;
    private final Today today;

    OverrideRequests(
            OverrideTable overrides,
            Dossiers dossiers,
            Units units,
            Standards standards,
            PolicyPacks packs,
            Journal journal,
            Today today) {
        this.overrides = overrides;
        this.dossiers = dossiers;
        this.units = units;
        this.standards = standards;
        this.packs = packs;
        this.journal = journal;
        this.today = today;
    }

    @Transactional
    Decision<Written<StandardOverride>> request(
            UUID personId, RequestOverride command, @Nullable ExpectedVersion expected) {
        dossiers.lockForWriting(personId, expected);
        var objections = objectionsTo(personId, command);
        if (!objections.isEmpty()) {
            return Decision.refused(objections);
        }
        var day = today.date();
        var asked = command.as(UUID.randomUUID(), personId, Origin.current().actor().id(), day);
        overrides.insert(asked, today.instant());
        var entry = journal.append(new OverrideRequested(asked.overrideId(), personId, asked, day));
        return Decision.accepted(new Written<>(asked, entry::version));
    }

    private List<Objection> objectionsTo(UUID personId, RequestOverride command) {
        var unit = units.find(command.unitId());
        var title =
                packs.titles().all().stream()
                        .filter(it -> it.code().value().equals(command.title()))
                        .findFirst();
        var objections = new ArrayList<Objection>();
        if (title.isEmpty()) {
            objections.add(new Refusal.TitleNotKnown(command.title()));
        }
        if (unit.isEmpty()) {
            objections.add(new Refusal.UnitNotKnown(command.unitId().toString()));
        } else if (!units.mayWrite(command.unitId())) {
            objections.add(new ForeignUnit(unit.get().code()));
        }
        if (objections.isEmpty()) {
            objections.addAll(
                    objectionsTo(personId, command, unit.orElseThrow(), title.orElseThrow()));
        }
        return objections;
    }

    private List<Refusal> objectionsTo(
            UUID personId, RequestOverride command, UnitHistory unit, Title title) {
        var day = today.date();
        var period = unit.on(day);
        return period.isEmpty()
                ? List.of(
                        new Refusal.UnitNotInForce(
                                unit.code(), day, units.codesOf(unit.successors())))
                : OverrideRules.objectionsTo(
                        command, failed(personId, unit, title, period.get(), day), day);
    }

    private Set<Criterion> failed(
            UUID personId, UnitHistory unit, Title title, UnitPeriod period, LocalDate day) {
        var place =
                new HeldPost(
                        UUID.randomUUID(),
                        unit.id(),
                        title.code().value(),
                        true,
                        day,
                        null,
                        null,
                        period.areas(),
                        null);
        return standards
                .assess(dossiers.get(personId), title.code(), place, day)
                .map(OverrideRules::failed)
                .orElse(Set.of());
    }
}
