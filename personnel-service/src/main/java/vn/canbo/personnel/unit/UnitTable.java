package vn.canbo.personnel.unit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.canbo.events.UnitPeriod;
import vn.canbo.events.code.AreaClass;
import vn.canbo.events.code.Block;
import vn.canbo.events.code.UnitKind;
import vn.canbo.events.code.UnitLevel;

/** Reads units with their periods on both axes of time, and locks them. */
@Component
class UnitTable {

    private static final String HISTORY =
            """
            SELECT unit.unit_id, code, level, block, kind, name, parent_id, areas,
                   lower(holds) AS first_day, upper(holds) - 1 AS last_day,
                   ARRAY (SELECT successor_id
                            FROM unit_succession
                           WHERE unit_succession.unit_id = unit.unit_id
                             AND unit_succession.known @> coalesce(CAST(:knownAt AS timestamptz), 'infinity')
                           ORDER BY successor_id) AS successors
              FROM unit
              JOIN unit_period ON unit_period.unit_id = unit.unit_id
                              AND known @> coalesce(CAST(:knownAt AS timestamptz), 'infinity')
            """;

    private final JdbcClient jdbc;

    UnitTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks in the order of ids, so that two commands on the same units never wait crosswise. */
    void lock(Collection<UUID> unitIds) {
        jdbc.sql("SELECT unit_id FROM unit WHERE unit_id = ANY (:ids) ORDER BY unit_id FOR UPDATE")
                .param("ids", unitIds.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    Optional<UnitHistory> find(UUID unitId) {
        return find(unitId, null);
    }

    /**
     * @param knownAt as it was known then; absent for what is known now
     */
    Optional<UnitHistory> find(UUID unitId, @Nullable Instant knownAt) {
        return jdbc
                .sql(HISTORY + " WHERE unit.unit_id = :unitId ORDER BY holds")
                .param("unitId", unitId)
                .param("knownAt", knownAt == null ? null : Timestamp.from(knownAt))
                .query((row, _) -> row(row))
                .list()
                .stream()
                .collect(historiesById())
                .values()
                .stream()
                .findFirst();
    }

    /** Units that bear one of the codes, by level and code. */
    List<UnitHistory> findByCodes(Collection<String> codes) {
        return List.copyOf(
                jdbc
                        .sql(HISTORY + " WHERE code = ANY (:codes) ORDER BY unit.unit_id, holds")
                        .param("codes", codes.toArray(String[]::new))
                        .param("knownAt", null)
                        .query((row, _) -> row(row))
                        .list()
                        .stream()
                        .collect(historiesById())
                        .values());
    }

    /** Those of the codes that a unit bears or bore, be it that the unit was withdrawn. */
    Set<String> givenOf(Collection<String> codes) {
        return Set.copyOf(
                jdbc.sql("SELECT DISTINCT code FROM unit WHERE code = ANY (:codes)")
                        .param("codes", codes.toArray(String[]::new))
                        .query(String.class)
                        .list());
    }

    /**
     * The children of a unit on a day, in the order of their codes; the provinces when none is
     * named.
     *
     * @param knownAt as it was known then; absent for what is known now
     */
    List<UnitHistory> childrenOf(
            @Nullable UUID parentId, LocalDate onDay, @Nullable Instant knownAt) {
        return List.copyOf(
                jdbc
                        .sql(
                                HISTORY
                                        + """
                 WHERE EXISTS (SELECT FROM unit_period child
                                WHERE child.unit_id = unit.unit_id
                                  AND child.parent_id IS NOT DISTINCT FROM CAST(:parentId AS uuid)
                                  AND child.holds @> CAST(:onDay AS date)
                                  AND child.known @> coalesce(CAST(:knownAt AS timestamptz), 'infinity'))
                 ORDER BY code, unit.unit_id, holds
                """)
                        .param("parentId", parentId)
                        .param("onDay", onDay)
                        .param("knownAt", knownAt == null ? null : Timestamp.from(knownAt))
                        .query((row, _) -> row(row))
                        .list()
                        .stream()
                        .collect(historiesById())
                        .values());
    }

    /** Units that are children of this one on the day or later. */
    List<UUID> childrenFrom(UUID parentId, LocalDate day) {
        return jdbc.sql(
                        """
                SELECT DISTINCT unit_id
                  FROM unit_period
                 WHERE parent_id = :parentId
                   AND upper_inf(known)
                   AND holds && daterange(:day, NULL)
                 ORDER BY unit_id
                """)
                .param("parentId", parentId)
                .param("day", day)
                .query(UUID.class)
                .list();
    }

    /** How many posts in the unit are held on the day or later. */
    long postsFrom(UUID unitId, LocalDate day) {
        return jdbc.sql(
                        """
                SELECT count(*)
                  FROM post
                 WHERE unit_id = :unitId
                   AND upper_inf(known)
                   AND holds && daterange(:day, NULL)
                """)
                .param("unitId", unitId)
                .param("day", day)
                .query(Long.class)
                .single();
    }

    /** The first day on which a post, a unit below or an allocation of the unit is recorded. */
    Optional<LocalDate> firstUseOf(UUID unitId) {
        return jdbc.sql(
                        """
                SELECT min(lower(holds)) AS first_day
                  FROM (SELECT holds FROM post WHERE unit_id = :unitId AND upper_inf(known)
                        UNION ALL
                        SELECT holds FROM unit_period WHERE parent_id = :unitId AND upper_inf(known)
                        UNION ALL
                        SELECT holds FROM allocation WHERE unit_id = :unitId AND upper_inf(known)) AS used
                """)
                .param("unitId", unitId)
                .query((row, _) -> Optional.ofNullable(row.getObject("first_day", LocalDate.class)))
                .single();
    }

    /**
     * Whether anything rests on the unit: a post, a home, an allocation, a unit below it, one that
     * went into it, or a secondment.
     */
    boolean isUsed(UUID unitId) {
        return jdbc.sql(
                        """
                SELECT EXISTS (SELECT FROM post WHERE unit_id = :unitId AND upper_inf(known))
                    OR EXISTS (SELECT FROM person_period WHERE home_unit_id = :unitId AND upper_inf(known))
                    OR EXISTS (SELECT FROM allocation WHERE unit_id = :unitId AND upper_inf(known))
                    OR EXISTS (SELECT FROM unit_period WHERE parent_id = :unitId AND upper_inf(known))
                    OR EXISTS (SELECT FROM unit_succession WHERE successor_id = :unitId AND upper_inf(known))
                    OR EXISTS (SELECT
                                 FROM known_secondment
                                WHERE (sender_id = :unitId OR host_id = :unitId)
                                  AND upper_inf(known))
                """)
                .param("unitId", unitId)
                .query(Boolean.class)
                .single();
    }

    /** How many decisions about people, posts and other units came with the end of the unit. */
    long followersOfEnd(UUID unitId) {
        return jdbc.sql(
                        """
                SELECT count(*)
                  FROM journal
                 WHERE correlation_id = (SELECT correlation_id
                                           FROM journal
                                          WHERE subject_kind = 'unit'
                                            AND subject_id = :unitId
                                            AND type IN ('UnitMerged', 'UnitClosed')
                                          ORDER BY version DESC
                                          LIMIT 1)
                   AND subject_kind IN ('person', 'unit')
                   AND subject_id <> :unitId
                """)
                .param("unitId", unitId.toString())
                .query(Long.class)
                .single();
    }

    private static Collector<Row, ?, Map<UUID, UnitHistory>> historiesById() {
        return Collectors.collectingAndThen(
                Collectors.groupingBy(Row::id, LinkedHashMap::new, Collectors.toList()),
                UnitTable::histories);
    }

    private static Map<UUID, UnitHistory> histories(Map<UUID, List<Row>> rows) {
        var histories = new LinkedHashMap<UUID, UnitHistory>();
        rows.forEach(
                (id, ofUnit) -> {
                    var first = ofUnit.getFirst();
                    histories.put(
                            id,
                            new UnitHistory(
                                    id,
                                    first.code(),
                                    first.level(),
                                    first.block(),
                                    ofUnit.stream().map(Row::period).toList(),
                                    first.successors()));
                });
        return histories;
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("unit_id", UUID.class),
                row.getString("code"),
                UnitLevel.valueOf(row.getString("level")),
                Block.valueOf(row.getString("block")),
                new UnitPeriod(
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        UnitKind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getObject("parent_id", UUID.class),
                        Arrays.stream((String[]) row.getArray("areas").getArray())
                                .map(AreaClass::valueOf)
                                .collect(Collectors.toSet())),
                new ArrayList<>(List.of((UUID[]) row.getArray("successors").getArray())));
    }

    private record Row(
            UUID id,
            String code,
            UnitLevel level,
            Block block,
            UnitPeriod period,
            List<UUID> successors) {}
}
