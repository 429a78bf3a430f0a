package vn.canbo.personnel.qualification;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.canbo.personnel.dossier.Qualification;

/** Qualifications on both axes of time; whole dossiers are read elsewhere. */
@Component
class QualificationTable {

    private final JdbcClient jdbc;

    QualificationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row of a qualification is only ever closed and followed by another. */
    void insert(UUID personId, Qualification qualification, Instant now) {
        jdbc.sql(
                        """
                INSERT INTO qualification (qualification_id, person_id, kind, level, major_group, grade, holds, known,
                                           verified, certificate_number, certificate_id)
                VALUES (:id, :personId, :kind, :level, :majorGroup, :grade, daterange(:awardedOn, NULL), tstzrange(:now, NULL),
                        :verified, :certificateNumber, :certificateId)
                """)
                .param("id", qualification.qualificationId())
                .param("personId", personId)
                .param("kind", qualification.kind().name())
                .param("level", qualification.level())
                .param("majorGroup", name(qualification.majorGroup()))
                .param("grade", name(qualification.grade()))
                .param("awardedOn", qualification.awardedOn())
                .param("now", Timestamp.from(now))
                .param("verified", qualification.verified())
                .param("certificateNumber", qualification.certificateNumber())
                .param("certificateId", qualification.certificateId())
                .update();
    }

    /** From now on it is no longer believed. */
    void close(UUID qualificationId, Instant now) {
        jdbc.sql(
                        """
                UPDATE qualification
                   SET known = tstzrange(lower(known), greatest(lower(known), :now))
                 WHERE qualification_id = :id
                   AND upper_inf(known)
                """)
                .param("id", qualificationId)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Whose it is; empty when there is none or it was withdrawn. */
    Optional<UUID> personOf(UUID qualificationId) {
        return jdbc.sql(
                        "SELECT person_id FROM qualification WHERE qualification_id = :id AND upper_inf(known)")
                .param("id", qualificationId)
                .query(UUID.class)
                .optional();
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
