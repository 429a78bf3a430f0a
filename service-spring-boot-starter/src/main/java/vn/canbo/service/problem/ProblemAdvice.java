package vn.canbo.service.problem;

import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import vn.canbo.service.text.HiddenInText;

/** Every exception that reaches the edge becomes a problem; a defect is logged here, once. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
public class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Problems problems;
    private final Unreadable unreadable;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
        this.unreadable = new Unreadable(problems);
    }

    @ExceptionHandler
    ResponseEntity<Object> noSuchThing(NoSuchThing missing) {
        return problems.answer(ProblemType.NO_SUCH_THING, List.of());
    }

    @ExceptionHandler
    ResponseEntity<Object> versionRequired(VersionRequired missing) {
        return problems.answer(ProblemType.VERSION_REQUIRED, List.of());
    }

    @ExceptionHandler
    ResponseEntity<Object> staleVersion(StaleVersion stale) {
        return problems.answer(
                ProblemType.STALE_VERSION,
                List.of(
                        problems.malformed(
                                "STALE_VERSION", "If-Match", Map.of("actual", stale.actual()))));
    }

    @ExceptionHandler
    ResponseEntity<Object> malformed(Malformed malformed) {
        return problems.answer(
                ProblemType.MALFORMED,
                List.of(
                        problems.malformed(
                                malformed.code(), malformed.pointer(), malformed.values())));
    }

    @ExceptionHandler
    ResponseEntity<Object> brokenConstraints(ConstraintViolationException broken) {
        return problems.answer(
                ProblemType.MALFORMED,
                broken.getConstraintViolations().stream()
                        .map(it -> rule(it.getPropertyPath().toString(), it.getMessage()))
                        .toList());
    }

    /** Left to the security filters, which know whether somebody is signed in. */
    @ExceptionHandler({AuthenticationException.class, AccessDeniedException.class})
    ResponseEntity<Object> notAllowed(RuntimeException refused) {
        throw refused;
    }

    @ExceptionHandler
    ResponseEntity<Object> anythingElse(Exception failure) {
        return problems.answer(judged(failure), List.of());
    }

    /** The kind alone, for whoever shows a problem in another form; a defect is logged. */
    public ProblemType kindOf(Exception failure) {
        return switch (failure) {
            case NoSuchThing _ -> ProblemType.NO_SUCH_THING;
            case Malformed _ -> ProblemType.MALFORMED;
            case TypeMismatchException _ -> ProblemType.MALFORMED;
            case ErrorResponse answer -> ProblemType.of(answer.getStatusCode());
            default -> judged(failure);
        };
    }

    private static ProblemType judged(Exception failure) {
        var type = Failures.typeOf(failure);
        log(type, failure);
        return type;
    }

    static void log(ProblemType type, Exception failure) {
        if (type == ProblemType.DEFECT) {
            LOG.atError().setCause(failure).log("a request failed on a defect");
        } else {
            LOG.atWarn()
                    .addKeyValue("problem", type)
                    .addKeyValue("cause", failure.getClass().getSimpleName())
                    .log("a request could not be carried out now");
        }
    }

    /** A text that can be read but hides something is refused by a rule. */
    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException failure,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return handleExceptionInternal(
                failure,
                null,
                headers,
                failure.getCause() instanceof HiddenInText ? ProblemType.REFUSED.status() : status,
                request);
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception failure,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var type = ProblemType.of(status);
        if (type == ProblemType.DEFECT) {
            log(type, failure);
        }
        var answer = problems.answer(type, reasonsOf(failure));
        return ResponseEntity.status(status)
                .headers(headers)
                .headers(answer.getHeaders())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(answer.getBody());
    }

    private List<Reason> reasonsOf(Exception failure) {
        return switch (failure) {
            case HttpMessageNotReadableException it -> List.of(unreadable.reason(it.getCause()));
            case MethodArgumentNotValidException it ->
                    it.getFieldErrors().stream()
                            .map(
                                    error ->
                                            rule(
                                                    "/" + error.getField().replace('.', '/'),
                                                    String.valueOf(error.getDefaultMessage())))
                            .toList();
            case HandlerMethodValidationException it ->
                    it.getParameterValidationResults().stream()
                            .flatMap(
                                    result ->
                                            result instanceof ParameterErrors errors
                                                    ? errors.getFieldErrors().stream()
                                                            .map(
                                                                    error ->
                                                                            rule(
                                                                                    "/"
                                                                                            + error
                                                                                                    .getField(),
                                                                                    String.valueOf(
                                                                                            error
                                                                                                    .getDefaultMessage())))
                                                    : result.getResolvableErrors().stream()
                                                            .map(
                                                                    error ->
                                                                            rule(
                                                                                    String.valueOf(
                                                                                            result.getMethodParameter()
                                                                                                    .getParameterName()),
                                                                                    String.valueOf(
                                                                                            error
                                                                                                    .getDefaultMessage()))))
                            .toList();
            case MissingServletRequestParameterException it ->
                    List.of(missing(it.getParameterName()));
            case MissingRequestHeaderException it -> List.of(missing(it.getHeaderName()));
            case MethodArgumentTypeMismatchException it ->
                    List.of(wrongValue(it.getName(), it.getRequiredType()));
            case TypeMismatchException it ->
                    List.of(wrongValue(String.valueOf(it.getPropertyName()), it.getRequiredType()));
            default -> List.of();
        };
    }

    private Reason rule(String pointer, String rule) {
        return problems.malformed("BREAKS_RULE", pointer, Map.of("field", pointer, "rule", rule));
    }

    private Reason missing(String name) {
        return problems.malformed("MISSING_FIELD", name, Map.of("field", name));
    }

    private Reason wrongValue(String name, @Nullable Class<?> expected) {
        return problems.malformed(
                "WRONG_VALUE",
                name,
                Map.of("field", name, "expected", Unreadable.expected(expected)));
    }
}
