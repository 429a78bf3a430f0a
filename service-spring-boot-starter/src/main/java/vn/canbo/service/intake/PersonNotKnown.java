package vn.canbo.service.intake;

import java.util.Optional;
import vn.canbo.service.decision.Objection;

/**
 * Nobody is known by this file number or id yet: the one reason for which an event from outside
 * waits.
 */
public record PersonNotKnown(String person) implements Objection {

    @Override
    public Optional<String> pointer() {
        return Optional.of("/person");
    }
}
