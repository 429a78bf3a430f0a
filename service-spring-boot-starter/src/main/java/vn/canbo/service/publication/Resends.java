package vn.canbo.service.publication;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.service.audit.Audit;
import vn.canbo.service.journal.Subject;

/**
 * Sends the newest public state of things again: the same row of the publication, so the same event
 * id and version. Who has it already loses nothing, and who missed it or holds it in quarantine
 * takes it.
 */
public class Resends {

    /**
     * A part leaves the relay in one pass: the newest of a whole province in one transaction would
     * keep everything else waiting, and every watermark with it.
     */
    private static final int AT_A_TIME = 1000;

    private final JdbcClient jdbc;
    private final Audit audit;
    private final String service;

    Resends(JdbcClient jdbc, Audit audit, String service) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.service = service;
    }

    /** The things of one person or unit; none when nothing was ever told of it. */
    @Transactional
    Resent ofSubject(UUID subject) {
        var things =
                jdbc.sql(
                                """
                WITH newest AS (
                    SELECT DISTINCT ON (kind, thing_id) id
                      FROM publication
                     WHERE subject = :subject
                     ORDER BY kind, thing_id, epoch DESC, version DESC
                ), waiting AS (
                    INSERT INTO unpublished (publication_id)
                    SELECT id FROM newest
                    ON CONFLICT DO NOTHING
                )
                SELECT count(*)::integer FROM newest
                """)
                        .param("subject", subject)
                        .query(Integer.class)
                        .single();
        if (things > 0) {
            audit.did("SendAgain", new Subject("subject", subject.toString()));
        }
        return new Resent(things, null);
    }

    /**
     * The next part of all things.
     *
     * @param after the last thing of the part before; absent at the beginning
     */
    @Transactional
    Resent ofAll(@Nullable Thing after) {
        var sent =
                jdbc.sql(
                                """
                WITH newest AS (
                    SELECT DISTINCT ON (kind, thing_id) kind, thing_id, id
                      FROM publication
                     WHERE (kind, thing_id) > (:kind, :thingId)
                     ORDER BY kind, thing_id, epoch DESC, version DESC
                     LIMIT :most
                ), waiting AS (
                    INSERT INTO unpublished (publication_id)
                    SELECT id FROM newest
                    ON CONFLICT DO NOTHING
                )
                SELECT kind, thing_id FROM newest ORDER BY kind, thing_id
                """)
                        .param("kind", after == null ? "" : after.kind())
                        .param("thingId", after == null ? "" : after.id())
                        .param("most", AT_A_TIME)
                        .query(
                                (row, _) ->
                                        new Thing(row.getString("kind"), row.getString("thing_id")))
                        .list();
        if (after == null) {
            audit.did("SendAllAgain", new Subject("service", service));
        }
        return new Resent(sent.size(), sent.size() < AT_A_TIME ? null : sent.getLast());
    }

    /** Names a thing among all of this owner. */
    record Thing(String kind, String id) {}

    /**
     * What will be sent again.
     *
     * @param last where the next part begins; absent at the end
     */
    record Resent(int things, @Nullable Thing last) {}
}
