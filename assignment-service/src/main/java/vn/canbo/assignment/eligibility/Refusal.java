package vn.canbo.assignment.eligibility;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import vn.canbo.events.code.Category;
import vn.canbo.events.code.ProfessionalLevel;
import vn.canbo.policy.secondment.DayCount;
import vn.canbo.policy.source.Source;
import vn.canbo.service.decision.Objection;

/**
 * What stands against sending a person for a term. {@link CountingDecides} never stands against
 * anything: it warns.
 */
sealed interface Refusal extends Objection {

    /** Refused by a rule of the packs. */
    sealed interface ByRule extends Refusal {

        /** Where the rule is written. */
        Source basis();

        @Override
        default Optional<String> source() {
            return Optional.of(basis().text().vi());
        }
    }

    /** A refusal that one field of the request causes. */
    sealed interface OfLastDay extends Refusal {
        @Override
        default Optional<String> pointer() {
            return Optional.of("/lastDay");
        }
    }

    /** What has to be known before a rule can be decided. */
    enum Fact {
        BIRTH_AND_SEX,
        PROFESSIONAL_LEVEL,
        CATEGORY
    }

    record DayOutOfRange(LocalDate firstDay, LocalDate lastDay) implements Refusal {}

    record LastDayBeforeFirst(Term term) implements OfLastDay {}

    /** SEC-05. */
    record TermTooShort(Term term, Period shortest, LocalDate earliestLastDay, Source basis)
            implements ByRule, OfLastDay {}

    /** SEC-05. */
    record TermTooLong(Term term, Period longest, LocalDate latestLastDay, Source basis)
            implements ByRule, OfLastDay {}

    /** SEC-12: extensions and consecutive terms at the same host count together. */
    record CumulativeTermTooLong(Term whole, Period longest, LocalDate latestLastDay, Source basis)
            implements ByRule, OfLastDay {}

    /** SEC-01. */
    record TooCloseToPension(LocalDate pensionStart, Period remaining, Source basis)
            implements ByRule {}

    /** SEC-02. */
    record UnderDiscipline(LocalDate since, Source basis) implements ByRule {}

    /** SEC-03. */
    record UnderInvestigation(LocalDate since, Source basis) implements ByRule {}

    /** SEC-04. */
    record LevelTooLow(ProfessionalLevel required, ProfessionalLevel actual, Source basis)
            implements ByRule {}

    /** SEC-07. */
    record AlreadySeconded(Term present, Source basis) implements ByRule {}

    /** SEC-16: another secondment begins within the term. */
    record OverlapsAnother(Term other, Source basis) implements ByRule {}

    /** SEC-16. */
    record TermIsOver(LocalDate lastDay, Source basis) implements ByRule {}

    /** TN25-27. */
    record CategoryNotSent(Category category) implements Refusal {}

    record FactMissing(Fact fact) implements Refusal {}

    record NoRulesOnThatDay(LocalDate day) implements Refusal {}

    record FirstDayNotCome(LocalDate firstDay) implements Refusal {}

    record NoExtension(LocalDate lastDay) implements OfLastDay {}

    /** A warning: another way of counting the days would refuse the term. */
    record CountingDecides(Term term, DayCount count) implements Refusal {}
}
