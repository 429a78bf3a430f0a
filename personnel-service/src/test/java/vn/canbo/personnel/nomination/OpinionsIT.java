package vn.canbo.personnel.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.canbo.events.code.DecidingBody;

class OpinionsIT extends NominationTest {

    @Test
    @Tag("QN-16")
    void opinions_are_corrected_and_withdrawn_until_somebody_is_approved() {
        var commune = communeWithChair();
        var nomination = nominated(nominee(commune), commune);
        var opinion =
                id(
                        opine(nomination, DecidingBody.DISTRICT_PC, "2021-09-05")
                                .json()
                                .path("opinionId"));
        var right =
                Map.of(
                        "body", "COMMUNE_PARTY_COMMITTEE",
                        "inFavour", false,
                        "givenOn", "2021-09-06",
                        "documentNumber", "4/YK");
        var before = now();

        var corrected =
                change(
                        nomination,
                        "opinions/" + opinion + "/correct",
                        Map.of("opinion", right, "reason", "Nhầm cơ quan"));

        assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
        assertThat(show(nomination, "").at("/opinions/0/body").asString())
                .isEqualTo("COMMUNE_PARTY_COMMITTEE");
        assertThat(show(nomination, "?knownAt=" + before).at("/opinions/0/body").asString())
                .isEqualTo("DISTRICT_PC");
        var why = Map.<String, Object>of("reason", "Ghi nhầm hồ sơ");
        assertThat(change(nomination, "opinions/" + opinion + "/withdraw", why).status())
                .isEqualTo(200);
        assertThat(show(nomination, "").path("opinions")).isEmpty();
    }

    @Test
    @Tag("QN-16")
    void on_what_was_approved_no_opinion_is_given_or_taken_back_any_more() {
        var commune = communeWithChair();
        var nomination = approved(nominee(commune), commune);
        var opinion = show(nomination, "").at("/opinions/0/opinionId").asString();
        var why = Map.<String, Object>of("reason", "Ghi nhầm hồ sơ");
        var before = written();

        assertThat(change(nomination, "opinions/" + opinion + "/withdraw", why).codes())
                .containsExactly("OPINIONS_CLOSED");
        assertThat(opine(nomination, DecidingBody.COMMUNE_COUNCIL, "2021-09-06").codes())
                .containsExactly("OPINIONS_CLOSED");
        assertThat(written()).isEqualTo(before);
    }
}
