package vn.canbo.reporting.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
class NextStepsIT {

    private final OtherServices others = OtherServices.shared();
    private final UUID province = UUID.randomUUID();
    private final UUID commune = UUID.randomUUID();
    private final UUID person = UUID.randomUUID();
    private final String code = province.toString().substring(0, 8).toUpperCase(Locale.ROOT);

    @Autowired Api api;
    @Autowired TestTokens tokens;
    @Autowired TestTopics topics;

    @BeforeEach
    void tellSomebodyWithoutADegree() {
        topics.send(EventType.UNIT_ESTABLISHED, Told.province(province, "P" + code), 1);
        topics.send(EventType.UNIT_ESTABLISHED, Told.commune(commune, "A" + code, province), 1);
        topics.send(EventType.PERSON_REGISTERED, Told.person(person, Category.CADRE), 1);
        topics.send(
                EventType.POST_TAKEN,
                Told.post(UUID.randomUUID(), person, commune, "PC_CHAIR", true),
                1);
        topics.send(
                EventType.STANDARD_ASSESSED,
                Told.verdict(person, "PC_CHAIR", commune, Verdict.UNMET),
                1);
        var officer = tokens.of("officer", Set.of(Role.HOME_AFFAIRS_OFFICER), Set.of(province));
        await().atMost(Duration.ofSeconds(40))
                .until(
                        () ->
                                api.get(officer, "/api/v1/compliance/persons/" + person)
                                        .json()
                                        .path("compliance")
                                        .path("standing")
                                        .asString()
                                        .equals("UNMET"));
        SignInServer.shared().admits(Set.of(Role.HOME_AFFAIRS_OFFICER), Set.of(province));
        others.forget();
    }

    @AfterEach
    void bringBack() {
        others.bringBack("training");
        others.opensClasses(List.of());
    }

    @Test
    void the_why_not_page_shows_the_next_class_with_provider_first_day_and_free_seats() {
        others.opensClasses(
                List.of(
                        Map.of(
                                "classCode", "DH-LUAT-K9",
                                "nameVi", "Đại học luật vừa làm vừa học",
                                "nameEn", "Law degree beside work",
                                "provider", "dai-hoc-thu",
                                "firstDay", "2026-09-07",
                                "lastDay", "2030-06-30",
                                "freeSeats", 12)));
        var browser = new Browser(api.baseUrl());

        assertThat(browser.open("/persons/" + person).body())
                .contains(
                        "Bước tiếp theo", "Đại học luật vừa làm vừa học (DH-LUAT-K9), dai-hoc-thu")
                .contains("khai giảng 07/09/2026, còn 12 chỗ");
        assertThat(browser.open("/persons/" + person + "?lang=en").body())
                .contains(
                        "Next step", "Law degree beside work", "begins 7 Sep 2026, 12 seats free");
        assertThat(others.asked())
                .filteredOn(it -> it.path().equals("/api/v1/classes/open"))
                .hasSize(2)
                .allSatisfy(it -> assertThat(it.token()).startsWith("Bearer ey"))
                .extracting(OtherServices.Asked::query)
                .containsOnly("kind=PROFESSIONAL&level=UNIVERSITY&title=PC_CHAIR");
    }

    @Test
    void where_no_class_is_open_the_page_says_so() {
        assertThat(new Browser(api.baseUrl()).open("/persons/" + person).body())
                .contains("Bước tiếp theo", "chưa có lớp nào đang nhận học viên.");
    }

    @Test
    void while_training_is_away_the_page_stays_whole_and_says_so() {
        others.sendAway("training");

        var page = new Browser(api.baseUrl()).open("/persons/" + person);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("dịch vụ đào tạo tạm thời không trả lời")
                .contains("Trình độ chuyên môn", "Nghị định 33/2023/NĐ-CP")
                .doesNotContain("chưa có lớp nào");
    }
}
