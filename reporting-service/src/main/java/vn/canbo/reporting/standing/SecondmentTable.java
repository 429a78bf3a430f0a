package vn.canbo.reporting.standing;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.canbo.events.SecondmentState;
import vn.canbo.service.feed.Columns;
import vn.canbo.service.feed.Received;

/** Secondments, one row each. */
@Component
class SecondmentTable {

    private final JdbcClient jdbc;

    SecondmentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the people whose row was replaced by a newer version. */
    List<UUID> replace(Collection<Received.Of<SecondmentState>> secondments) {
        return jdbc.sql(
                        """
                INSERT INTO secondment (secondment_id, person_id, sender_id, host_id, title, first_day, last_day, status,
                                        ended_on, returned_on, withdrawn, epoch, version)
                SELECT * FROM unnest(CAST(:secondments AS uuid[]), CAST(:persons AS uuid[]), CAST(:senders AS uuid[]),
                                     CAST(:hosts AS uuid[]), CAST(:titles AS text[]), CAST(:firstDays AS date[]),
                                     CAST(:lastDays AS date[]), CAST(:statuses AS text[]), CAST(:endedOns AS date[]),
                                     CAST(:returnedOns AS date[]), CAST(:withdrawns AS boolean[]), CAST(:epochs AS bigint[]),
                                     CAST(:versions AS bigint[]))
                ON CONFLICT (secondment_id) DO UPDATE
                   SET (person_id, sender_id, host_id, title, first_day, last_day, status, ended_on, returned_on, withdrawn,
                        epoch, version) =
                       (excluded.person_id, excluded.sender_id, excluded.host_id, excluded.title, excluded.first_day,
                        excluded.last_day, excluded.status, excluded.ended_on, excluded.returned_on, excluded.withdrawn,
                        excluded.epoch, excluded.version)
                 WHERE (secondment.epoch, secondment.version) < (excluded.epoch, excluded.version)
                RETURNING person_id
                """)
                .params(
                        Columns.of(secondments)
                                .with("secondments", SecondmentState::secondmentId)
                                .with("persons", SecondmentState::personId)
                                .with("senders", SecondmentState::senderId)
                                .with("hosts", SecondmentState::hostId)
                                .with("titles", SecondmentState::title)
                                .with("firstDays", SecondmentState::firstDay)
                                .with("lastDays", SecondmentState::lastDay)
                                .with("statuses", SecondmentState::status)
                                .with("endedOns", SecondmentState::endedOn)
                                .with("returnedOns", SecondmentState::returnedOn)
                                .with("withdrawns", SecondmentState::withdrawn)
                                .arrays())
                .query(UUID.class)
                .list();
    }

    /** Between which units these people are seconded now. */
    List<UUID> unitsOf(Collection<UUID> persons) {
        return jdbc.sql(
                        """
                SELECT DISTINCT unit_id
                  FROM secondment
                 CROSS JOIN LATERAL (VALUES (sender_id), (host_id)) AS side (unit_id)
                 WHERE person_id = ANY (CAST(:persons AS uuid[]))
                   AND status = 'ACTIVE'
                   AND NOT withdrawn
                """)
                .params(Columns.ofRows(persons).with("persons", it -> it).arrays())
                .query(UUID.class)
                .list();
    }
}
