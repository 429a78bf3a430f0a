package vn.canbo.service.correlation;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes the caller's {@code Correlation-Id} if it is a UUID, or gives a new one; puts it into the
 * answer and beside every line of the log.
 */
public final class CorrelationFilter extends OncePerRequestFilter {

    public static final String HEADER = "Correlation-Id";

    private static final String ATTRIBUTE = CorrelationFilter.class.getName();

    /** The id of this request; it has one from the first filter on. */
    public static UUID idOf(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof UUID id ? id : UUID.randomUUID();
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var id = given(request.getHeader(HEADER));
        request.setAttribute(ATTRIBUTE, id);
        response.setHeader(HEADER, id.toString());
        try (var _ = MDC.putCloseable(CorrelationLog.KEY, id.toString())) {
            chain.doFilter(request, response);
        }
    }

    private static UUID given(@Nullable String header) {
        try {
            return header == null || header.length() != 36
                    ? UUID.randomUUID()
                    : UUID.fromString(header);
        } catch (IllegalArgumentException _) {
            return UUID.randomUUID();
        }
    }
}
