package vn.canbo.service.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.reported.ReportedType;

/**
 * What one outside system may report.
 *
 * @param units codes of the units for whose sub-trees it reports; {@code province} for all
 * @param eventTypes CloudEvents types
 * @param validFrom first legal day
 * @param validTo last legal day; absent while no end is set
 * @param trainingAuthority whether its certificates count as verified
 * @param identity whether it may register persons
 */
record Grant(
        String publisher,
        List<String> units,
        Set<String> eventTypes,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean trainingAuthority,
        boolean identity) {

    static final String WHOLE_PROVINCE = "province";

    Grant {
        units = List.copyOf(units);
        eventTypes = Set.copyOf(eventTypes);
    }

    boolean allows(ReportedType type, LocalDate day) {
        return eventTypes.contains(type.type())
                && (identity || type != ReportedType.PERSON_REGISTERED)
                && !day.isBefore(validFrom)
                && (validTo == null || !day.isAfter(validTo));
    }
}
