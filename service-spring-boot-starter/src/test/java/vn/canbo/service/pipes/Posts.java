package vn.canbo.service.pipes;

import java.time.LocalDate;
import java.util.UUID;
import vn.canbo.events.PostState;

/** Posts as personnel tells them. */
final class Posts {

    private Posts() {}

    static PostState held(UUID postId, UUID personId, String title) {
        return new PostState(
                postId,
                personId,
                UUID.randomUUID(),
                title,
                true,
                LocalDate.of(2024, 1, 1),
                null,
                null,
                false);
    }
}
