package vn.canbo.service.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import vn.canbo.service.problem.ProblemType;
import vn.canbo.service.problem.Problems;

/**
 * Says no: 401 to strangers; to those signed in 404 for an address without a row, 405 for a method
 * without one, 403 for the rest.
 */
final class SignInProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Problems problems;
    private final AccessTable table;

    SignInProblems(Problems problems, AccessTable table) {
        this.problems = problems;
        this.table = table;
    }

    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException failure)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        problems.write(ProblemType.NOT_SIGNED_IN, List.of(), request, response);
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        var methods = table.methodsOn(request.getRequestURI());
        if (methods.isEmpty()) {
            problems.write(ProblemType.NO_SUCH_THING, List.of(), request, response);
        } else if (!methods.contains(request.getMethod())) {
            response.setHeader(
                    HttpHeaders.ALLOW, String.join(", ", methods.stream().sorted().toList()));
            problems.write(ProblemType.WRONG_METHOD, List.of(), request, response);
        } else {
            problems.write(ProblemType.NOT_ALLOWED, List.of(), request, response);
        }
    }
}
