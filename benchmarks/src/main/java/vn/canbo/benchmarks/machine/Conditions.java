package vn.canbo.benchmarks.machine;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/**
 * Under which a run took place.
 *
 * @param machine with versions and settings, in one line
 * @param flags of every Java process that was measured
 */
public record Conditions(LocalDate day, String machine, Calibration calibration, String flags) {

    /**
     * Measures what the machine can do, for some seconds.
     *
     * @param directory on the disk of the database
     * @param body of an event
     */
    public static Conditions of(
            Path directory, byte[] body, Connection connection, List<String> flags, Clock clock)
            throws IOException, SQLException {
        return new Conditions(
                LocalDate.now(clock),
                Machine.line(connection),
                Calibration.of(directory, body, connection),
                String.join(" ", flags));
    }

    public List<String> lines() {
        return List.of(machine, calibration.toString(), "Java flags of everybody: `" + flags + "`");
    }
}
