package vn.canbo.standalone.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a new outside system shall be allowed to report.
 *
 * @param title what officials call it
 * @param units codes of units with their sub-trees, or {@code province}
 * @param types CloudEvents types, such as {@code vn.canbo.reported.post-held.v1}
 * @param from empty: from today on
 * @param to last day that what it reports may bear
 * @param bytesPerSecond at Kafka
 * @param requestsPerSecond over HTTP
 */
public record WantedGrant(
        String title,
        List<String> units,
        List<String> types,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<String> successor,
        boolean trainingAuthority,
        boolean identity,
        Optional<Integer> bytesPerSecond,
        Optional<Integer> requestsPerSecond) {

    public WantedGrant {
        units = List.copyOf(units);
        types = List.copyOf(types);
    }
}
