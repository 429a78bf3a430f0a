package vn.canbo.assignment.secondment;

import java.time.LocalDate;
import java.util.Optional;
import vn.canbo.assignment.secondment.Secondment.Stage;
import vn.canbo.service.decision.Objection;

/** What stands against a command on a secondment, beside what the rules of the packs say. */
sealed interface Refusal extends Objection {

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

    /** Whoever corrects or withdraws says why. */
    record ReasonMissing() implements Refusal {
        @Override
        public Optional<String> pointer() {
            return Optional.of("/reason");
        }
    }

    record NotAtThatStage(Stage stage) implements Refusal {}

    /** Four eyes: whoever proposes does not approve. */
    record SecondPersonNeeded() implements Refusal {}

    record EndsBeforeItBegan(LocalDate firstDay) implements Refusal {}

    record EndsAfterTheTerm(LocalDate lastDay) implements Refusal {}

    /** SEC-17. */
    record EarlyEndNeedsReason(LocalDate lastDay) implements Refusal {}

    record ReturnsBeforeTheEnd(LocalDate endedOn) implements Refusal {}

    record NotYetHappened(LocalDate day) implements Refusal {}
}
