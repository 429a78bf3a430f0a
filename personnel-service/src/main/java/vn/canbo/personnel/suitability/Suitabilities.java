package vn.canbo.personnel.suitability;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import vn.canbo.events.UnitPeriod;
import vn.canbo.events.code.Criterion;
import vn.canbo.personnel.dossier.Dossier;
import vn.canbo.personnel.dossier.HeldPost;
import vn.canbo.personnel.override.Overrides;
import vn.canbo.personnel.override.StandardOverride;
import vn.canbo.personnel.relative.Relatives;
import vn.canbo.personnel.standard.Assessment;
import vn.canbo.personnel.standard.Standards;
import vn.canbo.personnel.unit.UnitHistory;
import vn.canbo.policy.PolicyPacks;
import vn.canbo.policy.title.Title;

/** Says how people suit posts. */
@Service
public class Suitabilities {

    private final Standards standards;
    private final Overrides overrides;
    private final Relatives relatives;
    private final PolicyPacks packs;

    Suitabilities(
            Standards standards, Overrides overrides, Relatives relatives, PolicyPacks packs) {
        this.standards = standards;
        this.overrides = overrides;
        this.relatives = relatives;
        this.packs = packs;
    }

    /**
     * By the standard in force on the day of the decision (QN-18); of a title that begins later, by
     * that of its first day in the post.
     *
     * @param firstDay in the post
     */
    public Suitability of(
            Dossier dossier,
            UnitHistory unit,
            Title title,
            LocalDate decidedOn,
            LocalDate firstDay) {
        var assessment =
                unit.on(firstDay)
                        .map(it -> place(unit, title, firstDay, it))
                        .flatMap(it -> assess(dossier, title, it, decidedOn));
        var passing =
                assessment
                        .map(it -> overrides.lettingPass(dossier.personId(), it, decidedOn))
                        .orElse(Map.of());
        var training = packs.nominationTerms(decidedOn).map(it -> it.training());
        var untrained =
                training.flatMap(
                        it ->
                                CautionRules.untrained(
                                        title, dossier.qualifications(), it, decidedOn));
        return new Suitability(
                assessment.orElse(null),
                passing,
                cautions(dossier, unit, decidedOn, untrained, passing),
                training.map(it -> CautionRules.inTheWay(untrained, it)).orElse(List.of()));
    }

    private Optional<Assessment> assess(
            Dossier dossier, Title title, HeldPost place, LocalDate decidedOn) {
        return standards
                .assess(dossier, title.code(), place, decidedOn)
                .or(() -> standards.assess(dossier, title.code(), place, place.from()));
    }

    private List<Caution> cautions(
            Dossier dossier,
            UnitHistory unit,
            LocalDate decidedOn,
            Optional<Caution> untrained,
            Map<Criterion, StandardOverride> passing) {
        return Stream.of(
                        CautionRules.related(
                                relatives.inUnit(dossier.personId(), unit.id(), decidedOn)),
                        untrained.stream(),
                        CautionRules.overridden(passing))
                .flatMap(it -> it)
                .toList();
    }

    private static HeldPost place(
            UnitHistory unit, Title title, LocalDate firstDay, UnitPeriod period) {
        return new HeldPost(
                UUID.randomUUID(),
                unit.id(),
                title.code().value(),
                true,
                firstDay,
                null,
                null,
                period.areas(),
                null);
    }
}
