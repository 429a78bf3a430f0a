package vn.canbo.benchmarks.path;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.IntegerSerializer;
import vn.canbo.benchmarks.sink.EventWriter;
import vn.canbo.events.EventHeader;
import vn.canbo.events.EventType;

/**
 * The least that can be done with an outbox: take some rows, send them, wait for Kafka, delete
 * them; when there are none, look again 5 ms later. Runs until it is ended.
 */
final class OutboxRelay {

    private static final int BATCH = 500;
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(5);

    private static final String TAKE =
            """
            DELETE FROM outbox
             WHERE id IN (SELECT id
                            FROM outbox
                           ORDER BY id
                           LIMIT ?
                             FOR UPDATE SKIP LOCKED)
            RETURNING number, body
            """;

    private final Connection connection;
    private final KafkaProducer<Integer, byte[]> producer;

    private OutboxRelay(Connection connection, KafkaProducer<Integer, byte[]> producer) {
        this.connection = connection;
        this.producer = producer;
    }

    /** Arguments: Kafka, database, user, password. */
    public static void main(String... arguments) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(arguments[1], arguments[2], arguments[3]);
                var producer =
                        new KafkaProducer<>(
                                Map.<String, Object>of(
                                        "bootstrap.servers", arguments[0], "acks", "all"),
                                new IntegerSerializer(),
                                new ByteArraySerializer())) {
            connection.setAutoCommit(false);
            var relay = new OutboxRelay(connection, producer);
            while (true) {
                if (relay.pass() == 0) {
                    LockSupport.parkNanos(PAUSE);
                }
            }
        }
    }

    private int pass() throws SQLException {
        var sent = 0;
        try (var take = connection.prepareStatement(TAKE)) {
            take.setInt(1, BATCH);
            try (var row = take.executeQuery()) {
                while (row.next()) {
                    var _ = producer.send(record(row.getInt(1), row.getBytes(2)));
                    sent++;
                }
            }
        }
        producer.flush();
        connection.commit();
        return sent;
    }

    private static ProducerRecord<Integer, byte[]> record(int number, byte[] body) {
        var record =
                new ProducerRecord<>(
                        EventType.STANDARD_ASSESSED.topic().address(),
                        EventWriter.partitionOf(number),
                        number,
                        body);
        add(record, EventHeader.TYPE, EventType.STANDARD_ASSESSED.type());
        add(record, EventHeader.THING, "verdict:" + number);
        add(record, EventHeader.EPOCH, "1");
        add(record, EventHeader.SEQUENCE, "1");
        return record;
    }

    private static void add(ProducerRecord<?, ?> record, String name, String value) {
        record.headers().add(name, value.getBytes(UTF_8));
    }
}
