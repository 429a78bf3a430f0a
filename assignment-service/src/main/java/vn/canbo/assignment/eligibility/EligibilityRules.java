package vn.canbo.assignment.eligibility;

import static vn.canbo.policy.secondment.SecondmentRule.SEC_01;
import static vn.canbo.policy.secondment.SecondmentRule.SEC_02;
import static vn.canbo.policy.secondment.SecondmentRule.SEC_03;
import static vn.canbo.policy.secondment.SecondmentRule.SEC_04;
import static vn.canbo.policy.secondment.SecondmentRule.SEC_05;
import static vn.canbo.policy.secondment.SecondmentRule.SEC_07;
import static vn.canbo.policy.secondment.SecondmentRule.SEC_12;
import static vn.canbo.policy.secondment.SecondmentRule.SEC_16;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.canbo.assignment.official.Official;
import vn.canbo.policy.retirement.RetirementTable;
import vn.canbo.policy.secondment.SecondmentTerms;

/**
 * Who may be seconded, when and for how long (domain reference 4.3). Every question answers with
 * all reasons at once.
 *
 * @param terms the figures of the packs on the day of the decision
 */
record EligibilityRules(SecondmentTerms terms, RetirementTable retirement) {

    /**
     * @param others the decided secondments of the person, this one not among them
     */
    List<Refusal> objectionsTo(Official official, Planned planned, List<Stay> others) {
        var term = planned.term();
        if (!term.canBeReckoned()) {
            return List.of(new Refusal.DayOutOfRange(term.firstDay(), term.lastDay()));
        }
        var refusals = new ArrayList<Refusal>();
        limits().check(term).ifPresent(refusals::add);
        service(official, planned).ifPresent(refusals::add);
        refusals.addAll(bars(official, planned.decidedOn(), term.firstDay()));
        level(official).ifPresent(refusals::add);
        category(official).ifPresent(refusals::add);
        others.stream().flatMap(it -> conflict(it, planned).stream()).forEach(refusals::add);
        if (refusals.stream().noneMatch(EligibilityRules::saysAlreadyThatItIsTooLong)) {
            cumulative(term, planned.host(), others).ifPresent(refusals::add);
        }
        return refusals;
    }

    /**
     * What the person's own facts of that day say, as they are known now, against what was decided
     * on it: no bar that began after it, and not the category, of which no history is known. Birth
     * and sex were known then; where they are missing now, they were forgotten.
     */
    List<Refusal> objectionsInHindsight(Official official, Planned decided) {
        var refusals = new ArrayList<Refusal>();
        service(official, decided)
                .filter(it -> !(it instanceof Refusal.FactMissing))
                .ifPresent(refusals::add);
        refusals.addAll(barsOn(official, decided.decidedOn()));
        level(official).ifPresent(refusals::add);
        return refusals;
    }

    /** The bars that held on a day on which a start or an extension was judged. */
    List<Refusal> barsOn(Official official, LocalDate day) {
        return bars(official, day, day);
    }

    /**
     * Asks for a longer term of a secondment that runs; it may grow to the longest term and not
     * past it, and not once its last day is over.
     */
    List<Refusal> objectionsToExtension(
            Official official, Stay running, LocalDate lastDay, LocalDate asOf, List<Stay> others) {
        if (!Term.canBeReckoned(lastDay)) {
            return List.of(new Refusal.DayOutOfRange(running.term().firstDay(), lastDay));
        }
        var refusals = new ArrayList<Refusal>();
        if (asOf.isAfter(running.term().lastDay())) {
            refusals.add(new Refusal.TermIsOver(running.term().lastDay(), terms.sourceOf(SEC_16)));
        }
        if (!lastDay.isAfter(running.term().lastDay())) {
            refusals.add(new Refusal.NoExtension(running.term().lastDay()));
            return refusals;
        }
        var added = new Term(running.term().returnDay(), lastDay);
        refusals.addAll(bars(official, asOf, asOf));
        others.stream()
                .filter(it -> it.held().overlaps(added))
                .map(it -> new Refusal.OverlapsAnother(it.held(), terms.sourceOf(SEC_16)))
                .forEach(refusals::add);
        var counted =
                terms.extensionsCount() ? new Term(running.term().firstDay(), lastDay) : added;
        cumulative(counted, running.host(), others).ifPresent(refusals::add);
        return refusals;
    }

    /** What is known to stand against a start that was decided before. */
    List<Refusal> objectionsToStart(Official official, Term decided, LocalDate asOf) {
        var refusals = new ArrayList<Refusal>();
        if (asOf.isBefore(decided.firstDay())) {
            refusals.add(new Refusal.FirstDayNotCome(decided.firstDay()));
        }
        refusals.addAll(bars(official, decided.firstDay(), decided.firstDay()));
        return refusals;
    }

    /** What an officer should know about a term that is allowed. */
    List<Refusal> warningsAbout(Term term) {
        return limits().hangsOnTheCount(term)
                ? List.of(new Refusal.CountingDecides(term, terms.dayCount()))
                : List.of();
    }

    /** The last day of the shortest term that begins on a day. */
    LocalDate shortestFrom(LocalDate firstDay) {
        return terms.dayCount().lastDayOf(firstDay, terms.shortest());
    }

    private TermLimits limits() {
        return new TermLimits(
                terms.shortest(), terms.longest(), terms.dayCount(), terms.sourceOf(SEC_05));
    }

    private static boolean saysAlreadyThatItIsTooLong(Refusal refusal) {
        return refusal instanceof Refusal.TermTooLong
                || refusal instanceof Refusal.LastDayBeforeFirst;
    }

    /** SEC-01: exactly the years asked for is enough. */
    private Optional<Refusal> service(Official official, Planned planned) {
        if (official.sex() == null || official.born() == null) {
            return Optional.of(new Refusal.FactMissing(Refusal.Fact.BIRTH_AND_SEX));
        }
        var measuredOn =
                switch (terms.remainingServiceAt()) {
                    case START -> planned.term().firstDay();
                    case DECISION -> planned.decidedOn();
                    case NOMINATION -> planned.proposedOn();
                };
        var pension = retirement.pensionStartOf(official.sex(), official.born());
        return measuredOn.plus(terms.remainingService()).isAfter(pension)
                ? Optional.of(
                        new Refusal.TooCloseToPension(
                                pension, terms.remainingService(), terms.sourceOf(SEC_01)))
                : Optional.empty();
    }

    /** SEC-02 and SEC-03: nothing open from the decision to the first day. */
    private List<Refusal> bars(Official official, LocalDate decision, LocalDate start) {
        var from = decision.isBefore(start) ? decision : start;
        var to = decision.isBefore(start) ? start : decision;
        return Stream.concat(
                        official.barsOf(SEC_02.code(), from, to).stream()
                                .map(
                                        it ->
                                                new Refusal.UnderDiscipline(
                                                        it.from(), terms.sourceOf(SEC_02))),
                        official.barsOf(SEC_03.code(), from, to).stream()
                                .map(
                                        it ->
                                                new Refusal.UnderInvestigation(
                                                        it.from(), terms.sourceOf(SEC_03))))
                .<Refusal>map(it -> it)
                .toList();
    }

    /** SEC-04: only verified levels count; none verified is not known, rather than too low. */
    private Optional<Refusal> level(Official official) {
        if (official.level() == null) {
            return Optional.of(new Refusal.FactMissing(Refusal.Fact.PROFESSIONAL_LEVEL));
        }
        return official.level().compareTo(terms.leastLevel()) < 0
                ? Optional.of(
                        new Refusal.LevelTooLow(
                                terms.leastLevel(), official.level(), terms.sourceOf(SEC_04)))
                : Optional.empty();
    }

    private Optional<Refusal> category(Official official) {
        if (official.category() == null) {
            return Optional.of(new Refusal.FactMissing(Refusal.Fact.CATEGORY));
        }
        return terms.categories().contains(official.category())
                ? Optional.empty()
                : Optional.of(new Refusal.CategoryNotSent(official.category()));
    }

    /** SEC-07 when the person is away on the first day, SEC-16 when another term begins later. */
    private Optional<Refusal> conflict(Stay other, Planned planned) {
        var term = planned.term();
        var stillAway =
                other.isDecisionOverdue(planned.decidedOn())
                        && !term.firstDay().isBefore(other.term().firstDay());
        if (stillAway || other.held().contains(term.firstDay())) {
            return Optional.of(new Refusal.AlreadySeconded(other.held(), terms.sourceOf(SEC_07)));
        }
        return other.held().overlaps(term)
                ? Optional.of(new Refusal.OverlapsAnother(other.held(), terms.sourceOf(SEC_16)))
                : Optional.empty();
    }

    /**
     * SEC-12: terms that follow one another without a day between, at the same host, are one,
     * whichever of them was decided or told first.
     */
    private Optional<Refusal> cumulative(Term term, @Nullable UUID host, List<Stay> others) {
        var whole = terms.extensionsCount() ? chainOf(term, host, others) : term;
        var latest = terms.dayCount().lastDayOf(whole.firstDay(), terms.longest());
        return whole.lastDay().isAfter(latest)
                ? Optional.of(
                        new Refusal.CumulativeTermTooLong(
                                whole, terms.longest(), latest, terms.sourceOf(SEC_12)))
                : Optional.empty();
    }

    private static Term chainOf(Term term, @Nullable UUID host, List<Stay> others) {
        var whole = term;
        var next = adjoining(whole, host, others);
        while (next.isPresent()) {
            var held = next.get();
            whole =
                    held.firstDay().isBefore(whole.firstDay())
                            ? new Term(held.firstDay(), whole.lastDay())
                            : new Term(whole.firstDay(), held.lastDay());
            next = adjoining(whole, host, others);
        }
        return whole;
    }

    private static Optional<Term> adjoining(Term whole, @Nullable UUID host, List<Stay> others) {
        return others.stream()
                .filter(it -> it.host().equals(host))
                .map(Stay::held)
                .filter(
                        it ->
                                it.returnDay().equals(whole.firstDay())
                                        || whole.returnDay().equals(it.firstDay()))
                .findFirst();
    }
}
