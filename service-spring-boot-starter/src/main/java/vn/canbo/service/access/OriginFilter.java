package vn.canbo.service.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.canbo.service.correlation.CorrelationFilter;
import vn.canbo.service.origin.Actor;
import vn.canbo.service.origin.Origin;
import vn.canbo.service.problem.ProblemType;

/** Binds who acts to the request, after sign-in was checked. Nobody signed in: nothing is bound. */
final class OriginFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var actor = Actors.of(SecurityContextHolder.getContext().getAuthentication());
        if (actor.isEmpty()) {
            chain.doFilter(request, response);
        } else if (Actors.lacksUnits(actor.get())) {
            response.sendError(ProblemType.NOT_ALLOWED.status().value());
        } else {
            bound(actor.get(), request, response, chain);
        }
    }

    private static void bound(
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        try {
            new Origin(actor, CorrelationFilter.idOf(request), null, 0)
                    .call(
                            () -> {
                                chain.doFilter(request, response);
                                return true;
                            });
        } catch (ServletException | IOException | RuntimeException failure) {
            throw failure;
        } catch (Exception unexpected) {
            throw new ServletException(unexpected);
        }
    }
}
