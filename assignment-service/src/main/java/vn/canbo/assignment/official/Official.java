package vn.canbo.assignment.official;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.Bar;
import vn.canbo.events.code.Category;
import vn.canbo.events.code.ProfessionalLevel;
import vn.canbo.events.code.Sex;

/**
 * What is known of somebody on one day. What is absent was not told yet, and a rule that needs it
 * cannot be decided.
 *
 * @param unitId unit of the main post
 * @param level highest verified professional level
 * @param restsOn the versions of the things all this was read from
 */
public record Official(
        UUID personId,
        UUID unitId,
        @Nullable Category category,
        @Nullable Sex sex,
        @Nullable YearMonth born,
        @Nullable ProfessionalLevel level,
        List<Bar> bars,
        List<KnownVersion> restsOn) {

    public Official {
        bars = List.copyOf(bars);
        restsOn = List.copyOf(restsOn);
    }

    /** The bars of one rule that hold on any of these days, both included. */
    public List<Bar> barsOf(String rule, LocalDate from, LocalDate to) {
        return bars.stream()
                .filter(it -> it.rule().equals(rule))
                .filter(it -> !it.from().isAfter(to))
                .filter(it -> it.until() == null || it.until().isAfter(from))
                .toList();
    }
}
