package vn.canbo.events.reported;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Names a person by the publisher's own file number or by our id: exactly one of the two. */
public record PersonReference(@Nullable String fileNumber, @Nullable UUID personId) {

    public PersonReference {
        if ((fileNumber == null) == (personId == null)) {
            throw new IllegalArgumentException("give exactly one of fileNumber and personId");
        }
    }
}
