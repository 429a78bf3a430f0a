package vn.canbo.personnel.standard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.events.EventType;
import vn.canbo.personnel.dossier.Dossier;
import vn.canbo.personnel.dossier.Dossiers;
import vn.canbo.personnel.dossier.Dossiers.PersonChanged;
import vn.canbo.personnel.dossier.Dossiers.PersonWithdrawn;
import vn.canbo.personnel.dossier.HeldPost;
import vn.canbo.personnel.standard.VerdictTable.Issued;
import vn.canbo.personnel.unit.UnitEvent;
import vn.canbo.personnel.unit.UnitEvent.UnitChangeWithdrawn;
import vn.canbo.personnel.unit.UnitEvent.UnitCorrected;
import vn.canbo.personnel.unit.UnitEvent.UnitRenamed;
import vn.canbo.personnel.unit.Units;
import vn.canbo.policy.PolicyPacks;
import vn.canbo.policy.title.TitleCode;
import vn.canbo.service.audit.Audit;
import vn.canbo.service.correlation.Cause;
import vn.canbo.service.correlation.TraceParents;
import vn.canbo.service.dayturn.TurnsDay;
import vn.canbo.service.journal.DomainEvent;
import vn.canbo.service.journal.Journal;
import vn.canbo.service.problem.NoSuchThing;
import vn.canbo.service.publication.Publications;
import vn.canbo.service.time.Today;
import vn.canbo.service.transaction.Deferred;
import vn.canbo.service.transaction.Deferred.Turn;

/** Issues verdicts whenever the facts or the calendar may have changed them, and explains them. */
@Service
public class Standards implements TurnsDay {

    private static final int PEOPLE_AT_A_TIME = 500;

    private final VerdictTable verdicts;
    private final Units units;
    private final Dossiers dossiers;
    private final PolicyPacks packs;
    private final Journal journal;
    private final Publications publications;
    private final Audit audit;
    private final TraceParents traces;
    private final Today today;
    private final Deferred<Changed> changed =
            new Deferred<>(Turn.CONSEQUENCES, this::assessChanged);

    Standards(
            VerdictTable verdicts,
            Units units,
            Dossiers dossiers,
            PolicyPacks packs,
            Journal journal,
            Publications publications,
            Audit audit,
            TraceParents traces,
            Today today) {
        this.verdicts = verdicts;
        this.units = units;
        this.dossiers = dossiers;
        this.packs = packs;
        this.journal = journal;
        this.publications = publications;
        this.audit = audit;
        this.traces = traces;
        this.today = today;
    }

    /**
     * Whether a person meets the standard of a title in a unit.
     *
     * @param asOf the standard in force on this day is asked for (QN-18)
     * @return empty when nobody may hold the title on that day
     */
    public Optional<Assessment> assess(
            Dossier dossier, TitleCode title, HeldPost place, LocalDate asOf) {
        return new VerdictRules(packs).assess(dossier, title, place, asOf);
    }

    /**
     * Every verdict that these packs give of a person, by title; nothing is issued.
     *
     * @param day the packs are asked what holds on it
     */
    public Map<String, Assessment> assess(PolicyPacks by, Dossier dossier, LocalDate day) {
        return new VerdictRules(by).of(dossier, dossier.postsFrom(day), day);
    }

    /** Once for all that a transaction changes: a list states five facts of one person at once. */
    @EventListener
    void on(PersonChanged event) {
        event.people().forEach(it -> changed.add(new Changed(it, traces.cause())));
    }

    private void assessChanged(List<Changed> all) {
        var people = new LinkedHashMap<UUID, Cause>();
        all.forEach(it -> people.put(it.personId(), it.cause()));
        units.openForDecision();
        assessAgain(people, today.date());
    }

    /** What was concluded about somebody who is registered no more is no longer the newest. */
    @EventListener
    void on(PersonWithdrawn withdrawn) {
        verdicts.closeAllOf(withdrawn.personId(), today.instant());
    }

    /** A unit in other areas asks for other things. */
    @EventListener({UnitRenamed.class, UnitCorrected.class, UnitChangeWithdrawn.class})
    void on(UnitEvent changed) {
        var people = verdicts.peopleIn(changed.unitId(), today.date());
        inChunks(people, today.date());
    }

    @Override
    @Transactional
    public void turn(LocalDate day) {
        inChunks(verdicts.dueOn(day), day);
    }

    private void inChunks(List<UUID> people, LocalDate day) {
        for (var from = 0; from < people.size(); from += PEOPLE_AT_A_TIME) {
            var to = Math.min(from + PEOPLE_AT_A_TIME, people.size());
            var locked = dossiers.lock(people.subList(from, to));
            var cause = traces.cause();
            assessAgain(locked.stream().collect(Collectors.toMap(it -> it, _ -> cause)), day);
        }
    }

    /**
     * Issues the verdicts that differ from the newest ones, and lets those lapse that nothing asks
     * for any more; the people are locked.
     */
    private void assessAgain(Map<UUID, Cause> people, LocalDate day) {
        var assessed = new ArrayList<StandardAssessed>();
        for (var dossier : dossiers.find(people.keySet(), day, null).values()) {
            assess(packs, dossier, day).values().stream()
                    .map(it -> new StandardAssessed(dossier.personId(), it))
                    .forEach(assessed::add);
        }
        var newest =
                verdicts.find(people.keySet(), null).stream()
                        .collect(Collectors.toMap(Issued::about, Function.identity()));
        var changed = assessed.stream().filter(it -> isNews(it, newest)).toList();
        var stillAsked = assessed.stream().map(StandardAssessed::about).collect(Collectors.toSet());
        var lapsed =
                newest.values().stream()
                        .filter(it -> !stillAsked.contains(it.about()))
                        .map(it -> new StandardLapsed(it.personId(), it.assessment(), day))
                        .toList();
        if (!changed.isEmpty()) {
            verdicts.issue(changed, today.instant());
        }
        if (!lapsed.isEmpty()) {
            verdicts.close(lapsed.stream().map(StandardLapsed::about).toList(), today.instant());
        }
        changed.forEach(it -> tell(it, it.personId(), it.assessment(), people));
        // Readers are told that the verdict held until now, so that none of them keeps it.
        lapsed.forEach(it -> tell(it, it.personId(), it.held(), people));
    }

    private void tell(
            DomainEvent happened, UUID personId, Assessment said, Map<UUID, Cause> causes) {
        Objects.requireNonNull(causes.get(personId))
                .run(
                        () -> {
                            journal.append(happened);
                            publications.publish(
                                    EventType.STANDARD_ASSESSED,
                                    said.state(personId),
                                    happened.effectiveOn());
                        });
    }

    private static boolean isNews(StandardAssessed assessed, Map<About, Issued> newest) {
        var before = newest.get(assessed.about());
        return before == null || !assessed.assessment().saysTheSameAs(before.assessment());
    }

    /**
     * By today's rules over the facts known then; a stored verdict that says something else is
     * shown beside it.
     */
    @Transactional
    List<Explained> explain(UUID personId, @Nullable LocalDate asOf, @Nullable Instant knownAt) {
        var day = asOf == null ? today.date() : asOf;
        var dossier =
                Optional.ofNullable(dossiers.find(List.of(personId), day, knownAt).get(personId))
                        .orElseThrow(() -> new NoSuchThing("person", personId));
        audit.read("ShowVerdicts", List.of(personId));
        var issued =
                verdicts.find(List.of(personId), knownAt).stream()
                        .collect(
                                Collectors.toMap(
                                        it -> it.assessment().title(), Function.identity()));
        var held = dossier.posts().stream().filter(it -> it.isHeldOn(day)).toList();
        return new VerdictRules(packs)
                .of(dossier, held, day).values().stream()
                        .map(it -> Explained.of(it, issued.get(it.title())))
                        .toList();
    }

    /**
     * @param issued the verdict that was issued; absent when none was
     * @param differs whether the issued one says something else
     */
    record Explained(
            Assessment assessment,
            @Nullable Assessment issued,
            @Nullable String issuedByRelease,
            boolean differs) {

        static Explained of(Assessment computed, @Nullable Issued issued) {
            return issued == null
                    ? new Explained(computed, null, null, false)
                    : new Explained(
                            computed,
                            issued.assessment(),
                            issued.release(),
                            !computed.saysTheSameAs(issued.assessment()));
        }
    }

    /** Somebody about whom facts became others, and why. */
    private record Changed(UUID personId, Cause cause) {}
}
