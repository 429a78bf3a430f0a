package vn.canbo.benchmarks.machine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import org.apache.kafka.common.utils.AppInfoParser;

/** Which machine and which versions, in one line. */
public final class Machine {

    private static final double GIBIBYTE = 1024.0 * 1024;

    private Machine() {}

    /** Linux's words for itself, Java, Kafka, PostgreSQL with the settings that matter, commit. */
    public static String line(Connection connection) throws IOException, SQLException {
        return String.format(
                Locale.ROOT,
                "%d x %s, %.0f GiB; Java %s; Kafka %s; PostgreSQL %s (%s); commit %s",
                Runtime.getRuntime().availableProcessors(),
                value("/proc/cpuinfo", "model name"),
                Long.parseLong(value("/proc/meminfo", "MemTotal").replaceAll("[^0-9]", ""))
                        / GIBIBYTE,
                Runtime.version(),
                AppInfoParser.getVersion(),
                ask(connection, "SHOW server_version"),
                ask(
                        connection,
                        """
                        SELECT string_agg(name || ' ' || current_setting(name), ', ' ORDER BY name)
                          FROM pg_settings
                         WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes', 'shared_buffers', 'max_wal_size',
                                        'autovacuum', 'wal_compression')
                        """),
                commit());
    }

    private static String value(String file, String key) throws IOException {
        try (var lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(key))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("0");
        }
    }

    private static String ask(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    /** With {@code -dirty} when the tree is not what the commit says. */
    private static String commit() throws IOException {
        var git =
                new ProcessBuilder("git", "describe", "--always", "--dirty", "--exclude", "*")
                        .redirectErrorStream(true)
                        .start();
        return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
