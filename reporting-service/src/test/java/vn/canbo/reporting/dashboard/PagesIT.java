package vn.canbo.reporting.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpClient.Redirect;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.canbo.events.EventType;
import vn.canbo.events.code.Category;
import vn.canbo.events.code.Verdict;
import vn.canbo.reporting.Browser;
import vn.canbo.reporting.OtherServices;
import vn.canbo.reporting.SignInServer;
import vn.canbo.reporting.Told;
import vn.canbo.service.origin.Role;
import vn.canbo.service.testing.Api;
import vn.canbo.service.testing.CanboServiceTest;
import vn.canbo.service.testing.TestTokens;
import vn.canbo.service.testing.TestTopics;

@CanboServiceTest
class PagesIT {

    private static final Duration LONGEST = Duration.ofSeconds(40);
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final SignInServer signIn = SignInServer.shared();
    private final OtherServices others = OtherServices.shared();
    private final UUID province = UUID.randomUUID();
    private final UUID one = UUID.randomUUID();
    private final UUID two = UUID.randomUUID();
    private final UUID person = UUID.randomUUID();
    private final UUID stranger = UUID.randomUUID();
    private final String code =
            province.toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);

    @Autowired Api api;
    @Autowired TestTokens tokens;
    @Autowired TestTopics topics;

    @BeforeEach
    void tellTheProvince() {
        topics.send(EventType.UNIT_ESTABLISHED, Told.province(province, "P" + code), 1);
        topics.send(EventType.UNIT_ESTABLISHED, Told.commune(one, "A" + code, province), 1);
        topics.send(EventType.UNIT_ESTABLISHED, Told.commune(two, "B" + code, province), 1);
        tellPerson(person, one, Verdict.UNMET);
        tellPerson(stranger, two, Verdict.MET);
        var officer = tokens.of("officer", Set.of(Role.HOME_AFFAIRS_OFFICER), Set.of(province));
        await().atMost(LONGEST)
                .untilAsserted(
                        () -> {
                            var figures =
                                    api.get(officer, "/api/v1/compliance/units/" + province)
                                            .json()
                                            .path("compliance")
                                            .path("figures");
                            assertThat(figures.path("unmet").asInt()).isOne();
                            assertThat(figures.path("met").asInt()).isOne();
                        });
        signIn.admits(Set.of(Role.HOME_AFFAIRS_OFFICER), Set.of(province));
        others.forget();
    }

    @AfterEach
    void bringBack() {
        others.bringBack("personnel");
    }

    @Test
    void the_start_page_says_how_bad_and_where() {
        var page = browser().open("/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("lang=\"vi\"")
                .contains("Mức độ đạt chuẩn: Tỉnh Thử P" + code)
                .contains("50,00 %")
                .contains("Nguyễn Thị Thử")
                .contains("/units/" + one)
                .contains("0,00 % !!")
                .contains("100,00 % ✓");
        assertThat(page.body().indexOf("Xã Thử A" + code))
                .isLessThan(page.body().indexOf("Xã Thử B" + code));
        assertThat(signIn.lastChallengeMethod()).isEqualTo("S256");
    }

    @Test
    void the_list_follows_the_address() {
        var browser = browser();
        browser.open("/");

        assertThat(table(browser.open("/?sort=-share")))
                .containsSubsequence("Xã Thử B" + code, "Xã Thử A" + code)
                .contains("aria-sort=\"descending\"");
        assertThat(table(browser.open("/?unmet=true")))
                .contains("Xã Thử A" + code)
                .doesNotContain("Xã Thử B" + code);
        assertThat(table(browser.open("/?q=xa+thu+b"))).doesNotContain("Xã Thử A" + code);
    }

    @Test
    void the_page_of_a_unit_asks_for_its_comings_and_goings() {
        assertThat(browser().open("/units/" + one).body())
                .contains("hx-get=\"/units/" + one + "/turnover\"");
    }

    @Test
    void english_is_chosen_once_and_kept() {
        var browser = browser();
        browser.open("/");

        assertThat(browser.open("/?lang=en").body()).contains("Who meets the standard");
        assertThat(browser.open("/units/" + one).body())
                .contains("lang=\"en\"")
                .contains("Below the standard")
                .doesNotContain("Chưa đạt");
    }

    @Test
    void the_unit_page_names_its_people_with_the_viewers_own_token() {
        var browser = browser();
        var page = browser.open("/units/" + one).body();

        assertThat(page)
                .contains("Trần Văn " + person.toString().substring(0, 8))
                .contains("Chủ tịch Ủy ban nhân dân")
                .contains("✗")
                .contains("Chưa đạt chuẩn")
                .contains("Trình độ chuyên môn")
                .doesNotContain(stranger.toString());
        assertThat(others.asked())
                .filteredOn(it -> it.path().equals("/api/v1/persons/names"))
                .singleElement()
                .satisfies(it -> assertThat(it.token()).startsWith("Bearer ey"))
                .satisfies(it -> assertThat(it.body()).contains(person.toString()));
    }

    @Test
    void without_personnel_the_page_shows_file_codes_and_says_so() {
        others.sendAway("personnel");

        var page = browser().open("/units/" + one);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("dịch vụ hồ sơ tạm thời không trả lời")
                .contains(person.toString().substring(24))
                .contains("Chưa đạt chuẩn");
    }

    @Test
    void an_account_that_may_not_see_names_is_told_so_and_sees_file_codes() {
        others.refuse("personnel");
        signIn.admits(Set.of(Role.OPERATOR, Role.REPORT_VIEWER), Set.of(province));
        var browser = browser();

        var page = browser.open("/units/" + one);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Tài khoản này không được xem họ tên")
                .contains(person.toString().substring(24))
                .contains("Chưa đạt chuẩn")
                .doesNotContain("tạm thời không trả lời");
        assertThat(browser.open("/units/" + one + "?lang=en").body())
                .contains("Names are not shown to this account");
    }

    @Test
    void the_why_not_page_gives_every_criterion_in_words_with_its_source() {
        var page = browser().open("/persons/" + person).body();

        assertThat(page)
                .contains("Trình độ chuyên môn", "đại học", "cao đẳng", "Nghị định 33/2023/NĐ-CP")
                .contains("Trình độ giáo dục phổ thông", "trung học phổ thông")
                .contains("/units/" + one)
                .contains("01/07/2025")
                .doesNotContain("UNIVERSITY")
                .doesNotContain("PC_CHAIR");
    }

    @Test
    void a_clerk_comes_home_to_the_own_commune_and_finds_no_other() {
        signIn.admits(Set.of(Role.COMMUNE_CLERK), Set.of(one));
        var browser = browser();
        browser.open("/units/" + one);

        var home = browser.open("/");

        assertThat(home.uri().getPath()).isEqualTo("/units/" + one);
        assertThat(home.statusCode()).isEqualTo(200);
        assertThat(home.body()).doesNotContain("Tỉnh Thử");
        assertThat(browser.open("/units/" + two).statusCode()).isEqualTo(404);
        assertThat(browser.open("/persons/" + stranger).statusCode()).isEqualTo(404);
        assertThat(browser.open("/?unit=" + province).statusCode()).isEqualTo(404);
    }

    @Test
    void a_fragment_brings_the_figures_and_the_list_alone() {
        var browser = browser();
        browser.open("/");

        var fragment = browser.open("/", "HX-Request", "true").body();

        assertThat(fragment)
                .contains("id=\"figures\"")
                .contains("hx-swap-oob=\"true\"")
                .doesNotContain("<html")
                .doesNotContain("<form");
    }

    @Test
    void nothing_inline_runs_and_no_page_is_kept_by_others() {
        var page = browser().open("/");

        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'")
                .contains("script-src 'self'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(page.body()).doesNotContain("style=\"").doesNotContain("onclick");
    }

    @Test
    void who_is_not_signed_in_is_asked_to_a_fragment_and_a_stream_are_told() {
        var stays = new Browser(api.baseUrl(), Redirect.NEVER);

        var page = stays.open("/units/" + one);
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location").orElse(""))
                .endsWith("/oauth2/authorization/canbo");
        var fragment = stays.open("/units/" + one, "HX-Request", "true");
        assertThat(fragment.statusCode()).as(fragment.headers().toString()).isEqualTo(401);
        assertThat(fragment.headers().firstValue("HX-Refresh")).contains("true");
        assertThat(stays.open("/live").statusCode()).isEqualTo(401);
    }

    @Test
    void signing_out_needs_the_pages_own_form_and_ends_both_sessions() {
        var browser = browser();
        var form = CSRF.matcher(browser.open("/").body());
        assertThat(form.find()).isTrue();

        assertThat(browser.post("/logout", "").statusCode()).isEqualTo(403);
        var goodbye = browser.post("/logout", "_csrf=" + form.group(1));

        assertThat(goodbye.uri().toString()).startsWith(signIn.issuer() + "/bye");
    }

    @Test
    void the_first_visit_is_light() {
        var browser = browser();
        var all =
                browser.open("/").body().length()
                        + browser.open("/assets/canbo.css").body().length()
                        + browser.open("/assets/live.js").body().length()
                        + browser.open("/assets/htmx.min.js").body().length();

        assertThat(all).as("characters, before compression").isBetween(50_000, 120_000);
    }

    private Browser browser() {
        return new Browser(api.baseUrl());
    }

    private static String table(HttpResponse<String> page) {
        return page.body().substring(page.body().indexOf("<tbody"))
                + page.body()
                        .substring(page.body().indexOf("<thead"), page.body().indexOf("<tbody"));
    }

    private void tellPerson(UUID id, UUID unit, Verdict verdict) {
        topics.send(EventType.PERSON_REGISTERED, Told.person(id, Category.CADRE), 1);
        topics.send(
                EventType.POST_TAKEN, Told.post(UUID.randomUUID(), id, unit, "PC_CHAIR", true), 1);
        topics.send(EventType.STANDARD_ASSESSED, Told.verdict(id, "PC_CHAIR", unit, verdict), 1);
    }
}
