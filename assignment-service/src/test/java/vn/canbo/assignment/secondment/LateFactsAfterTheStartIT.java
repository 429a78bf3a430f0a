package vn.canbo.assignment.secondment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.canbo.service.feed.Feeds;
import vn.canbo.service.testing.Api;
import vn.canbo.service.testing.CanboServiceTest;
import vn.canbo.service.testing.TestClock;
import vn.canbo.service.testing.TestTokens;
import vn.canbo.service.testing.TestTopics;

/** What personnel tells after a start or an extension about the day on which it was judged. */
@CanboServiceTest
class LateFactsAfterTheStartIT {

    @Autowired private Api api;
    @Autowired private TestTokens tokens;
    @Autowired private TestTopics topics;
    @Autowired private TestClock clock;
    @Autowired private Feeds feeds;

    private TestProvince province;
    private TestOffice office;
    private UUID person;
    private LocalDate decidedOn;
    private LocalDate first;
    private String id;

    @BeforeEach
    void decide() {
        province = new TestProvince(topics, feeds);
        office = new TestOffice(api, tokens, topics, province);
        person = province.official();
        province.settled();
        decidedOn = clock.today();
        first = decidedOn.plusDays(5);
        id = office.approved(person, province.commune, first, first.plusMonths(6));
    }

    @Test
    void a_bar_on_the_first_day_that_is_told_after_the_start_speaks_against_the_start() {
        clock.moveTo(first);
        assertThat(office.show(id).json().path("stage").asString()).isEqualTo("ACTIVE");

        province.barred(person, 2, decidedOn.plusDays(1));

        assertThat(TestOffice.reasons(office.doubts().getFirst()))
                .containsExactly("UNDER_DISCIPLINE");
        assertThat(office.show(id).json().path("stage").asString()).isEqualTo("ACTIVE");
    }

    @Test
    void a_bar_on_the_day_of_an_extension_that_is_told_after_it_speaks_against_the_extension() {
        var extendedOn = extend();

        province.barred(person, 2, extendedOn.plusDays(1));
        assertThat(office.doubts()).isEmpty();
        province.barred(person, 3, extendedOn);

        assertThat(TestOffice.reasons(office.doubts().getFirst()))
                .containsExactly("UNDER_DISCIPLINE");
    }

    @Test
    void who_turns_out_to_have_left_before_an_extension_speaks_against_the_extension() {
        var extendedOn = extend();

        province.postEnded(person, extendedOn.minusDays(1), 2);
        province.settled();

        assertThat(TestOffice.reasons(office.doubts().getFirst()))
                .containsExactly("NO_POST_AT_THE_SENDER");
    }

    @Test
    void a_correction_of_a_typo_leaves_the_doubt_about_the_extension() {
        province.barred(person, 2, extend());
        var doubt = office.doubts();
        assertThat(doubt).hasSize(1);

        assertThat(correct(first).status()).isEqualTo(200);

        assertThat(office.doubts()).isEqualTo(doubt);
    }

    @Test
    void a_start_that_a_correction_put_off_is_not_judged_again() {
        clock.moveTo(first);
        province.settled();
        assertThat(correct(first.plusDays(10)).json().path("stage").asString())
                .isEqualTo("APPROVED");

        province.barred(person, 2, decidedOn.plusDays(1));

        assertThat(office.doubts()).isEmpty();
    }

    /** Begun and made longer, on the day that is answered. */
    private LocalDate extend() {
        var extendedOn = first.plusDays(10);
        clock.moveTo(extendedOn);
        province.settled();
        var longer =
                Map.of("lastDay", first.plusMonths(9).toString(), "decisionNumber", "9/QĐ-SNV");
        assertThat(office.act(id, "extend", longer).status()).isEqualTo(200);
        return extendedOn;
    }

    private Api.Answer correct(LocalDate from) {
        var body = office.says(province.commune, from, first.plusMonths(9));
        body.put("decidedOn", decidedOn.toString());
        body.put("decisionNumber", "7a/QĐ-SNV");
        body.put("reason", "Đọc nhầm số quyết định");
        return office.actOnNewest(id, "correct", body);
    }
}
