package vn.canbo.reporting.alert;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.canbo.reporting.alert.AlertClient.Head;
import vn.canbo.reporting.alert.AlertClient.UnitAlert;

/**
 * The alerts for one page.
 *
 * @param shown as many as one reads on a page
 * @param more how many there are beside
 */
public record UnitAlerts(List<UnitAlert> shown, int more, Answer answer) {

    static final int MOST_SHOWN = 100;

    /** What personnel said to the question. */
    enum Answer {
        GIVEN,
        REFUSED,
        NONE
    }

    public UnitAlerts {
        shown = List.copyOf(shown);
    }

    static UnitAlerts of(List<UnitAlert> told) {
        var shown = told.stream().limit(MOST_SHOWN).toList();
        return new UnitAlerts(shown, told.size() - shown.size(), Answer.GIVEN);
    }

    /** The account of the viewer may not ask about this unit. */
    static UnitAlerts withheld() {
        return new UnitAlerts(List.of(), 0, Answer.REFUSED);
    }

    /** Personnel cannot be asked now. */
    static UnitAlerts away() {
        return new UnitAlerts(List.of(), 0, Answer.NONE);
    }

    public boolean isWithheld() {
        return answer == Answer.REFUSED;
    }

    public boolean isAway() {
        return answer == Answer.NONE;
    }

    /** Personnel answered, and nothing is missing. */
    public boolean isNothing() {
        return answer == Answer.GIVEN && shown.isEmpty();
    }

    /** Whoever answers for those shown. */
    public List<UUID> people() {
        return shown.stream()
                .flatMap(
                        it ->
                                Stream.concat(
                                        Stream.ofNullable(it.accountableHead()),
                                        Stream.ofNullable(it.blockHead())))
                .map(Head::personId)
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
    }
}
