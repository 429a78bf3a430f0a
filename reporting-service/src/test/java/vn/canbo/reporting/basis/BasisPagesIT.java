package vn.canbo.reporting.basis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.canbo.policy.PolicyPack;
import vn.canbo.policy.PolicyPacks;
import vn.canbo.reporting.Browser;
import vn.canbo.reporting.SignInServer;
import vn.canbo.service.origin.Role;
import vn.canbo.service.testing.Api;
import vn.canbo.service.testing.CanboServiceTest;

@CanboServiceTest
class BasisPagesIT {

    private final SignInServer signIn = SignInServer.shared();

    @Autowired Api api;

    @BeforeEach
    void aViewerSignsIn() {
        signIn.admits(Set.of(Role.REPORT_VIEWER), Set.of(UUID.randomUUID()));
    }

    private Browser browser() {
        return new Browser(api.baseUrl());
    }

    @Test
    void all_packs_are_listed_with_their_documents_and_linked_from_every_page() {
        var page = browser().open("/basis");

        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(page.body())
                .contains("<a href=\"/basis\">Căn cứ</a>")
                .contains("Căn cứ đánh giá", "/basis/national-baseline", "Nghị định 33/2023/NĐ-CP")
                .containsSubsequence(
                        "Nghị quyết 37 ngày 13/02/2012",
                        "Kế hoạch 51 ngày 09/05/2012",
                        "Kế hoạch 97 ngày 09/08/2012");
    }

    @Test
    void a_pack_shows_what_is_unknown_of_its_documents_and_who_is_addressed() {
        var body = browser().open("/basis/tn12").body();

        assertThat(body)
                .contains("không rõ", "Nơi nhận", "Cấp ủy cấp huyện, cấp xã")
                .contains("trung cấp", "Chủ tịch Ủy ban nhân dân", "từ 01/01/2012", "Đã xác nhận");
    }

    @Test
    void a_figure_that_no_source_states_is_marked_as_to_be_confirmed() {
        assertThat(browser().open("/basis/tn25").body())
                .contains("Cần xác nhận", "3 tháng", "3 năm", "class=\"warn\"")
                .doesNotContain("code.");
    }

    @Test
    void no_page_lacks_a_word_in_either_language() {
        var browser = browser();
        var packs = PolicyPacks.shipped().all().stream().map(PolicyPack::id).toList();

        for (var language : Set.of("vi", "en")) {
            for (var pack : packs) {
                var page = browser.open("/basis/" + pack + "?lang=" + language);
                assertThat(page.statusCode()).as(pack).isEqualTo(200);
                assertThat(page.body())
                        .as(pack)
                        .contains("lang=\"" + language + "\"")
                        .doesNotContain("code.", "FigureKind.", "figure.", "basis.");
            }
        }
        assertThat(browser.open("/basis/nothing").statusCode()).isEqualTo(404);
    }
}
