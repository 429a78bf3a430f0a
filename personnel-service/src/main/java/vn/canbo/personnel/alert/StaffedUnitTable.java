package vn.canbo.personnel.alert;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import vn.canbo.events.code.Duty;
import vn.canbo.events.code.UnitKind;
import vn.canbo.personnel.alert.StaffedUnit.Carried;
import vn.canbo.personnel.alert.StaffedUnit.Given;
import vn.canbo.personnel.alert.StaffedUnit.Held;

/** Reads what was allocated, held and assigned in commune-level units up to a day. */
@Component
class StaffedUnitTable {

    private final JdbcClient jdbc;

    StaffedUnitTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A fact of a unit. */
    private record Of<T>(UUID unitId, T fact) {}

    private record Place(UUID unitId, String code, String name, UnitKind kind, LocalDate since) {}

    /**
     * The unit and those below it on the day, in the order of their codes; without those whose
     * posts may not be read, for there everything would seem vacant.
     */
    List<StaffedUnit> below(UUID unitId, LocalDate day, @Nullable Instant knownAt) {
        var places = places(unitId, day, knownAt);
        var ids = places.stream().map(Place::unitId).toArray(UUID[]::new);
        var given = given(ids, day, knownAt);
        var held = held(ids, day, knownAt);
        var carried = carried(ids, day, knownAt);
        return places.stream()
                .map(
                        it ->
                                StaffedUnit.of(
                                        it.unitId(),
                                        it.code(),
                                        it.name(),
                                        it.kind(),
                                        it.since(),
                                        given.getOrDefault(it.unitId(), List.of()),
                                        held.getOrDefault(it.unitId(), List.of()),
                                        carried.getOrDefault(it.unitId(), List.of())))
                .toList();
    }

    private List<Place> places(UUID unitId, LocalDate day, @Nullable Instant knownAt) {
        return jdbc.sql(
                        """
                WITH RECURSIVE below (unit_id) AS (
                    SELECT CAST(:unitId AS uuid)
                    UNION
                    SELECT child.unit_id
                      FROM below
                      JOIN unit_period AS child ON child.parent_id = below.unit_id
                                               AND child.holds @> CAST(:day AS date)
                                               AND child.known @> coalesce(CAST(:knownAt AS timestamptz), 'infinity')
                )
                SELECT unit.unit_id, code, name, kind,
                       (SELECT min(lower(first.holds))
                          FROM unit_period AS first
                         WHERE first.unit_id = unit.unit_id
                           AND first.known @> coalesce(CAST(:knownAt AS timestamptz), 'infinity')) AS since
                  FROM below
                  JOIN unit USING (unit_id)
                  JOIN unit_period ON unit_period.unit_id = unit.unit_id
                                  AND holds @> CAST(:day AS date)
                                  AND known @> coalesce(CAST(:knownAt AS timestamptz), 'infinity')
                 WHERE level = 'COMMUNE'
                   AND ((SELECT readable_units_of_posts()) IS NULL
                        OR unit.unit_id = ANY ((SELECT readable_units_of_posts())::uuid[]))
                 ORDER BY code, unit.unit_id
                """)
                .param("unitId", unitId)
                .param("day", day)
                .param("knownAt", knownAt == null ? null : Timestamp.from(knownAt))
                .query(Place.class)
                .list();
    }

    private Map<UUID, List<Given>> given(UUID[] unitIds, LocalDate day, @Nullable Instant knownAt) {
        var statement =
                jdbc.sql(
                        """
                SELECT unit_id, title, posts, lower(holds) AS first_day, upper(holds) - 1 AS last_day
                  FROM allocation
                 WHERE unit_id = ANY (:unitIds)
                   AND known @> coalesce(CAST(:knownAt AS timestamptz), 'infinity')
                   AND lower(holds) <= :day
                 ORDER BY unit_id, title NULLS FIRST, holds
                """);
        return byUnit(
                asked(statement, unitIds, day, knownAt)
                        .query(
                                (row, _) ->
                                        new Of<>(
                                                unit(row),
                                                new Given(
                                                        row.getString("title"),
                                                        row.getInt("posts"),
                                                        spell(row))))
                        .list());
    }

    private Map<UUID, List<Held>> held(UUID[] unitIds, LocalDate day, @Nullable Instant knownAt) {
        var statement =
                jdbc.sql(
                        """
                SELECT unit_id, title, main, lower(holds) AS first_day, upper(holds) - 1 AS last_day
                  FROM post
                 WHERE unit_id = ANY (:unitIds)
                   AND known @> coalesce(CAST(:knownAt AS timestamptz), 'infinity')
                   AND lower(holds) <= :day
                """);
        return byUnit(
                asked(statement, unitIds, day, knownAt)
                        .query(
                                (row, _) ->
                                        new Of<>(
                                                unit(row),
                                                new Held(
                                                        row.getString("title"),
                                                        row.getBoolean("main"),
                                                        spell(row))))
                        .list());
    }

    private Map<UUID, List<Carried>> carried(
            UUID[] unitIds, LocalDate day, @Nullable Instant knownAt) {
        var statement =
                jdbc.sql(
                        """
                SELECT unit_id, duty, lower(holds) AS first_day, upper(holds) - 1 AS last_day
                  FROM duty
                 WHERE unit_id = ANY (:unitIds)
                   AND known @> coalesce(CAST(:knownAt AS timestamptz), 'infinity')
                   AND lower(holds) <= :day
                """);
        return byUnit(
                asked(statement, unitIds, day, knownAt)
                        .query(
                                (row, _) ->
                                        new Of<>(
                                                unit(row),
                                                new Carried(
                                                        Duty.valueOf(row.getString("duty")),
                                                        spell(row))))
                        .list());
    }

    private static StatementSpec asked(
            StatementSpec statement, UUID[] unitIds, LocalDate day, @Nullable Instant knownAt) {
        return statement
                .param("unitIds", unitIds)
                .param("day", day)
                .param("knownAt", knownAt == null ? null : Timestamp.from(knownAt));
    }

    private static UUID unit(ResultSet row) throws SQLException {
        return row.getObject("unit_id", UUID.class);
    }

    private static Spell spell(ResultSet row) throws SQLException {
        return new Spell(
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class));
    }

    private static <T> Map<UUID, List<T>> byUnit(List<Of<T>> facts) {
        return facts.stream()
                .collect(
                        Collectors.groupingBy(
                                Of::unitId, Collectors.mapping(Of::fact, Collectors.toList())));
    }
}
