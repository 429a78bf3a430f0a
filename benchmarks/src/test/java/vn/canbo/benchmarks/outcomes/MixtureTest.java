package vn.canbo.benchmarks.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.canbo.benchmarks.outcomes.Mixture.Way;
import vn.canbo.events.reported.ReportResult;

class MixtureTest {

    @Test
    void one_in_twenty_is_bad_and_every_way_comes_from_every_publisher_over_its_channels() {
        var ways = new TreeMap<Way, Integer>();
        var seen = new TreeSet<String>();
        for (var event = 0; event < 20_000; event++) {
            ways.merge(Mixture.wayOf(event), 1, Integer::sum);
            seen.add(
                    Mixture.publisherOf(event)
                            + (Mixture.isOverHttp(event) ? " HTTP " : " Kafka ")
                            + Mixture.wayOf(event));
        }

        assertThat(ways.get(Way.GOOD)).isEqualTo(19_000);
        assertThat(ways.values().stream().skip(1)).containsOnly(250);
        assertThat(seen).hasSize(4 * Way.values().length);
    }

    @Test
    void an_event_is_complete_when_each_of_its_outcomes_and_no_other_was_told() {
        var outcomes = new ToldOutcomes();
        IntStream.rangeClosed(1, 3)
                .forEach(it -> outcomes.expect("truong", "e" + it, Way.TWICE.results()));

        outcomes.told("truong", "e1", ReportResult.ACCEPTED);
        outcomes.told("truong", "e1", ReportResult.DUPLICATE);
        outcomes.told("truong", "e1", ReportResult.DUPLICATE);
        outcomes.told("truong", "e2", ReportResult.ACCEPTED);
        outcomes.told("so", "e2", ReportResult.DUPLICATE);

        assertThat(outcomes.complete()).isEqualTo(1);
        assertThat(outcomes.wrong())
                .isEqualTo(
                        Map.of(
                                "truong/e2",
                                "expected [ACCEPTED, DUPLICATE], told [ACCEPTED]",
                                "truong/e3",
                                "expected [ACCEPTED, DUPLICATE], told []"));
    }
}
