package vn.canbo.assignment.secondment;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import vn.canbo.assignment.secondment.Secondment.Stage;
import vn.canbo.events.code.Category;
import vn.canbo.events.code.ProfessionalLevel;
import vn.canbo.policy.secondment.DayCount;
import vn.canbo.policy.source.Source;
import vn.canbo.service.decision.Objection;

/**
 * What stands against a command on a secondment. {@link CountingDecides} never stands alone against
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

    record UnitNotKnown(String unit) implements Refusal {}

    record HostNoCommune(String unitCode) implements Refusal {}

    record UnitGone(String unitCode, LocalDate day) implements Refusal {}

    record NotOfTheSender(String unitCode) implements Refusal {}

    record TitleNotKnown(String title) implements Refusal {
        @Override
        public Optional<String> pointer() {
            return Optional.of("/title");
        }
    }

    record DecisionNumberMissing() implements Refusal {
        @Override
        public Optional<String> pointer() {
            return Optional.of("/decisionNumber");
        }
    }

    record NotAtThatStage(Stage stage) implements Refusal {}

    /** Four eyes: whoever proposes does not approve. */
    record SecondPersonNeeded() implements Refusal {}

    record FirstDayNotCome(LocalDate firstDay) implements Refusal {}

    record NoExtension(LocalDate lastDay) implements OfLastDay {}

    record EndsBeforeItBegan(LocalDate firstDay) implements Refusal {}

    record EndsAfterTheTerm(LocalDate lastDay) implements Refusal {}

    /** SEC-17. */
    record EarlyEndNeedsReason(LocalDate lastDay) implements Refusal {}

    record ReturnsBeforeTheEnd(LocalDate endedOn) implements Refusal {}

    record NotYetHappened(LocalDate day) implements Refusal {}

    /** A warning: another way of counting the days would refuse the term. */
    record CountingDecides(Term term, DayCount count) implements Refusal {}
}
