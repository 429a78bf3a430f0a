package vn.canbo.reporting.turnover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.canbo.reporting.Browser;
import vn.canbo.reporting.OtherServices;
import vn.canbo.reporting.SignInServer;
import vn.canbo.service.origin.Role;
import vn.canbo.service.testing.Api;
import vn.canbo.service.testing.CanboServiceTest;
import vn.canbo.service.testing.TestClock;

@CanboServiceTest
class TurnoverPageIT {

    private final OtherServices others = OtherServices.shared();
    private final UUID unit = UUID.randomUUID();
    private final String page = "/units/" + unit + "/turnover";

    @Autowired Api api;
    @Autowired TestClock clock;

    @BeforeEach
    void admit() {
        SignInServer.shared().admits(Set.of(Role.HOME_AFFAIRS_OFFICER), Set.of(unit));
        others.forget();
    }

    @AfterEach
    void bringBack() {
        others.bringBack("personnel");
    }

    private void tells(List<Map<String, Object>> ways) {
        others.answers(
                "/api/v1/movements", 200, Map.of("unitId", unit, "ways", ways, "turns", List.of()));
    }

    @Test
    @Tag("CT-3")
    void ups_downs_ins_and_outs_of_this_year_stand_on_the_page_in_both_languages() {
        tells(
                List.of(
                        Map.of("direction", "IN", "way", "ROTATED", "persons", 3, "posts", 4),
                        Map.of(
                                "direction",
                                "OUT",
                                "way",
                                "STREAMLINED",
                                "persons",
                                1,
                                "posts",
                                2)));
        var browser = new Browser(api.baseUrl());

        assertThat(browser.open(page).body())
                .contains("Biến động nhân sự", "Vào", "luân chuyển", "Ra", "tinh giản biên chế");
        assertThat(browser.open(page + "?lang=en").body())
                .contains("Comings and goings", "rotated", "streamlined");
        var year = clock.today().getYear();
        assertThat(others.asked())
                .filteredOn(it -> it.path().equals("/api/v1/movements"))
                .hasSize(2)
                .allSatisfy(it -> assertThat(it.token()).startsWith("Bearer ey"))
                .extracting(OtherServices.Asked::query)
                .containsOnly(
                        "unit="
                                + unit
                                + "&from="
                                + year
                                + "-01-01&to="
                                + clock.today()
                                + "&limit=1");
    }

    @Test
    void where_nothing_happened_the_page_says_so() {
        tells(List.of());

        assertThat(new Browser(api.baseUrl()).open(page).body()).contains("Không có biến động.");
    }

    @Test
    void while_personnel_is_away_or_refuses_the_page_stays_whole_and_says_so() {
        others.sendAway("personnel");
        var away = new Browser(api.baseUrl()).open(page);
        others.bringBack("personnel");
        others.refuse("personnel");
        var refused = new Browser(api.baseUrl()).open(page);

        for (var answer : List.of(away, refused)) {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("Chưa có số liệu biến động");
        }
    }
}
