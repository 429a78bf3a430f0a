package vn.canbo.personnel.secondee;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.canbo.events.SecondmentState;

/** Secondments as learned, on both axes of time; the establishment counts them. */
@Component
class KnownSecondmentTable {

    private final JdbcClient jdbc;

    KnownSecondmentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** From that moment on something else is believed of it. */
    void close(UUID secondmentId, Instant recordedAt) {
        jdbc.sql(
                        """
                UPDATE known_secondment
                   SET known = tstzrange(lower(known), greatest(lower(known), :recordedAt))
                 WHERE secondment_id = :id
                   AND upper_inf(known)
                """)
                .param("id", secondmentId)
                .param("recordedAt", Timestamp.from(recordedAt))
                .update();
    }

    /** Never believed before what came before it, whatever the clocks of two instances say. */
    void insert(SecondmentState told, LocalDate lastDay, Instant recordedAt) {
        jdbc.sql(
                        """
                INSERT INTO known_secondment (secondment_id, person_id, sender_id, host_id, title, holds, known)
                SELECT :id, :personId, :senderId, :hostId, :title, daterange(:firstDay, :lastDay, '[]'),
                       tstzrange(greatest(:recordedAt, max(upper(known))), NULL)
                  FROM known_secondment
                 WHERE secondment_id = :id
                """)
                .param("id", told.secondmentId())
                .param("personId", told.personId())
                .param("senderId", told.senderId())
                .param("hostId", told.hostId())
                .param("title", told.title())
                .param("firstDay", told.firstDay())
                .param("lastDay", lastDay)
                .param("recordedAt", Timestamp.from(recordedAt))
                .update();
    }
}
