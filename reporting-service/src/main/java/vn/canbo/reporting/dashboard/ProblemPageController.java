package vn.canbo.reporting.dashboard;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.canbo.service.correlation.CorrelationFilter;
import vn.canbo.service.problem.ProblemAdvice;
import vn.canbo.service.problem.ProblemType;
import vn.canbo.service.problem.Problems;

/**
 * A problem as a page with a sentence and a way back, for whoever came with a browser. Programs,
 * and everything under {@code /api}, get the same problem as problem+json.
 */
@Controller
@ControllerAdvice({
    "vn.canbo.reporting.dashboard",
    "vn.canbo.reporting.quarantine",
    "vn.canbo.reporting.list",
    "vn.canbo.reporting.basis"
})
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemPageController implements ErrorController {

    private final PageConfiguration pages;
    private final ProblemAdvice advice;
    private final Problems problems;

    ProblemPageController(PageConfiguration pages, ProblemAdvice advice, Problems problems) {
        this.pages = pages;
        this.advice = advice;
        this.problems = problems;
    }

    /** What a page could not do. */
    @ExceptionHandler(produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView failed(
            Exception failure,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale)
            throws Exception {
        if (failure instanceof AuthenticationException
                || failure instanceof AccessDeniedException) {
            throw failure; // left to the security filters, which know whether somebody is signed in
        }
        return page(advice.kindOf(failure), request, response, locale);
    }

    /** What the security filters or the container refused. */
    @RequestMapping("${spring.web.error.path:${error.path:/error}}")
    @Nullable ModelAndView refused(
            HttpServletRequest request, HttpServletResponse response, Locale locale)
            throws IOException {
        var type =
                request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                        ? ProblemType.of(HttpStatusCode.valueOf(status))
                        : ProblemType.NO_SUCH_THING;
        if (!wantsPage(request)) {
            problems.write(type, List.of(), request, response);
            return null;
        }
        return page(type, request, response, locale);
    }

    private static boolean wantsPage(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE)
                && !String.valueOf(path).startsWith("/api/");
    }

    /** An address that cannot be read leads nowhere. */
    private ModelAndView page(
            ProblemType type,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        var shown = type == ProblemType.MALFORMED ? ProblemType.NO_SUCH_THING : type;
        Problems.setHeaders(shown, response);
        return new ModelAndView(
                "problem",
                Map.of(
                        "t",
                        pages.words(locale),
                        "problem",
                        shown,
                        "correlationId",
                        CorrelationFilter.idOf(request)),
                shown.status());
    }
}
