package vn.canbo.service.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.canbo.service.origin.Actor;
import vn.canbo.service.origin.Origin;
import vn.canbo.service.problem.ProblemType;

/** Refuses what one account sends too fast; each instance counts for itself. */
final class LimitFilter extends OncePerRequestFilter {

    private static final int MOST_ACCOUNTS = 10_000;

    private final ToIntFunction<Actor> perSecond;
    private final double secondsAtOnce;
    private final Map<Account, Bucket> buckets = new ConcurrentHashMap<>();

    /**
     * @param perSecond how many requests an account may send on and on
     * @param secondsAtOnce the worth of how many seconds may come at once after a silence
     */
    LimitFilter(ToIntFunction<Actor> perSecond, double secondsAtOnce) {
        this.perSecond = perSecond;
        this.secondsAtOnce = secondsAtOnce;
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
        if (bucketOf(Origin.current().actor(), now).take(now)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(ProblemType.TOO_MANY_REQUESTS.status().value());
        }
    }

    private Bucket bucketOf(Actor actor, long now) {
        if (buckets.size() > MOST_ACCOUNTS) {
            buckets.values().removeIf(it -> it.isFull(now));
        }
        return buckets.computeIfAbsent(
                new Account(actor.id(), perSecond.applyAsInt(actor)),
                it -> new Bucket(it.perSecond, it.perSecond * secondsAtOnce, now));
    }

    /** One whose limit was changed begins anew. */
    private record Account(String id, int perSecond) {}
}
