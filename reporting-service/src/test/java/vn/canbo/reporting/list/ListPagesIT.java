package vn.canbo.reporting.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.canbo.reporting.Browser;
import vn.canbo.reporting.OtherServices;
import vn.canbo.reporting.SignInServer;
import vn.canbo.service.origin.Role;
import vn.canbo.service.testing.Api;
import vn.canbo.service.testing.CanboServiceTest;

@CanboServiceTest
class ListPagesIT {

    private static final Pattern CSRF =
            Pattern.compile(
                    "action=\"/lists\".*?name=\"_csrf\" value=\"([^\"]+)\"", Pattern.DOTALL);

    private final SignInServer signIn = SignInServer.shared();
    private final OtherServices others = OtherServices.shared();
    private final UUID list = UUID.randomUUID();

    @Autowired Api api;

    @BeforeEach
    void anOfficerSignsIn() {
        signIn.admits(Set.of(Role.HOME_AFFAIRS_OFFICER), Set.of(UUID.randomUUID()));
        others.answers("/api/v1/lists", 202, progress("RUNNING", 0));
        others.answers("/api/v1/lists/" + list, 200, progress("RUNNING", 1200));
        others.answersFile("/api/v1/lists/" + list + "/answer", "to-mend.xlsx", "red cells");
        others.forget();
    }

    private Browser browser() {
        return new Browser(api.baseUrl());
    }

    private Map<String, Object> progress(String state, int done) {
        return Map.of(
                "id",
                list,
                "mode",
                "WHOLE",
                "state",
                state,
                "rows",
                5000,
                "done",
                done,
                "written",
                7,
                "known",
                8,
                "bad",
                state.equals("NOT_WRITTEN") ? 1 : 0,
                "answered",
                state.equals("NOT_WRITTEN"),
                "reasons",
                state.equals("NOT_WRITTEN") ? List.of(counted()) : List.of());
    }

    private static Map<String, Object> counted() {
        return Map.of(
                "count",
                3,
                "firstCell",
                "C17",
                "reason",
                Map.of("code", "X", "vi", "Không phải là ngày", "en", "No day"));
    }

    private HttpResponse<String> handIn(Browser browser, String kind, String mode) {
        var form = browser.open("/lists");
        var csrf = CSRF.matcher(form.body());
        assertThat(csrf.find()).as(form.body()).isTrue();
        return browser.upload(
                "/lists", Map.of("_csrf", csrf.group(1), "kind", kind, "mode", mode), "list");
    }

    @Test
    void a_list_is_handed_on_and_its_progress_shown() {
        var page = handIn(browser(), "qualifications", "good-rows");

        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(page.uri().getPath()).isEqualTo("/lists/" + list);
        assertThat(page.body())
                .contains("1.200 trên 5.000 dòng", "hx-get=\"/lists/" + list, "every 1s");
        assertThat(others.asked().getFirst())
                .satisfies(
                        it -> {
                            assertThat(it.path()).isEqualTo("/api/v1/lists");
                            assertThat(it.query())
                                    .isEqualTo("kind=qualifications&check=false&goodRows=true");
                            assertThat(it.body()).isEqualTo("the list");
                            assertThat(it.token()).startsWith("Bearer ");
                        });
    }

    @Test
    void what_is_bad_is_shown_and_the_list_can_be_fetched() {
        others.answers("/api/v1/lists/" + list, 200, progress("NOT_WRITTEN", 5000));
        var browser = browser();

        var page = browser.open("/lists/" + list);

        assertThat(page.body())
                .contains("chưa ghi gì", "C17", "Không phải là ngày", "/answer")
                .doesNotContain("every 1s");
        var answer = browser.open("/lists/" + list + "/answer");
        assertThat(answer.body()).contains("red cells");
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .contains("to-mend.xlsx");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    @Test
    void why_a_list_is_not_taken_stands_above_the_form() {
        others.answers(
                "/api/v1/lists",
                422,
                Map.of("reasons", List.of(Map.of("vi", "Hãy đợi", "en", "Wait"))));

        assertThat(handIn(browser(), "qualifications", "whole").body())
                .contains("Hãy đợi", "name=\"list\"")
                .containsPattern("value=\"qualifications\" checked");
    }

    @Test
    void each_kind_of_list_has_its_empty_one() {
        others.answersFile("/api/v1/lists/template", "diplomas.xlsx", "an empty list");
        var browser = browser();

        var form = browser.open("/lists");
        assertThat(form.body())
                .contains("Người và vị trí công tác", "/lists/template?kind=people")
                .contains("Văn bằng, chứng chỉ", "/lists/template?kind=qualifications")
                .contains("Đánh giá, xếp loại hằng năm", "/lists/template?kind=evaluations")
                .containsPattern("value=\"people\" checked");
        var template = browser.open("/lists/template?kind=qualifications");
        assertThat(template.headers().firstValue("Content-Disposition").orElse(""))
                .contains("diplomas.xlsx");
        assertThat(others.asked().getLast().query()).isEqualTo("kind=qualifications");
        assertThat(browser.open("/lists/template?kind=figures").statusCode()).isEqualTo(404);
    }

    @Test
    void a_list_of_somebody_else_is_not_found() {
        var page = browser().open("/lists/" + UUID.randomUUID());

        assertThat(page.statusCode()).isEqualTo(404);
    }

    @Test
    void whoever_may_not_import_has_no_such_page() {
        signIn.admits(Set.of(Role.COMMUNE_CLERK), Set.of(UUID.randomUUID()));
        var browser = browser();

        assertThat(browser.open("/lists").statusCode()).isEqualTo(403);
        assertThat(browser.open("/").body()).doesNotContain("href=\"/lists\"");
    }
}
