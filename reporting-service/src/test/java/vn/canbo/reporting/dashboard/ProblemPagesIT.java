package vn.canbo.reporting.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpClient.Redirect;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import vn.canbo.events.EventType;
import vn.canbo.events.code.Category;
import vn.canbo.events.code.Verdict;
import vn.canbo.reporting.Browser;
import vn.canbo.reporting.SignInServer;
import vn.canbo.reporting.Told;
import vn.canbo.service.origin.Role;
import vn.canbo.service.problem.ProblemType;
import vn.canbo.service.testing.Api;
import vn.canbo.service.testing.CanboServiceTest;
import vn.canbo.service.testing.TestTokens;
import vn.canbo.service.testing.TestTopics;

@CanboServiceTest
class ProblemPagesIT {

    private static final Duration LONGEST = Duration.ofSeconds(40);
    private static final int MORE_THAN_ALLOWED = 5_000;

    private final SignInServer signIn = SignInServer.shared();
    private final UUID province = UUID.randomUUID();
    private final UUID one = UUID.randomUUID();
    private final UUID two = UUID.randomUUID();
    private final UUID stranger = UUID.randomUUID();
    private final String code = province.toString().substring(0, 8).toUpperCase(Locale.ROOT);

    @Autowired Api api;
    @Autowired TestTokens tokens;
    @Autowired TestTopics topics;
    @Autowired ProblemPageController problems;

    @BeforeEach
    void tellTheProvince() {
        topics.send(EventType.UNIT_ESTABLISHED, Told.province(province, "P" + code), 1);
        topics.send(EventType.UNIT_ESTABLISHED, Told.commune(one, "A" + code, province), 1);
        topics.send(EventType.UNIT_ESTABLISHED, Told.commune(two, "B" + code, province), 1);
        topics.send(EventType.PERSON_REGISTERED, Told.person(stranger, Category.CADRE), 1);
        topics.send(
                EventType.POST_TAKEN,
                Told.post(UUID.randomUUID(), stranger, two, "PC_CHAIR", true),
                1);
        topics.send(
                EventType.STANDARD_ASSESSED,
                Told.verdict(stranger, "PC_CHAIR", two, Verdict.UNMET),
                1);
        var officer = tokens.of("officer", Set.of(Role.HOME_AFFAIRS_OFFICER), Set.of(province));
        await().atMost(LONGEST)
                .until(
                        () ->
                                api.get(officer, "/api/v1/compliance/persons/" + stranger).status()
                                        == 200);
    }

    @Test
    void a_person_outside_the_scope_and_one_that_is_not_there_look_the_same() {
        var clerk = signedIn(Role.COMMUNE_CLERK, one);

        var outside = clerk.open("/persons/" + stranger);
        var missing = clerk.open("/persons/" + UUID.randomUUID());

        for (var page : new HttpResponse<?>[] {outside, missing}) {
            assertThat(page.statusCode()).isEqualTo(404);
        }
        assertThat(main(outside))
                .contains(
                        "Không tìm thấy.",
                        "nằm ngoài các đơn vị mà tài khoản được xem",
                        "href=\"/\"")
                .doesNotContain(stranger.toString())
                .isEqualTo(main(missing));
        assertThat(type(outside)).startsWith("text/html");
    }

    @Test
    void an_address_that_leads_nowhere_is_no_secret_but_missing() {
        var clerk = signedIn(Role.COMMUNE_CLERK, one);

        for (var path : new String[] {"/nothing-here", "/units/not-an-id", "/units/" + two}) {
            var page = clerk.open(path);
            assertThat(page.statusCode()).as(path).isEqualTo(404);
            assertThat(main(page)).as(path).contains("Không tìm thấy.");
        }
    }

    @Test
    void an_operator_who_clicks_a_person_reads_why_there_is_nothing_and_finds_back() {
        var operator = signedIn(Role.REPORT_VIEWER, province);
        assertThat(operator.open("/units/" + two).body()).contains("/persons/" + stranger);

        var page = operator.open("/persons/" + stranger);

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(type(page)).startsWith("text/html");
        assertThat(main(page))
                .contains("Tài khoản không được phép làm việc này.")
                .contains("không được xem nội dung đã chọn")
                .contains("href=\"/\"");
        assertThat(page.body()).contains("Nguyễn Thị Thử").doesNotContain("urn:canbo");
        assertThat(operator.open("/persons/" + stranger + "?lang=en").body())
                .contains("This account may not do that.", "lang=\"en\"");
    }

    @Test
    void an_account_without_units_gets_the_page_too() {
        signIn.admits(Set.of(Role.REPORT_VIEWER), Set.of());

        var page = new Browser(api.baseUrl()).open("/");

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(main(page)).contains("Tài khoản không được phép làm việc này.");
    }

    @Test
    void while_the_database_is_away_the_page_says_that_it_is_for_some_seconds() throws Exception {
        var answer = new MockHttpServletResponse();

        var page =
                problems.failed(
                        new CannotGetJdbcConnectionException("away"),
                        new MockHttpServletRequest("GET", "/"),
                        answer,
                        Locale.ENGLISH);

        assertThat(page.getViewName()).isEqualTo("problem");
        assertThat(page.getStatus()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(page.getModel()).containsEntry("problem", ProblemType.UNAVAILABLE);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("5");
    }

    @Test
    void whoever_asks_too_often_is_told_so_on_a_page() {
        var hasty = signedIn(Role.REPORT_VIEWER, province);

        var page =
                IntStream.range(0, MORE_THAN_ALLOWED)
                        .parallel()
                        .mapToObj(_ -> hasty.open("/assets/live.js"))
                        .filter(it -> it.statusCode() == 429)
                        .findAny()
                        .orElseThrow();

        assertThat(type(page)).startsWith("text/html");
        assertThat(page.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(main(page)).contains("Quá nhiều yêu cầu", "Hãy đợi ít giây", "href=\"/\"");
    }

    @Test
    void programs_and_everything_under_api_still_get_problem_json() {
        var clerk = tokens.of("clerk", Set.of(Role.COMMUNE_CLERK), Set.of(one));
        var viewer = tokens.of("viewer", Set.of(Role.REPORT_VIEWER), Set.of(one));
        var person = "/api/v1/compliance/persons/" + stranger;

        for (var answer :
                new Api.Answer[] {
                    api.get(clerk, person, "Accept", "text/html,*/*;q=0.8"),
                    api.get(viewer, person, "Accept", "text/html,*/*;q=0.8"),
                    api.get(
                            tokens.of("viewer", Set.of(Role.REPORT_VIEWER), Set.of()),
                            person,
                            "Accept",
                            "text/html,*/*;q=0.8")
                }) {
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(answer.status()).isIn(403, 404);
        }
        var program =
                signedIn(Role.COMMUNE_CLERK, one)
                        .ask("/persons/" + stranger, "application/problem+json");
        assertThat(program.statusCode()).isEqualTo(404);
        assertThat(type(program)).startsWith("application/problem+json");
    }

    @Test
    void a_problem_page_asks_nobody_to_sign_in_who_cannot() {
        var page = new Browser(api.baseUrl(), Redirect.NEVER).post("/logout", "");

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(main(page)).contains("Tài khoản không được phép làm việc này.");
        assertThat(page.body()).doesNotContain("action=\"/logout\"");
    }

    private Browser signedIn(Role role, UUID unit) {
        signIn.admits(Set.of(role), Set.of(unit));
        var browser = new Browser(api.baseUrl());
        browser.open("/");
        return browser;
    }

    private static String main(HttpResponse<String> page) {
        var body = page.body();
        assertThat(body).contains("<main", "</main>");
        return body.substring(body.indexOf("<main"), body.indexOf("</main>"));
    }

    private static String type(HttpResponse<?> page) {
        return page.headers().firstValue("Content-Type").orElse("");
    }
}
