package vn.canbo.service.problem;

import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** The kinds of problem of {@code docs/problems.md}; a URN is never given another meaning. */
public enum ProblemType {
    MALFORMED(HttpStatus.BAD_REQUEST, "The request cannot be read"),
    NOT_SIGNED_IN(HttpStatus.UNAUTHORIZED, "Sign-in needed"),
    NOT_ALLOWED(HttpStatus.FORBIDDEN, "Not allowed"),
    FOREIGN_UNIT(HttpStatus.FORBIDDEN, "Not your unit"),
    NO_SUCH_THING(HttpStatus.NOT_FOUND, "No such thing"),
    WRONG_METHOD(HttpStatus.METHOD_NOT_ALLOWED, "Wrong method"),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "No answer in an accepted form"),
    CONFLICT(HttpStatus.CONFLICT, "Somebody else was faster"),
    STILL_RUNNING(HttpStatus.CONFLICT, "The same command is still running"),
    STALE_VERSION(HttpStatus.PRECONDITION_FAILED, "Based on an old version"),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The request is too large"),
    WRONG_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Wrong media type"),
    REFUSED(HttpStatus.UNPROCESSABLE_CONTENT, "Refused by a rule"),
    KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT, "Idempotency-Key used for another command"),
    VERSION_REQUIRED(HttpStatus.PRECONDITION_REQUIRED, "If-Match needed"),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "Too many requests"),
    DEFECT(HttpStatus.INTERNAL_SERVER_ERROR, "A defect of ours"),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "Not available now");

    private final HttpStatus status;
    private final String title;

    ProblemType(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The kind for a status that Spring itself decided on. */
    public static ProblemType of(HttpStatusCode status) {
        return switch (status.value()) {
            case 401 -> NOT_SIGNED_IN;
            case 403 -> NOT_ALLOWED;
            case 404 -> NO_SUCH_THING;
            case 405 -> WRONG_METHOD;
            case 406 -> NOT_ACCEPTABLE;
            case 409 -> CONFLICT;
            case 412 -> STALE_VERSION;
            case 413 -> TOO_LARGE;
            case 415 -> WRONG_MEDIA_TYPE;
            case 422 -> REFUSED;
            case 428 -> VERSION_REQUIRED;
            case 429 -> TOO_MANY_REQUESTS;
            case 503 -> UNAVAILABLE;
            default -> status.is4xxClientError() ? MALFORMED : DEFECT;
        };
    }

    public HttpStatus status() {
        return status;
    }

    public String title() {
        return title;
    }

    public URI urn() {
        return URI.create("urn:canbo:problem:" + word());
    }

    /** Of its sentence in the messages. */
    public String key() {
        return "problem." + word();
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
