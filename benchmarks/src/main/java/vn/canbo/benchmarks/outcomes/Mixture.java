package vn.canbo.benchmarks.outcomes;

import java.util.List;
import java.util.Map;
import vn.canbo.benchmarks.outside.Learners;
import vn.canbo.events.ContractJson;
import vn.canbo.events.reported.ReportResult;

/**
 * What is sent: three publishers in turn, one over HTTP, one over Kafka, one over both; every
 * twentieth event is bad in one of four ways.
 */
final class Mixture {

    static final String DEPARTMENT = "so-noi-vu";
    static final List<String> PUBLISHERS = List.of(Learners.VENDOR, Learners.SCHOOL, DEPARTMENT);

    private static final int BAD_EVERY = 20;

    private Mixture() {}

    /** How an event is bad, and what becomes of it. */
    enum Way {
        GOOD,
        NO_DAY,
        IN_THE_FUTURE,
        LEVEL_OF_ANOTHER_KIND,
        TWICE;

        /** One per sending. */
        List<ReportResult> results() {
            return switch (this) {
                case GOOD -> List.of(ReportResult.ACCEPTED);
                case NO_DAY, IN_THE_FUTURE, LEVEL_OF_ANOTHER_KIND -> List.of(ReportResult.REFUSED);
                case TWICE -> List.of(ReportResult.ACCEPTED, ReportResult.DUPLICATE);
            };
        }
    }

    static Way wayOf(int event) {
        var ways = Way.values();
        return event % BAD_EVERY == BAD_EVERY - 1
                ? ways[1 + event / BAD_EVERY % (ways.length - 1)]
                : Way.GOOD;
    }

    static String publisherOf(int event) {
        return PUBLISHERS.get(event % PUBLISHERS.size());
    }

    static boolean isOverHttp(int event) {
        return switch (event % PUBLISHERS.size()) {
            case 0 -> true;
            case 1 -> false;
            default -> event / 100 % 2 == 0;
        };
    }

    /** A good content, made bad. */
    static Object spoilt(Object good, Way way) {
        Map<String, String> bad =
                switch (way) {
                    case GOOD, TWICE -> Map.of();
                    case NO_DAY -> Map.of("awardedOn", "hôm qua");
                    case IN_THE_FUTURE -> Map.of("awardedOn", "2999-01-01");
                    case LEVEL_OF_ANOTHER_KIND -> Map.of("kind", "IT", "level", "DOCTOR");
                };
        var content = ContractJson.mapper().createObjectNode();
        ContractJson.mapper()
                .valueToTree(good)
                .properties()
                .forEach(it -> content.set(it.getKey(), it.getValue()));
        bad.forEach(content::put);
        return content;
    }
}
