package vn.canbo.service.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.canbo.events.UnitPeriod;
import vn.canbo.events.UnitState;
import vn.canbo.events.code.UnitLevel;
import vn.canbo.service.transaction.Lookups;

/**
 * The dated tree of units as this service knows it: personnel writes it when it decides, the others
 * when they hear of it.
 */
public class KnownUnits {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Lookups<String, Optional<KnownUnit>> byCode = new Lookups<>();

    public KnownUnits(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The unit that bears a code; codes are never reused, so a closed unit answers too. */
    public Optional<KnownUnit> byCode(String code) {
        return byCode.get(code, () -> byCodes(List.of(code)).stream().findFirst());
    }

    /**
     * Finds at once which units the next commands of this transaction mean.
     *
     * @return those that are known
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<KnownUnit> foresee(Collection<String> codes) {
        var known = byCodes(codes);
        codes.forEach(it -> byCode.put(it, Optional.empty()));
        known.forEach(it -> byCode.put(it.code(), Optional.of(it)));
        return known;
    }

    private List<KnownUnit> byCodes(Collection<String> codes) {
        return jdbc.sql(
                        """
                SELECT DISTINCT ON (code) *
                  FROM known_unit
                 WHERE code = ANY (:codes)
                 ORDER BY code, level
                """)
                .param("codes", codes.toArray(String[]::new))
                .query(KnownUnits::unit)
                .list();
    }

    public Optional<KnownUnit> byId(UUID unitId) {
        return jdbc.sql("SELECT * FROM known_unit WHERE unit_id = :unitId")
                .param("unitId", unitId)
                .query(KnownUnits::unit)
                .optional();
    }

    /**
     * Name, kind, parent and areas of a unit on a day; empty before it existed and after it ended.
     */
    public Optional<UnitPeriod> periodOf(UUID unitId, LocalDate onDay) {
        return jdbc.sql("SELECT periods FROM known_unit WHERE unit_id = :unitId")
                .param("unitId", unitId)
                .query(
                        (row, _) ->
                                List.of(
                                        json.readValue(
                                                row.getString("periods"), UnitPeriod[].class)))
                .optional()
                .flatMap(
                        periods ->
                                periods.stream()
                                        .filter(
                                                it ->
                                                        !it.from().isAfter(onDay)
                                                                && (it.to() == null
                                                                        || !it.to()
                                                                                .isBefore(onDay)))
                                        .findFirst());
    }

    /**
     * The units in the given sub-trees on a day, roots included; a unit that was merged by that day
     * opens its successors.
     */
    public Set<UUID> below(Collection<UUID> roots, LocalDate onDay) {
        return Set.of(
                jdbc.sql("SELECT units_below(:roots, :onDay)")
                        .param("roots", roots.toArray(UUID[]::new))
                        .param("onDay", onDay)
                        .query((row, _) -> (UUID[]) row.getArray(1).getArray())
                        .single());
    }

    /** Names by code, in the order of codes, of the units in the given sub-trees on a day. */
    public Map<String, String> namesBelow(Collection<UUID> roots, LocalDate onDay) {
        var names = new LinkedHashMap<String, String>();
        jdbc.sql(
                        """
                SELECT code, name
                  FROM known_unit
                  JOIN known_unit_edge USING (unit_id)
                 WHERE unit_id = ANY (units_below(:roots, :onDay))
                   AND holds @> CAST(:onDay AS date)
                 ORDER BY code
                """)
                .param("roots", roots.toArray(UUID[]::new))
                .param("onDay", onDay)
                .query(
                        row -> {
                            names.put(row.getString("code"), row.getString("name"));
                        });
        return names;
    }

    /**
     * Replaces what is known of a unit if this is newer, and its edges with it. One that never was
     * keeps its code and has no day: its last one lies before its first.
     *
     * @return whether it was newer
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean put(UnitState unit, long epoch, long version) {
        byCode.forget(unit.code());
        var newer =
                jdbc.sql(
                                        """
                INSERT INTO known_unit (unit_id, code, level, block, valid_from, valid_to, periods, successors, epoch, version)
                VALUES (:unitId, :code, :level, :block, :validFrom, :validTo, CAST(:periods AS jsonb), :successors, :epoch, :version)
                ON CONFLICT (unit_id) DO UPDATE
                   SET (code, level, block, valid_from, valid_to, periods, successors, epoch, version) =
                       (excluded.code, excluded.level, excluded.block, excluded.valid_from, excluded.valid_to,
                        excluded.periods, excluded.successors, excluded.epoch, excluded.version)
                 WHERE (known_unit.epoch, known_unit.version) < (excluded.epoch, excluded.version)
                """)
                                .param("unitId", unit.unitId())
                                .param("code", unit.code())
                                .param("level", unit.level().name())
                                .param("block", unit.block().name())
                                .param("validFrom", unit.validFrom())
                                .param(
                                        "validTo",
                                        unit.neverWas()
                                                ? unit.validFrom().minusDays(1)
                                                : unit.validTo())
                                .param("periods", json.writeValueAsString(periodsOf(unit)))
                                .param("successors", unit.successors().toArray(UUID[]::new))
                                .param("epoch", epoch)
                                .param("version", version)
                                .update()
                        == 1;
        if (newer) {
            replaceEdges(unit);
        }
        return newer;
    }

    private void replaceEdges(UnitState unit) {
        jdbc.sql("DELETE FROM known_unit_edge WHERE unit_id = :unitId")
                .param("unitId", unit.unitId())
                .update();
        periodsOf(unit)
                .forEach(
                        period ->
                                jdbc.sql(
                                                """
                INSERT INTO known_unit_edge (unit_id, parent_id, holds, kind, name, areas)
                VALUES (:unitId, :parentId, daterange(:from, :to, '[]'), :kind, :name, :areas)
                """)
                                        .param("unitId", unit.unitId())
                                        .param("parentId", period.parentId())
                                        .param("from", period.from())
                                        .param("to", period.to())
                                        .param("kind", period.kind().name())
                                        .param("name", period.name())
                                        .param(
                                                "areas",
                                                period.areas().stream()
                                                        .map(Enum::name)
                                                        .toArray(String[]::new))
                                        .update());
    }

    private static List<UnitPeriod> periodsOf(UnitState unit) {
        return unit.neverWas() ? List.of() : unit.periods();
    }

    private static KnownUnit unit(ResultSet row, int number) throws SQLException {
        return new KnownUnit(
                row.getObject("unit_id", UUID.class),
                row.getString("code"),
                UnitLevel.valueOf(row.getString("level")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                List.of((UUID[]) row.getArray("successors").getArray()));
    }
}
