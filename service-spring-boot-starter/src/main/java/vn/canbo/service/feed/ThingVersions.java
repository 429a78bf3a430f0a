package vn.canbo.service.feed;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Guards reactions: a projection that starts a command asks first whether this is news. Each
 * projection has its own memory.
 */
public class ThingVersions {

    private static final ScopedValue<String> READER = ScopedValue.newInstance();

    private final JdbcClient jdbc;

    public ThingVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static void readBy(String projection, Runnable work) {
        ScopedValue.where(READER, projection).run(work);
    }

    /**
     * Whether the asking projection has not seen this version of the thing or a later one; it
     * remembers it with the transaction.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean isNewer(Received event) {
        return jdbc.sql(
                                """
                INSERT INTO thing_seen (reader, kind, thing_id, epoch, version)
                VALUES (:reader, :kind, :thingId, :epoch, :version)
                ON CONFLICT (reader, kind, thing_id) DO UPDATE
                   SET (epoch, version) = (excluded.epoch, excluded.version)
                 WHERE (thing_seen.epoch, thing_seen.version) < (excluded.epoch, excluded.version)
                """)
                        .param("reader", READER.orElse(""))
                        .param("kind", event.type().kind())
                        .param("thingId", event.state().thingId())
                        .param("epoch", event.epoch())
                        .param("version", event.sequence())
                        .update()
                == 1;
    }
}
