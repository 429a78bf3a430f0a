package vn.canbo.reporting.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.canbo.events.EventType;
import vn.canbo.reporting.Browser;
import vn.canbo.reporting.OtherServices;
import vn.canbo.reporting.SignInServer;
import vn.canbo.reporting.Told;
import vn.canbo.service.origin.Role;
import vn.canbo.service.testing.Api;
import vn.canbo.service.testing.CanboServiceTest;
import vn.canbo.service.testing.TestTokens;
import vn.canbo.service.testing.TestTopics;

/** The unit page shows what personnel finds missing, and who answers for it. */
@CanboServiceTest
class AlertSectionIT {

    private static final String PATH = "/api/v1/alerts";

    private final OtherServices others = OtherServices.shared();
    private final UUID province = UUID.randomUUID();
    private final UUID commune = UUID.randomUUID();
    private final UUID chair = UUID.randomUUID();
    private final String code = province.toString().substring(0, 8).toUpperCase(Locale.ROOT);

    @Autowired Api api;
    @Autowired TestTokens tokens;
    @Autowired TestTopics topics;

    @BeforeEach
    void tellTheCommune() {
        topics.send(EventType.UNIT_ESTABLISHED, Told.province(province, "P" + code), 1);
        topics.send(EventType.UNIT_ESTABLISHED, Told.commune(commune, "A" + code, province), 1);
        var officer = tokens.of("officer", Set.of(Role.HOME_AFFAIRS_OFFICER), Set.of(province));
        await().atMost(Duration.ofSeconds(40))
                .until(
                        () ->
                                api.get(officer, "/api/v1/compliance/units/" + commune).status()
                                        == 200);
        SignInServer.shared().admits(Set.of(Role.HOME_AFFAIRS_OFFICER), Set.of(province));
        others.forget();
    }

    @AfterEach
    void bringBack() {
        others.bringBack("personnel");
        others.answers(PATH, 200, List.of());
    }

    @Test
    @Tag("TN12-17")
    void an_alert_shows_what_is_missing_since_when_who_answers_and_why() {
        others.answers(
                PATH,
                200,
                List.of(
                        alert(
                                "ELECTED_TITLE_VACANT",
                                "Phó Bí thư Đảng ủy",
                                1,
                                head("Đảng ủy", null)),
                        alert("POSTS_VACANT", "Văn phòng - thống kê", 2, null)));
        var browser = new Browser(api.baseUrl());

        var page = browser.open("/units/" + commune).body();

        assertThat(page)
                .contains("Cảnh báo", "Khuyết chức danh bầu cử", ": Phó Bí thư Đảng ủy")
                .contains("Biên chế được giao chưa có người", ": Văn phòng - thống kê", " (2)")
                .contains("01/11/2021", ">15<")
                .contains("Trần Văn " + chair.toString().substring(0, 8))
                .contains("Đảng ủy: ", "khuyết")
                .contains("Chỉ thị thử");
        assertThat(browser.open("/units/" + commune + "?lang=en").body())
                .contains("Alerts", "Elected title vacant", ": Deputy", "Test directive", "vacant");
        assertThat(others.asked())
                .filteredOn(it -> it.path().equals(PATH))
                .hasSize(2)
                .allSatisfy(it -> assertThat(it.token()).startsWith("Bearer ey"))
                .allSatisfy(it -> assertThat(it.query()).isEqualTo("unit=" + commune));
    }

    @Test
    void an_alert_of_a_unit_below_leads_to_its_page() {
        others.answers(PATH, 200, List.of(alert("POSTS_VACANT", "Văn phòng", 1, null)));

        var page = new Browser(api.baseUrl()).open("/units/" + province).body();

        assertThat(page).contains("href=\"/units/" + commune + "\"", "Xã Ví Dụ Một");
    }

    @Test
    void where_nothing_is_missing_the_page_says_so() {
        others.answers(PATH, 200, List.of());

        assertThat(new Browser(api.baseUrl()).open("/units/" + commune).body())
                .contains("Không có cảnh báo nào.");
    }

    @Test
    void while_personnel_is_away_or_refuses_the_page_stays_whole_and_says_so() {
        others.sendAway("personnel");
        var away = new Browser(api.baseUrl()).open("/units/" + commune);
        others.bringBack("personnel");
        others.answers(PATH, 404, Map.of());
        var refused = new Browser(api.baseUrl()).open("/units/" + commune);

        assertThat(away.statusCode()).isEqualTo(200);
        assertThat(away.body())
                .contains("Chưa lấy được cảnh báo")
                .doesNotContain("Không có cảnh báo nào.");
        assertThat(refused.statusCode()).isEqualTo(200);
        assertThat(refused.body())
                .contains("Tài khoản này không được xem cảnh báo")
                .doesNotContain("Không có cảnh báo nào.");
    }

    private Map<String, Object> alert(
            String alertCode, String subject, int missing, @Nullable Map<String, Object> block) {
        var alert = new HashMap<String, Object>();
        alert.put("code", alertCode);
        alert.put("requirement", "TN12-14");
        alert.put("unitId", commune);
        alert.put("unitName", "Xã Ví Dụ Một");
        alert.put("subject", Map.of("vi", subject, "en", "Deputy"));
        alert.put("missing", missing);
        alert.put("since", "2021-11-01");
        alert.put("days", 15);
        alert.put("source", Map.of("vi", "Chỉ thị thử", "en", "Test directive"));
        alert.put("accountableHead", head("Ủy ban nhân dân", chair));
        if (block != null) {
            alert.put("blockHead", block);
        }
        return alert;
    }

    private static Map<String, Object> head(String organisation, @Nullable UUID person) {
        var head = new HashMap<String, Object>();
        head.put("organisation", Map.of("vi", organisation, "en", "Committee"));
        if (person != null) {
            head.put("personId", person);
        }
        return head;
    }
}
