package vn.canbo.personnel.override;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.canbo.events.code.Criterion;
import vn.canbo.events.code.DecidingBody;
import vn.canbo.service.problem.Cursor;

/** Overrides on both axes of time; a request holds from the day on which it was made. */
@Component
class OverrideTable {

    private final JdbcClient jdbc;

    OverrideTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As known now; empty when there is none or it was withdrawn. */
    Optional<StandardOverride> find(UUID overrideId) {
        return jdbc.sql(
                        """
                SELECT override_id, person_id, unit_id, title, criteria, legal_basis, upper(holds) - 1 AS until,
                       requested_by, requested_on, authority, lower(holds) AS first_day, decision_number, granted_by, declined
                  FROM standard_override
                 WHERE override_id = :overrideId
                   AND upper_inf(known)
                """)
                .param("overrideId", overrideId)
                .query(OverrideTable::override)
                .optional();
    }

    /** Of every unit and day, as known now. */
    List<StandardOverride> of(UUID personId) {
        return jdbc.sql(
                        """
                SELECT override_id, person_id, unit_id, title, criteria, legal_basis, upper(holds) - 1 AS until,
                       requested_by, requested_on, authority, lower(holds) AS first_day, decision_number, granted_by, declined
                  FROM standard_override
                 WHERE person_id = :personId
                   AND upper_inf(known)
                 ORDER BY override_id
                """)
                .param("personId", personId)
                .query(OverrideTable::override)
                .list();
    }

    /**
     * Those that hold on the day, asked for, granted and declined alike.
     *
     * @param knownAt as they were known then; absent for what is known now
     */
    List<StandardOverride> on(LocalDate day, @Nullable Instant knownAt, Cursor cursor) {
        return jdbc.sql(
                        """
                SELECT override_id, person_id, unit_id, title, criteria, legal_basis, upper(holds) - 1 AS until,
                       requested_by, requested_on, authority, lower(holds) AS first_day, decision_number, granted_by, declined
                  FROM standard_override
                 WHERE holds @> CAST(:day AS date)
                   AND known @> coalesce(CAST(:knownAt AS timestamptz), 'infinity')
                   AND (CAST(:after AS uuid) IS NULL OR override_id > CAST(:after AS uuid))
                 ORDER BY override_id
                 LIMIT :fetch
                """)
                .param("day", day)
                .param("knownAt", knownAt == null ? null : Timestamp.from(knownAt))
                .param("after", cursor.after().isEmpty() ? null : cursor.after().getFirst())
                .param("fetch", cursor.fetch())
                .query(OverrideTable::override)
                .list();
    }

    void insert(StandardOverride override, Instant now) {
        var grant = override.grant();
        jdbc.sql(
                        """
                INSERT INTO standard_override (override_id, person_id, unit_id, title, criteria, legal_basis, requested_by,
                                               requested_on, authority, decision_number, granted_by, declined, holds, known)
                VALUES (:overrideId, :personId, :unitId, :title, :criteria, :legalBasis, :requestedBy, :requestedOn,
                        :authority, :decisionNumber, :grantedBy, :declined, daterange(:from, :until, '[]'),
                        tstzrange(:now, NULL))
                """)
                .param("overrideId", override.overrideId())
                .param("personId", override.personId())
                .param("unitId", override.unitId())
                .param("title", override.title())
                .param(
                        "criteria",
                        override.criteria().stream().map(Enum::name).toArray(String[]::new))
                .param("legalBasis", override.legalBasis())
                .param("requestedBy", override.requestedBy())
                .param("requestedOn", override.requestedOn())
                .param("authority", grant == null ? null : grant.authority().name())
                .param("decisionNumber", grant == null ? null : grant.decisionNumber())
                .param("grantedBy", grant == null ? null : grant.grantedBy())
                .param("declined", override.declined())
                .param("from", grant == null ? override.requestedOn() : grant.decidedOn())
                .param("until", override.until())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** From now on it is no longer believed. */
    void close(UUID overrideId, Instant now) {
        jdbc.sql(
                        """
                UPDATE standard_override
                   SET known = tstzrange(lower(known), greatest(lower(known), :now))
                 WHERE override_id = :overrideId
                   AND upper_inf(known)
                """)
                .param("overrideId", overrideId)
                .param("now", Timestamp.from(now))
                .update();
    }

    private static StandardOverride override(ResultSet row, int number) throws SQLException {
        var criteria = (String[]) row.getArray("criteria").getArray();
        var authority = row.getString("authority");
        return new StandardOverride(
                row.getObject("override_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getString("title"),
                Arrays.stream(criteria).map(Criterion::valueOf).collect(Collectors.toSet()),
                row.getString("legal_basis"),
                row.getObject("until", LocalDate.class),
                row.getString("requested_by"),
                row.getObject("requested_on", LocalDate.class),
                authority == null
                        ? null
                        : new Grant(
                                DecidingBody.valueOf(authority),
                                row.getObject("first_day", LocalDate.class),
                                row.getString("decision_number"),
                                row.getString("granted_by")),
                row.getBoolean("declined"));
    }
}
