package vn.canbo.service.text;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.canbo.service.problem.ProblemType;
import vn.canbo.service.problem.Problems;

/**
 * Bodies are UTF-8 and not packed: a parser that guesses another encoding, or an archive that
 * unpacks to a thousand times its size, is never reached.
 */
final class EncodingFilter extends OncePerRequestFilter {

    private static final Set<String> TAKEN = Set.of("utf-8", "us-ascii");
    private static final String CHARSET = "charset=";

    private final Problems problems;

    EncodingFilter(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isPacked(request) || isOfOtherCharset(request)) {
            problems.write(ProblemType.WRONG_MEDIA_TYPE, List.of(), request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isPacked(HttpServletRequest request) {
        var encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        return encoding != null && !encoding.strip().equalsIgnoreCase("identity");
    }

    private static boolean isOfOtherCharset(HttpServletRequest request) {
        var type = request.getContentType();
        if (type == null) {
            return false;
        }
        var lower = type.toLowerCase(Locale.ROOT);
        var at = lower.indexOf(CHARSET);
        return at >= 0
                && !TAKEN.contains(
                        lower.substring(at + CHARSET.length())
                                .split(";", 2)[0]
                                .replace("\"", "")
                                .strip());
    }
}
