package vn.canbo.service.publication;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.canbo.service.publication.Resends.Resent;
import vn.canbo.service.publication.Resends.Thing;

/** {@code POST /api/v1/publications/resend}: of one subject, or of all, part by part. */
@RestController
class ResendController {

    private final Resends resends;

    ResendController(Resends resends) {
        this.resends = resends;
    }

    @PostMapping("/api/v1/publications/resend")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Resent resend(@RequestBody Asked asked) {
        return asked.subject() == null
                ? resends.ofAll(asked.after())
                : resends.ofSubject(asked.subject());
    }

    /**
     * What to send again.
     *
     * @param subject person or unit; absent for everything
     * @param after where the part before ended, when everything is sent; absent at the beginning
     */
    record Asked(@Nullable UUID subject, @Nullable Thing after) {}
}
