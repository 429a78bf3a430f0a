package vn.canbo.standalone.signin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;
import vn.canbo.standalone.place.Secrets;

/** The sign-in page, which shows the accounts of the demo with their passwords. */
@RestController
class SignInController {

    private final Secrets secrets;
    private final String page;

    SignInController(Secrets secrets) throws IOException {
        this.secrets = secrets;
        try (var resource = SignInController.class.getResourceAsStream("/sign-in.html")) {
            this.page =
                    new String(
                            Objects.requireNonNull(resource).readAllBytes(),
                            StandardCharsets.UTF_8);
        }
    }

    @GetMapping(path = "/login", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    String page(CsrfToken csrf, @RequestParam(required = false) @Nullable String error) {
        var accounts = Person.all().stream().map(this::row).collect(Collectors.joining());
        return page.replace("{{csrf-name}}", csrf.getParameterName())
                .replace("{{csrf}}", csrf.getToken())
                .replace("{{error}}", error == null ? "hidden" : "")
                .replace("{{accounts}}", accounts);
    }

    /** What the launcher asks until the sign-in is ready. */
    @GetMapping("/health")
    String health() {
        return "{\"status\":\"UP\"}";
    }

    private String row(Person person) {
        return """
                <tr><td>%s<br><small>%s</small></td><td><code>%s</code></td><td><code>%s</code></td></tr>
                """
                .formatted(
                        HtmlUtils.htmlEscape(person.name(), "UTF-8"),
                        HtmlUtils.htmlEscape(person.office(), "UTF-8"),
                        person.user(),
                        secrets.typed(person.user()));
    }
}
