package vn.canbo.reporting.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.canbo.reporting.Browser;
import vn.canbo.reporting.OtherServices;
import vn.canbo.reporting.OtherServices.Asked;
import vn.canbo.reporting.SignInServer;
import vn.canbo.service.origin.Role;
import vn.canbo.service.testing.Api;
import vn.canbo.service.testing.CanboServiceTest;

@CanboServiceTest
class QuarantinePageIT {

    private static final String PAGE = "/quarantine";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final OtherServices others = OtherServices.shared();
    private final UUID event = UUID.randomUUID();
    private final UUID person = UUID.randomUUID();
    private Browser browser = new Browser("");

    @Autowired Api api;

    @BeforeEach
    void trainingHoldsOne() {
        SignInServer.shared().admits(Set.of(Role.OPERATOR), Set.of());
        browser = new Browser(api.baseUrl());
        others.forget();
        others.holds("training", List.of(held(Map.of())));
        others.answersActions(200, held(Map.of()));
    }

    @AfterEach
    void bringBack() {
        others.holds("training", List.of());
        others.bringBack("assignment");
        others.bringBack("training");
    }

    @Test
    void the_start_page_leads_an_operator_to_what_every_service_holds() {
        assertThat(browser.open("/").body()).contains("href=\"/quarantine\"");

        var page = browser.open(PAGE);

        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(page.body())
                .contains("lang=\"vi\"", "<h1>Sự kiện bị giữ lại</h1>")
                .contains("Nhân sự", "Đào tạo, bồi dưỡng", "Biệt phái, điều động", "Báo cáo")
                .contains("post:" + person, "23505 post_seen", "02/03/2026 08:15")
                .contains("aria-label=\"Thử lại: post:" + person + ", từ 02/03/2026 08:15\"")
                .contains("aria-current=\"page\"")
                .doesNotContain("<script>", "onclick");
        var asked = others.asked().stream().filter(it -> it.path().endsWith(PAGE)).toList();
        assertThat(asked)
                .extracting(Asked::service)
                .containsExactly("personnel", "training", "assignment", "reporting");
        assertThat(asked).allSatisfy(it -> assertThat(it.token()).startsWith("Bearer ey"));
        assertThat(browser.open(PAGE + "?lang=en").body())
                .contains("<h1>Held events</h1>", "Ask for it again");
    }

    @Test
    void a_service_that_is_away_is_said_and_hides_no_other() {
        others.sendAway("assignment");

        var page = browser.open(PAGE).body();

        assertThat(page)
                .contains("Dịch vụ Biệt phái, điều động hiện không trả lời")
                .contains("post:" + person);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            retry,   '',                        {},                       đã thử lại nhưng
            resend,  '',                        {},                       nơi công bố sẽ gửi lại
            dismiss, 'reason=B%E1%BA%A3n+th%E1%BB%AD', '{"reason":"Bản thử"}', đã bỏ qua sự kiện
            """)
    void each_button_is_a_form_that_reaches_the_service_with_the_viewers_token(
            String action, String form, String body, String said) {
        var answer = press("/training/" + event + "/" + action, form);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.uri().getPath()).as("another page follows").isEqualTo(PAGE);
        assertThat(answer.body()).containsIgnoringCase(said).contains("role=\"status\"");
        assertThat(posted())
                .singleElement()
                .satisfies(
                        it -> {
                            assertThat(it.service()).isEqualTo("training");
                            assertThat(it.path())
                                    .isEqualTo("/api/v1/quarantine/" + event + "/" + action);
                            assertThat(it.token()).startsWith("Bearer ey");
                            assertThat(it.body()).isEqualTo(body);
                        });
    }

    @Test
    void what_was_applied_and_how_many_of_all_is_said_once() {
        others.answersActions(200, held(Map.of("resolution", "RETRIED")));
        assertThat(press("/training/" + event + "/retry", "").body())
                .contains("Đã áp dụng sự kiện");

        others.answersActions(200, Map.of("tried", 7, "applied", 5));
        assertThat(press("/training/retry", "").body())
                .contains("Đã thử lại 7 sự kiện, áp dụng được 5.");
        assertThat(browser.open(PAGE).body()).doesNotContain("Đã thử lại 7");
    }

    @Test
    void a_refusal_shows_its_reasons_in_the_language_of_the_viewer() {
        others.answersActions(
                422,
                Map.of(
                        "reasons",
                        List.of(Map.of("code", "X", "vi", "Cần nêu lý do.", "en", "Say why."))));

        assertThat(press("/training/" + event + "/dismiss", "reason=").body())
                .contains("role=\"alert\"", "Dịch vụ Đào tạo, bồi dưỡng từ chối:")
                .contains("Cần nêu lý do.");
        browser.open(PAGE + "?lang=en");
        assertThat(press("/training/" + event + "/dismiss", "reason=").body()).contains("Say why.");
    }

    @Test
    void a_service_that_goes_away_between_page_and_button_is_said() {
        browser.open(PAGE);
        var token = csrf();
        others.sendAway("training");

        var answer =
                browser.post(PAGE + "/training/" + event + "/resend", "_csrf=" + token, "X-A", "b");

        assertThat(answer.body())
                .contains("role=\"alert\"", "Dịch vụ Đào tạo, bồi dưỡng hiện không trả lời");
    }

    @Test
    void what_was_dismissed_is_shown_with_who_and_why_and_has_no_buttons() {
        others.holds(
                "training",
                List.of(
                        held(
                                Map.of(
                                        "resolution", "DISMISSED",
                                        "resolvedAt", "2026-03-03T01:15:30Z",
                                        "resolvedBy", "operator",
                                        "dismissalReason", "Bản tin <thử>"))));

        var page = browser.open(PAGE + "?state=DISMISSED").body();

        assertThat(page)
                .contains("đã bỏ qua", "03/03/2026 08:15", "operator")
                .contains("Lý do: Bản tin &lt;thử&gt;")
                .doesNotContain("/dismiss", "/retry");
        assertThat(others.asked().getLast().query()).contains("state=DISMISSED");
    }

    @Test
    void without_the_token_of_the_form_or_the_role_nothing_is_sent() {
        browser.open(PAGE);
        var path = PAGE + "/training/" + event + "/dismiss";

        assertThat(browser.post(path, "reason=x").statusCode()).isEqualTo(403);
        assertThat(press("/training/" + event + "/erase", "").statusCode()).isEqualTo(404);
        assertThat(press("/payroll/" + event + "/retry", "").statusCode()).isEqualTo(404);

        SignInServer.shared().admits(Set.of(Role.HOME_AFFAIRS_OFFICER), Set.of(UUID.randomUUID()));
        var officer = new Browser(api.baseUrl());
        assertThat(officer.open(PAGE).statusCode()).isEqualTo(403);
        assertThat(officer.open("/").body()).doesNotContain("href=\"/quarantine\"");
        assertThat(posted()).isEmpty();
    }

    private HttpResponse<String> press(String path, String form) {
        var token = csrf();
        return browser.post(PAGE + path, form + "&_csrf=" + token);
    }

    private String csrf() {
        var found = CSRF.matcher(browser.open(PAGE).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private List<Asked> posted() {
        return others.asked().stream()
                .filter(it -> it.path().startsWith("/api/v1/quarantine/"))
                .toList();
    }

    private Map<String, Object> held(Map<String, Object> others) {
        var held = new HashMap<String, Object>();
        held.put("id", event);
        held.put("topic", "canbo.personnel.v1");
        held.put("type", "vn.canbo.personnel.post-taken.v1");
        held.put("thing", "post:" + person);
        held.put("subject", person);
        held.put("version", 2);
        held.put("reason", "23505 post_seen");
        held.put("quarantinedAt", "2026-03-02T01:15:30Z");
        held.put("tries", 1);
        held.putAll(others);
        return held;
    }
}
