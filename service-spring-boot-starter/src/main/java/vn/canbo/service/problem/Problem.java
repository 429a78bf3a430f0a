package vn.canbo.service.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The body of every error: RFC 9457.
 *
 * @param type a URN of {@code docs/problems.md}
 * @param title what kind of problem, in English
 * @param detail what went wrong, in Vietnamese
 * @param reasons every reason at once, in both languages
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(
        URI type,
        String title,
        int status,
        String detail,
        List<Reason> reasons,
        @Nullable UUID correlationId) {

    Problem {
        reasons = List.copyOf(reasons);
    }
}
