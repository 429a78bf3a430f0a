package vn.canbo.reporting.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.canbo.reporting.alert.AlertClient.Head;
import vn.canbo.reporting.alert.AlertClient.UnitAlert;
import vn.canbo.reporting.alert.AlertClient.Words;

class UnitAlertsTest {

    private static final Words WORDS = new Words("Ủy ban nhân dân", "People's Committee");

    @ParameterizedTest(name = "of {0}: {1} and {2} more")
    @CsvSource({"0, 0, 0", "1, 1, 0", "100, 100, 0", "101, 100, 1"})
    void a_page_shows_a_hundred_and_says_how_many_more(int told, int shown, int more) {
        var alerts = UnitAlerts.of(Collections.nCopies(told, alert(null, null)));

        assertThat(alerts.shown()).hasSize(shown);
        assertThat(alerts.more()).isEqualTo(more);
        assertThat(alerts.isNothing()).isEqualTo(told == 0);
    }

    @Test
    void whoever_answers_for_several_is_asked_for_once_and_nobody_not_at_all() {
        var chair = UUID.randomUUID();
        var secretary = UUID.randomUUID();

        var alerts = UnitAlerts.of(List.of(alert(chair, null), alert(chair, secretary)));

        assertThat(alerts.people()).containsExactly(chair, secretary);
    }

    @Test
    void no_answer_is_not_the_same_as_nothing_missing() {
        assertThat(UnitAlerts.away().isNothing()).isFalse();
        assertThat(UnitAlerts.away().isAway()).isTrue();
        assertThat(UnitAlerts.withheld().isNothing()).isFalse();
        assertThat(UnitAlerts.withheld().isWithheld()).isTrue();
    }

    private static UnitAlert alert(@Nullable UUID head, @Nullable UUID blockHead) {
        return new UnitAlert(
                "ORG_WITHOUT_HEAD",
                UUID.randomUUID(),
                "Xã Ví Dụ Một",
                WORDS,
                1,
                LocalDate.parse("2021-11-01"),
                15,
                WORDS,
                new Head(WORDS, head),
                blockHead == null ? null : new Head(WORDS, blockHead));
    }
}
