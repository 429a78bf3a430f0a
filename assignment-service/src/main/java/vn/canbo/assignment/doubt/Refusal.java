package vn.canbo.assignment.doubt;

import java.time.LocalDate;
import vn.canbo.service.decision.Objection;

/** What speaks in hindsight against a decision, beside the rules of the packs. */
sealed interface Refusal extends Objection {

    /** The main post stood neither in the sending unit nor below it, or there was none. */
    record NoPostAtTheSender(String unitCode, LocalDate day) implements Refusal {}
}
