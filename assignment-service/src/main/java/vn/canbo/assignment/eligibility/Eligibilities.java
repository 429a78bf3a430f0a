package vn.canbo.assignment.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.assignment.official.Official;
import vn.canbo.assignment.official.Officials;
import vn.canbo.policy.PolicyPacks;
import vn.canbo.service.audit.Audit;
import vn.canbo.service.decision.Objection;
import vn.canbo.service.feed.Feeds;
import vn.canbo.service.problem.NoSuchThing;
import vn.canbo.service.time.Today;

/**
 * Answers who may be seconded by the rules of the packs, on facts that are proven current, beside
 * everything else decided about the person. Writes nothing.
 */
@Service
public class Eligibilities {

    private final StayTable stays;
    private final Officials officials;
    private final PolicyPacks packs;
    private final Feeds feeds;
    private final Audit audit;
    private final Today today;

    Eligibilities(
            StayTable stays,
            Officials officials,
            PolicyPacks packs,
            Feeds feeds,
            Audit audit,
            Today today) {
        this.stays = stays;
        this.officials = officials;
        this.packs = packs;
        this.feeds = feeds;
        this.audit = audit;
        this.today = today;
    }

    /**
     * Whether a person may be seconded for these days, to no unit in particular.
     *
     * @param objections every one at once; empty when he or she may
     */
    record Eligibility(
            Term term,
            LocalDate asOf,
            List<? extends Objection> objections,
            List<? extends Objection> warnings) {}

    /**
     * @param lastDay absent for the shortest term
     */
    @Transactional
    Eligibility of(UUID personId, LocalDate firstDay, @Nullable LocalDate lastDay) {
        var asOf = today.date();
        var official =
                officials
                        .find(personId, asOf)
                        .orElseThrow(() -> new NoSuchThing("person", personId));
        audit.read("ShowEligibility", List.of(personId));
        var term = new Term(firstDay, lastDay == null ? shortestFrom(firstDay, asOf) : lastDay);
        var planned = new Planned(term, null, asOf, asOf);
        return new Eligibility(term, asOf, objectionsTo(official, planned), warningsAbout(term));
    }

    /** The first day itself where no rules say how short a term may be. */
    private LocalDate shortestFrom(LocalDate firstDay, LocalDate asOf) {
        return rulesOn(asOf)
                .filter(_ -> Term.canBeReckoned(firstDay))
                .map(it -> it.shortestFrom(firstDay))
                .orElse(firstDay);
    }

    /** Every reason against a new secondment, judged as of the day of its decision. */
    public List<Objection> objectionsTo(Official official, Planned planned) {
        return objectionsTo(official, planned, stays.of(official.personId()));
    }

    /** The same for a decided one that should have said something else from the beginning. */
    public List<Objection> objectionsToCorrection(
            Official official, Planned planned, UUID secondmentId) {
        return objectionsTo(official, planned, staysBeside(secondmentId, official));
    }

    private List<Objection> objectionsTo(Official official, Planned planned, List<Stay> others) {
        return onCurrentFacts(
                official,
                planned.decidedOn(),
                rules -> rules.objectionsTo(official, planned, others));
    }

    /** Every reason against a longer term of a secondment that runs. */
    public List<Objection> objectionsToExtension(
            Official official, Stay running, LocalDate lastDay, LocalDate asOf) {
        var others = staysBeside(running.secondmentId(), official);
        return onCurrentFacts(
                official,
                asOf,
                rules -> rules.objectionsToExtension(official, running, lastDay, asOf, others));
    }

    /**
     * What stands against a start that was decided before: who is barred by then. Where no rules
     * hold on the day only the facts must be current.
     */
    public List<Objection> objectionsToStart(Official official, Term decided, LocalDate asOf) {
        var objections = objectionsToFacts(official);
        rulesOn(asOf)
                .map(it -> it.objectionsToStart(official, decided, asOf))
                .ifPresent(objections::addAll);
        return objections;
    }

    /**
     * What speaks, on the facts known now, against what was decided on a day before; asked when
     * they arrive, so not whether they are current. Nothing where no rules held on the day.
     */
    public List<? extends Objection> objectionsInHindsight(Official official, Planned decided) {
        return rulesOn(decided.decidedOn())
                .map(it -> it.objectionsInHindsight(official, decided))
                .orElse(List.of());
    }

    /** The same of a start or an extension, which ask for bars alone. */
    public List<? extends Objection> barsInHindsight(Official official, LocalDate day) {
        return rulesOn(day).map(it -> it.barsOn(official, day)).orElse(List.of());
    }

    /** What an officer should know today about a term that is allowed. */
    public List<? extends Objection> warningsAbout(Term term) {
        return rulesOn(today.date())
                .filter(_ -> term.canBeReckoned())
                .map(it -> it.warningsAbout(term))
                .orElse(List.of());
    }

    private List<Objection> onCurrentFacts(
            Official official, LocalDate day, Function<EligibilityRules, List<Refusal>> asked) {
        var objections = objectionsToFacts(official);
        objections.addAll(
                rulesOn(day).map(asked).orElse(List.of(new Refusal.NoRulesOnThatDay(day))));
        return objections;
    }

    private List<Objection> objectionsToFacts(Official official) {
        return new ArrayList<>(feeds.objectionsTo(official.personId(), List.of("personnel")));
    }

    private List<Stay> staysBeside(UUID secondmentId, Official official) {
        return stays.of(official.personId()).stream()
                .filter(it -> !it.secondmentId().equals(secondmentId))
                .toList();
    }

    private Optional<EligibilityRules> rulesOn(LocalDate day) {
        return packs.secondmentTerms(day)
                .map(terms -> new EligibilityRules(terms, packs.retirement()));
    }
}
