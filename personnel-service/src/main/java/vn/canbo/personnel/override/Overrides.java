package vn.canbo.personnel.override;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.events.code.Criterion;
import vn.canbo.personnel.dossier.KeepsFacts;
import vn.canbo.personnel.override.OverrideEvent.OverrideReliedOn;
import vn.canbo.personnel.standard.Assessment;
import vn.canbo.service.audit.Audit;
import vn.canbo.service.decision.Objection;
import vn.canbo.service.journal.Journal;
import vn.canbo.service.problem.Cursor;
import vn.canbo.service.problem.NoSuchThing;
import vn.canbo.service.problem.Page;
import vn.canbo.service.problem.Written;
import vn.canbo.service.time.Today;

/** Says what overrides let pass, notes what rested on them, and lists them. */
@Service
public class Overrides implements KeepsFacts {

    private final OverrideTable overrides;
    private final Journal journal;
    private final Audit audit;
    private final Today today;

    Overrides(OverrideTable overrides, Journal journal, Audit audit, Today today) {
        this.overrides = overrides;
        this.journal = journal;
        this.audit = audit;
        this.today = today;
    }

    /**
     * Which criteria need not be met, and by which override; granted by the day of the decision and
     * not expired on it. The person is locked.
     */
    public Map<Criterion, StandardOverride> lettingPass(
            UUID personId, Assessment assessment, LocalDate decidedOn) {
        return OverrideRules.failed(assessment).isEmpty()
                ? Map.of()
                : OverrideRules.lettingPass(
                        assessment,
                        overrides.of(personId).stream()
                                .filter(it -> it.isFor(assessment.unitId(), assessment.title()))
                                .toList(),
                        decidedOn);
    }

    /** A decision about a post is written that would be refused without them. */
    public void relyOn(
            Collection<StandardOverride> used, String decisionNumber, LocalDate decidedOn) {
        new LinkedHashSet<>(used)
                .forEach(
                        it ->
                                journal.append(
                                        new OverrideReliedOn(
                                                it.overrideId(),
                                                it.personId(),
                                                decisionNumber,
                                                decidedOn)));
    }

    /** With its version, on which a decision about it rests. */
    @Transactional
    Written<StandardOverride> show(UUID overrideId) {
        var override =
                overrides
                        .find(overrideId)
                        .orElseThrow(() -> new NoSuchThing("override", overrideId));
        audit.read("ShowOverride", List.of(override.personId()));
        return new Written<>(override, journal.versionOf(OverrideEvent.of(overrideId)));
    }

    /** In the units that the caller may read. */
    @Transactional
    Page<StandardOverride> list(
            @Nullable LocalDate asOf, @Nullable Instant knownAt, Cursor cursor) {
        var day = asOf == null ? today.date() : asOf;
        var page =
                cursor.page(
                        overrides.on(day, knownAt, cursor),
                        it -> List.of(it.overrideId().toString()));
        audit.read(
                "ListOverrides",
                page.items().stream().map(StandardOverride::personId).distinct().toList());
        return page;
    }

    @Override
    public List<Objection> objectionsToWithdrawal(UUID personId) {
        var known = overrides.of(personId).size();
        return known == 0 ? List.of() : List.of(new Refusal.DossierHoldsOverrides(known));
    }
}
