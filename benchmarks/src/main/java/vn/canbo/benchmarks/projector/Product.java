package vn.canbo.benchmarks.projector;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import vn.canbo.backing.machine.Ports;
import vn.canbo.backing.postgres.Database;
import vn.canbo.benchmarks.stage.ChildJava;
import vn.canbo.benchmarks.stage.Stage;

/** The reporting service as it is delivered, with its own settings. */
final class Product implements Contender {

    static final String NAME = "product";

    private static final String SERVICE = "reporting";

    /** Any 32 bytes: the key locks nothing here. */
    private static final String MASTER_KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    /** The figures against the rows, by another statement than those that move them. */
    private static final String DIFFERENCES =
            """
            WITH recounted AS (
                SELECT post_held.unit_id, count(*) AS headcount, count(*) AS posts,
                       count(*) FILTER (WHERE verdict = 'ABOVE') AS above,
                       count(*) FILTER (WHERE verdict = 'MET') AS met,
                       count(*) FILTER (WHERE verdict = 'UNMET_IN_GRACE') AS unmet_in_grace,
                       count(*) FILTER (WHERE verdict = 'UNMET') AS unmet,
                       count(*) FILTER (WHERE verdict = 'CANNOT_TELL') AS cannot_tell
                  FROM post_held
                  JOIN person USING (person_id)
                  JOIN verdict USING (person_id, title)
                 GROUP BY post_held.unit_id
            )
            SELECT count(*)
              FROM recounted
              FULL JOIN unit_counter AS counted USING (unit_id)
             WHERE (counted.headcount, counted.posts, counted.above, counted.met, counted.unmet_in_grace, counted.unmet,
                    counted.cannot_tell, counted.civil_servants, counted.unplaced)
                   IS DISTINCT FROM
                   (recounted.headcount, recounted.posts, recounted.above, recounted.met, recounted.unmet_in_grace,
                    recounted.unmet, recounted.cannot_tell, recounted.headcount, 0)
            """;

    private final Stage stage;
    private final Path jar;
    private final Database database;

    /**
     * @param jar of the service, unpacked
     */
    Product(Stage stage, Path jar) {
        this.stage = stage;
        this.jar = jar;
        this.database = stage.databases().create(SERVICE);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String group() {
        return SERVICE;
    }

    void keep() throws SQLException {
        stage.databases().keep(SERVICE);
    }

    @Override
    public void prepare() throws SQLException {
        stage.databases().bringBack(SERVICE, database.owner(), database.app());
    }

    @Override
    public ChildJava start() {
        return stage.start(
                SERVICE,
                List.of(
                        "-jar",
                        jar.toString(),
                        "--server.address=127.0.0.1",
                        "--server.port=" + Ports.free(),
                        "--spring.datasource.url=" + database.url(),
                        "--canbo.database.app-password=" + database.app().password(),
                        "--canbo.database.owner-password=" + database.owner().password(),
                        "--canbo.kafka.bootstrap-servers=" + stage.bootstrapServers(),
                        "--canbo.master-key=" + MASTER_KEY));
    }

    @Override
    public List<VerdictRow> rows() throws SQLException {
        try (var connection = stage.databases().connect(SERVICE)) {
            return VerdictRow.read(
                    connection,
                    """
                    SELECT person_id, verdict, pack_version,
                           (extract(epoch FROM pg_xact_commit_timestamp(xmin)) * 1000000)::bigint
                      FROM verdict
                     WHERE pack_version = '2026.' || version
                    """);
        }
    }

    @Override
    public List<String> faults() throws SQLException {
        var faults = new ArrayList<String>();
        var different = count(DIFFERENCES);
        if (different > 0) {
            faults.add(different + " units whose figures are not those of a recount");
        }
        var quarantined = count("SELECT count(*) FROM quarantined_event");
        if (quarantined > 0) {
            faults.add(quarantined + " events in quarantine");
        }
        return faults;
    }

    private long count(String query) throws SQLException {
        try (var connection = stage.databases().connect(SERVICE);
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
