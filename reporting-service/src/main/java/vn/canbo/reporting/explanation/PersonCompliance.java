package vn.canbo.reporting.explanation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.code.Category;
import vn.canbo.events.code.Verdict;

/**
 * How a person stands, with every reason.
 *
 * @param standing the worst of all titles in sight: met only if all are met
 * @param category absent while the person is not known yet
 * @param incomplete an event about the person lies in quarantine: the answer may be wrong
 * @param dismissed an operator dismissed one, and nothing told the thing again
 */
public record PersonCompliance(
        UUID personId,
        LocalDate asOf,
        Verdict standing,
        @Nullable Category category,
        boolean incomplete,
        boolean dismissed,
        List<TitleHeld> titles,
        List<SecondmentSeen> secondments) {

    /** The worst first. */
    private static final List<Verdict> ORDER =
            List.of(
                    Verdict.UNMET,
                    Verdict.CANNOT_TELL,
                    Verdict.UNMET_IN_GRACE,
                    Verdict.MET,
                    Verdict.ABOVE);

    public PersonCompliance {
        titles = List.copyOf(titles);
        secondments = List.copyOf(secondments);
    }

    /** CANNOT_TELL of nothing: nobody without a title meets a standard. */
    static Verdict worst(List<Verdict> verdicts) {
        return verdicts.stream()
                .min(Comparator.comparingInt(ORDER::indexOf))
                .orElse(Verdict.CANNOT_TELL);
    }
}
