package vn.canbo.service.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;
import vn.canbo.events.check.Ground;
import vn.canbo.service.correlation.CorrelationFilter;
import vn.canbo.service.origin.Origin;

/** Makes the problem+json of a refusal or failure, in both languages. */
public class Problems {

    /** Seconds after which a caller may try again what is not available now. */
    private static final String RETRY_AFTER = "5";

    private final Messages vi;
    private final Messages en;
    private final JsonMapper json;

    public Problems(Messages vi, Messages en, JsonMapper json) {
        this.vi = vi;
        this.en = en;
        this.json = json;
    }

    /** A refusal as callers see it. */
    public Reason reason(Ground ground) {
        return new Reason(
                ground.code(),
                ground.pointer().orElse(null),
                vi.of(ground),
                en.of(ground),
                ground.source().orElse(null));
    }

    /** One reason of a problem that no rule decided, with the message {@code malformed.<CODE>}. */
    public Reason malformed(String code, String pointer, Map<String, ?> values) {
        var key = "malformed." + code;
        return new Reason(code, pointer, vi.of(key, values), en.of(key, values), null);
    }

    /** The answer for a problem with these reasons; without any, the kind itself is the reason. */
    public ResponseEntity<Object> answer(ProblemType type, List<Reason> reasons) {
        return ResponseEntity.status(type.status())
                .headers(headersOf(type))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(
                        problem(
                                type,
                                reasons,
                                Origin.isBound() ? Origin.current().correlationId() : null));
    }

    /** Writes the answer where there is no controller: in filters. */
    public void write(
            ProblemType type,
            List<Reason> reasons,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setHeader(HttpHeaders.ETAG, null);
        response.setHeader(HttpHeaders.LOCATION, null);
        response.setStatus(type.status().value());
        setHeaders(type, response);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        var problem = problem(type, reasons, CorrelationFilter.idOf(request));
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    /** That nothing is kept, and when to come again: the same for every form of the answer. */
    public static void setHeaders(ProblemType type, HttpServletResponse response) {
        headersOf(type).forEach((name, values) -> response.setHeader(name, values.getFirst()));
    }

    private Problem problem(
            ProblemType type,
            List<Reason> reasons,
            @org.jspecify.annotations.Nullable UUID correlationId) {
        var all = reasons.isEmpty() ? List.of(reasonOf(type)) : reasons;
        return new Problem(
                type.urn(),
                type.title(),
                type.status().value(),
                vi.of(type.key(), Map.of()),
                all,
                correlationId);
    }

    private Reason reasonOf(ProblemType type) {
        var key = type.key();
        return new Reason(type.name(), null, vi.of(key, Map.of()), en.of(key, Map.of()), null);
    }

    private static HttpHeaders headersOf(ProblemType type) {
        var headers = new HttpHeaders();
        headers.setCacheControl("no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        if (type == ProblemType.UNAVAILABLE || type == ProblemType.TOO_MANY_REQUESTS) {
            headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
        }
        return headers;
    }
}
