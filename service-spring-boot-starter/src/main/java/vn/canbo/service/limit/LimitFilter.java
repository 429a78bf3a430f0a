package vn.canbo.service.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.canbo.service.origin.Origin;
import vn.canbo.service.problem.ProblemType;

/** Refuses what one account sends too fast; each instance counts for itself. */
final class LimitFilter extends OncePerRequestFilter {

    private static final int MOST_ACCOUNTS = 10_000;

    private final int perSecond;
    private final int atOnce;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    LimitFilter(int perSecond, int atOnce) {
        this.perSecond = perSecond;
        this.atOnce = atOnce;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Origin.isBound();
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var now = System.nanoTime();
        if (bucketOf(Origin.current().actor().id(), now).take(now)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(ProblemType.TOO_MANY_REQUESTS.status().value());
        }
    }

    private Bucket bucketOf(String actor, long now) {
        if (buckets.size() > MOST_ACCOUNTS) {
            buckets.values().removeIf(it -> it.isFull(now));
        }
        return buckets.computeIfAbsent(actor, _ -> new Bucket(perSecond, atOnce, now));
    }
}
