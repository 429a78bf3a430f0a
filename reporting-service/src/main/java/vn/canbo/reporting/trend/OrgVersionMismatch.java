package vn.canbo.reporting.trend;

import java.time.LocalDate;
import java.util.Optional;
import vn.canbo.service.decision.Objection;

/**
 * A warning: the tree changed between the days that are compared.
 *
 * @param first since when the oldest of the trees stands
 * @param last since when the newest one does
 */
record OrgVersionMismatch(LocalDate first, LocalDate last) implements Objection {

    @Override
    public Optional<String> pointer() {
        return Optional.of("geography");
    }

    @Override
    public Optional<String> source() {
        return Optional.of("CT-O4");
    }
}
