package vn.canbo.benchmarks.machine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.LongStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * What this machine can do at all, so that figures of two machines can be set beside each other.
 *
 * @param flushMicros middle time until a written block is on the disk, as the system says
 * @param parsesPerSecond of one event's body by one thread
 * @param insertedRowsPerSecond into PostgreSQL, two columns, 2,000 a commit
 * @param askMicros middle time of a question to PostgreSQL and back
 */
public record Calibration(
        long flushMicros, long parsesPerSecond, long insertedRowsPerSecond, long askMicros) {

    private static final int TRIES = 300;
    private static final long PARSING_NANOS = 1_500_000_000;
    private static final int ROWS = 200_000;
    private static final int BATCH = 2000;

    /**
     * @param directory on the disk of the database
     * @param body of an event
     */
    public static Calibration of(Path directory, byte[] body, Connection connection)
            throws IOException, SQLException {
        return new Calibration(
                flush(directory), parses(body), insertedRows(connection), ask(connection));
    }

    private static long flush(Path directory) throws IOException {
        var file = Files.createTempFile(directory, "flush", "");
        var times = new long[TRIES];
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (var at = 0; at < TRIES; at++) {
                channel.write(ByteBuffer.allocate(8192), at * 8192L);
                var began = System.nanoTime();
                channel.force(false);
                times[at] = System.nanoTime() - began;
            }
        } finally {
            Files.delete(file);
        }
        return middleMicros(times);
    }

    private static long parses(byte[] body) {
        var json = JsonMapper.builder().build();
        parse(json, body);
        return parse(json, body);
    }

    private static long parse(JsonMapper json, byte[] body) {
        var began = System.nanoTime();
        var parsed = 0L;
        while (System.nanoTime() - began < PARSING_NANOS) {
            parsed += json.readTree(body).isObject() ? 1 : 0;
        }
        return perSecond(parsed, System.nanoTime() - began);
    }

    private static long insertedRows(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE calibration (number bigint PRIMARY KEY, word text)");
            var began = System.nanoTime();
            for (var first = 0; first < ROWS; first += BATCH) {
                insert(connection, first);
            }
            var took = System.nanoTime() - began;
            statement.execute("DROP TABLE calibration");
            return perSecond(ROWS, took);
        }
    }

    private static void insert(Connection connection, int first) throws SQLException {
        try (var insert =
                connection.prepareStatement(
                        "INSERT INTO calibration SELECT number, 'Canbo' FROM unnest(?) AS number")) {
            insert.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint",
                            LongStream.range(first, first + BATCH).boxed().toArray(Long[]::new)));
            insert.executeUpdate();
        }
    }

    private static long ask(Connection connection) throws SQLException {
        var times = new long[TRIES];
        try (var statement = connection.prepareStatement("SELECT 1")) {
            for (var at = 0; at < TRIES; at++) {
                var began = System.nanoTime();
                statement.executeQuery().close();
                times[at] = System.nanoTime() - began;
            }
        }
        return middleMicros(times);
    }

    private static long middleMicros(long[] nanos) {
        Arrays.sort(nanos);
        return nanos[nanos.length / 2] / 1000;
    }

    private static long perSecond(long count, long nanos) {
        return Math.round(count * 1e9 / nanos);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "flush %,d us, %,d parses/s by one thread, %,d rows/s inserted, question to PostgreSQL %,d us",
                flushMicros,
                parsesPerSecond,
                insertedRowsPerSecond,
                askMicros);
    }
}
