package vn.canbo.service.idempotency;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import vn.canbo.service.idempotency.AnsweredCommands.Answered;
import vn.canbo.service.origin.Origin;
import vn.canbo.service.problem.ProblemType;
import vn.canbo.service.problem.Problems;
import vn.canbo.service.transaction.Deferred;

/**
 * A command with an {@code Idempotency-Key} runs in one transaction with the row that keeps its
 * answer: sent again it gets the same answer and has no second effect. What publishers report is
 * known by its event id instead and passes.
 */
final class IdempotencyFilter extends OncePerRequestFilter {

    static final String HEADER = "Idempotency-Key";
    static final String REPLAYED = "Idempotency-Replayed";

    private static final Set<String> NOT_IDEMPOTENT_BY_THEMSELVES = Set.of("POST", "PATCH");
    private static final Pattern KEY = Pattern.compile("[!-~]{1,255}");
    private static final int LONGEST_BODY = 21 * 1024 * 1024;
    private static final List<String> KEPT_HEADERS =
            List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.ETAG, HttpHeaders.LOCATION);

    private final AnsweredCommands commands;
    private final TransactionTemplate transaction;
    private final Problems problems;

    IdempotencyFilter(
            AnsweredCommands commands, TransactionTemplate transaction, Problems problems) {
        this.commands = commands;
        this.transaction = transaction;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(HEADER) == null
                || !NOT_IDEMPOTENT_BY_THEMSELVES.contains(request.getMethod())
                || !Origin.isBound()
                || Origin.current().actor().publisher() != null;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = request.getHeader(HEADER);
        if (!KEY.matcher(key).matches()) {
            var reason = problems.malformed("INVALID_IDEMPOTENCY_KEY", HEADER, Map.of());
            problems.write(ProblemType.MALFORMED, List.of(reason), request, response);
            return;
        }
        var repeatable = RepeatableRequest.read(request, LONGEST_BODY);
        if (repeatable == null) {
            problems.write(ProblemType.TOO_LARGE, List.of(), request, response);
            return;
        }
        var cached = new ContentCachingResponseWrapper(response);
        var run = new Run(Origin.current().actor().id(), key, repeatable, cached, chain);
        if (transaction.execute(run::inTransaction) == Ended.UNDONE && cached.getStatus() < 500) {
            transaction.executeWithoutResult(_ -> run.keepAnswer());
        }
        cached.copyBodyToResponse();
    }

    private enum Ended {
        ANSWERED,
        UNDONE
    }

    /** One request with a key. */
    private final class Run {

        private final String actor;
        private final String key;
        private final RepeatableRequest request;
        private final ContentCachingResponseWrapper response;
        private final FilterChain chain;

        private Run(
                String actor,
                String key,
                RepeatableRequest request,
                ContentCachingResponseWrapper response,
                FilterChain chain) {
            this.actor = actor;
            this.key = key;
            this.request = request;
            this.response = response;
            this.chain = chain;
        }

        /**
         * A failure undoes the command and is not kept; a refusal by exception has undone it
         * already, so its answer is kept afterwards.
         */
        private Ended inTransaction(TransactionStatus status) {
            try {
                if (!commands.lock(actor, key)) {
                    problems.write(ProblemType.STILL_RUNNING, List.of(), request, response);
                    return Ended.ANSWERED;
                }
                var before = commands.find(actor, key);
                if (before.isPresent()) {
                    repeat(before.get());
                    return Ended.ANSWERED;
                }
                chain.doFilter(request, response);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            } catch (ServletException failure) {
                throw new IllegalStateException("the command failed", failure);
            }
            if (response.getStatus() >= 500 || status.isRollbackOnly() || Deferred.hasFailed()) {
                status.setRollbackOnly();
                return Ended.UNDONE;
            }
            keepAnswer();
            return Ended.ANSWERED;
        }

        private void repeat(Answered before) throws IOException {
            if (!MessageDigest.isEqual(before.requestHash(), request.hash())) {
                problems.write(ProblemType.KEY_REUSED, List.of(), request, response);
                return;
            }
            response.setStatus(before.status());
            before.headers().forEach(response::setHeader);
            response.setHeader(REPLAYED, "true");
            response.getOutputStream().write(before.body());
        }

        private void keepAnswer() {
            var headers =
                    KEPT_HEADERS.stream()
                            .flatMap(
                                    name ->
                                            Stream.ofNullable(response.getHeader(name))
                                                    .map(value -> Map.entry(name, value)))
                            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            commands.insert(
                    actor,
                    key,
                    new Answered(
                            request.hash(),
                            response.getStatus(),
                            headers,
                            response.getContentAsByteArray()));
        }
    }
}
