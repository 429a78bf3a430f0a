package vn.canbo.service.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What fails in the filters, outside of any controller, becomes a problem as well: the error
 * controller says it, as a page where there are pages.
 */
final class ProblemFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException failure) {
            var type = Failures.typeOf(failure);
            ProblemAdvice.log(type, failure);
            if (!response.isCommitted()) {
                response.sendError(type.status().value());
            }
        }
    }
}
