package vn.canbo.standalone.demo;

import java.util.List;
import java.util.Set;
import vn.canbo.events.reported.ReportOutcome;
import vn.canbo.events.reported.ReportResult;
import vn.canbo.standalone.demo.province.District;

/**
 * What became of what the district's system handed over.
 *
 * @param inTime what bears a day until its last one
 * @param late what bears a later day
 */
public record Handover(List<ReportOutcome> inTime, List<ReportOutcome> late) {

    private static final Set<ReportResult> TAKEN =
            Set.of(ReportResult.ACCEPTED, ReportResult.DUPLICATE);
    private static final String SUCCESSOR_NAMED = "SUCCESSOR_REPORTS";

    public Handover {
        inTime = List.copyOf(inTime);
        late = List.copyOf(late);
    }

    /** Everything was taken until the last day, and nothing of a later one. */
    public boolean isAsItShouldBe() {
        return !inTime.isEmpty()
                && !late.isEmpty()
                && inTime.stream().allMatch(it -> TAKEN.contains(it.result()))
                && late.stream().allMatch(Handover::isLeftToTheSuccessor);
    }

    private static boolean isLeftToTheSuccessor(ReportOutcome outcome) {
        return outcome.result() == ReportResult.REFUSED
                && outcome.reasons().stream().anyMatch(it -> it.code().equals(SUCCESSOR_NAMED));
    }

    /** For whoever started the demonstration. */
    public String said() {
        var taken = inTime.stream().filter(it -> TAKEN.contains(it.result())).count();
        var refused = late.stream().filter(Handover::isLeftToTheSuccessor).findFirst();
        return "the district's system: %d of %d events until %s accepted; what is later was %s"
                .formatted(
                        taken,
                        inTime.size(),
                        District.LAST_DAY,
                        refused.map(it -> "refused as it should be: " + firstReason(it))
                                .orElse("NOT refused as it should be: " + late));
    }

    private static String firstReason(ReportOutcome outcome) {
        return outcome.reasons().getFirst().en();
    }
}
