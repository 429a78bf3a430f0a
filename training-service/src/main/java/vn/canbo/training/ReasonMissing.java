package vn.canbo.training;

import java.util.Optional;
import vn.canbo.service.decision.Objection;

/** Whoever corrects or withdraws what was recorded says why. */
public record ReasonMissing() implements Objection {

    @Override
    public Optional<String> pointer() {
        return Optional.of("/reason");
    }
}
