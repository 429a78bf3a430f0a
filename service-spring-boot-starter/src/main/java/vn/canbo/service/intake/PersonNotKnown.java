package vn.canbo.service.intake;

import java.util.Objects;
import java.util.Optional;
import vn.canbo.events.reported.PersonReference;
import vn.canbo.service.decision.Objection;

/** Nobody is known by this file number or id yet: an event from outside waits for the person. */
public record PersonNotKnown(String person) implements Objection {

    /** Names the person as the publisher did: the number or the id, whichever was given. */
    public static PersonNotKnown by(PersonReference reference) {
        return new PersonNotKnown(
                reference.fileNumber() == null
                        ? Objects.requireNonNull(reference.personId()).toString()
                        : reference.fileNumber());
    }

    @Override
    public Optional<String> pointer() {
        return Optional.of("/person");
    }
}
