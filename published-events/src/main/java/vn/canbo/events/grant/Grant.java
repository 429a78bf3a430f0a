package vn.canbo.events.grant;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.reported.ReportedType;

/**
 * What one outside system may report.
 *
 * @param name what officials call it; absent: only its account
 * @param units codes of the units for whose sub-trees it reports; {@code province} for all
 * @param eventTypes CloudEvents types
 * @param validFrom first legal day on which it may report, also about what happened before
 * @param validTo last day that what it reports may bear; absent while no end is set. What happened
 *     until then may be handed over later.
 * @param successor who reports what bears a later day
 * @param revokedOn since when it may do nothing at all
 * @param trainingAuthority whether its certificates count as verified
 * @param identity whether it may register persons
 * @param requestsPerSecond of its own over HTTP; absent: as everybody
 */
public record Grant(
        String publisher,
        @Nullable String name,
        List<String> units,
        Set<String> eventTypes,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String successor,
        @Nullable LocalDate revokedOn,
        boolean trainingAuthority,
        boolean identity,
        @Nullable Integer requestsPerSecond) {

    public static final String WHOLE_PROVINCE = "province";

    public Grant {
        units = List.copyOf(units);
        eventTypes = Set.copyOf(eventTypes);
    }

    /** On any day. */
    public boolean names(ReportedType type) {
        return eventTypes.contains(type.type())
                && (identity || type != ReportedType.PERSON_REGISTERED);
    }

    public boolean hasBegunOn(LocalDate today) {
        return !today.isBefore(validFrom);
    }

    /** The last day that was granted, when this one lies after it. */
    public Optional<LocalDate> endedBefore(LocalDate day) {
        return Optional.ofNullable(validTo).filter(day::isAfter);
    }

    /** How officials and operators both recognise it. */
    public String title() {
        return name == null ? publisher : name + " (" + publisher + ")";
    }
}
