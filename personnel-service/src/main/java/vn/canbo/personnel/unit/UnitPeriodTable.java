package vn.canbo.personnel.unit;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.canbo.events.UnitPeriod;

/**
 * Writes what units are and where they stand; a row is only ever closed and followed by another.
 */
@Component
class UnitPeriodTable {

    private final JdbcClient jdbc;

    UnitPeriodTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** New units with everything they are; of units of one command in two statements. */
    void insert(List<UnitHistory> units, Instant now) {
        jdbc.sql(
                        """
                INSERT INTO unit (unit_id, code, level, block, recorded_at)
                SELECT unit_id, code, level, block, :now
                  FROM unnest(:ids, :codes, :levels, :blocks) AS given (unit_id, code, level, block)
                """)
                .param("ids", units.stream().map(UnitHistory::id).toArray(UUID[]::new))
                .param("codes", texts(units, UnitHistory::code))
                .param("levels", texts(units, it -> it.level().name()))
                .param("blocks", texts(units, it -> it.block().name()))
                .param("now", Timestamp.from(now))
                .update();
        insertPeriods(
                units.stream()
                        .flatMap(unit -> unit.periods().stream().map(it -> new Row(unit.id(), it)))
                        .toList(),
                now);
    }

    /** Closes what is no longer believed and adds what is believed now. */
    void replace(UnitHistory before, UnitHistory after, Instant now) {
        before.periods().stream()
                .filter(it -> !after.periods().contains(it))
                .forEach(it -> close(before.id(), it, now));
        insertPeriods(
                after.periods().stream()
                        .filter(it -> !before.periods().contains(it))
                        .map(it -> new Row(after.id(), it))
                        .toList(),
                now);
        before.successors().stream()
                .filter(it -> !after.successors().contains(it))
                .forEach(it -> closeSuccessor(before.id(), it, now));
        after.successors().stream()
                .filter(it -> !before.successors().contains(it))
                .forEach(it -> insertSuccessor(after.id(), it, now));
    }

    /** Nothing of the unit is believed any more. */
    void close(UnitHistory unit, Instant now) {
        unit.periods().forEach(it -> close(unit.id(), it, now));
        unit.successors().forEach(it -> closeSuccessor(unit.id(), it, now));
    }

    private void insertPeriods(List<Row> rows, Instant now) {
        jdbc.sql(
                        """
                INSERT INTO unit_period (unit_id, holds, known, kind, name, parent_id, areas)
                SELECT unit_id, daterange(first_day, last_day, '[]'), tstzrange(:now, NULL), kind, name, parent_id,
                       string_to_array(areas, ',')
                  FROM unnest(:ids, :firstDays, :lastDays, :kinds, :names, :parents, :areas)
                    AS given (unit_id, first_day, last_day, kind, name, parent_id, areas)
                """)
                .param("ids", rows.stream().map(Row::unitId).toArray(UUID[]::new))
                .param("firstDays", days(rows, UnitPeriod::from))
                .param("lastDays", days(rows, UnitPeriod::to))
                .param("now", Timestamp.from(now))
                .param("kinds", texts(rows, it -> it.period().kind().name()))
                .param("names", texts(rows, it -> it.period().name()))
                .param(
                        "parents",
                        rows.stream().map(it -> it.period().parentId()).toArray(UUID[]::new))
                .param("areas", texts(rows, it -> areas(it.period())))
                .update();
    }

    /** Separated by commas, which no code of an area holds. */
    private static String areas(UnitPeriod period) {
        return period.areas().stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }

    private static <T> String[] texts(List<T> all, Function<T, String> text) {
        return all.stream().map(text).toArray(String[]::new);
    }

    private static Date[] days(List<Row> rows, Function<UnitPeriod, @Nullable LocalDate> day) {
        return rows.stream()
                .map(it -> day.apply(it.period()))
                .map(it -> it == null ? null : Date.valueOf(it))
                .toArray(Date[]::new);
    }

    private void close(UUID unitId, UnitPeriod period, Instant now) {
        jdbc.sql(
                        """
                UPDATE unit_period
                   SET known = tstzrange(lower(known), greatest(lower(known), :now))
                 WHERE unit_id = :unitId
                   AND lower(holds) = :from
                   AND upper_inf(known)
                """)
                .param("unitId", unitId)
                .param("from", period.from())
                .param("now", Timestamp.from(now))
                .update();
    }

    private void insertSuccessor(UUID unitId, UUID successorId, Instant now) {
        jdbc.sql(
                        """
                INSERT INTO unit_succession (unit_id, successor_id, known)
                VALUES (:unitId, :successorId, tstzrange(:now, NULL))
                """)
                .param("unitId", unitId)
                .param("successorId", successorId)
                .param("now", Timestamp.from(now))
                .update();
    }

    private void closeSuccessor(UUID unitId, UUID successorId, Instant now) {
        jdbc.sql(
                        """
                UPDATE unit_succession
                   SET known = tstzrange(lower(known), greatest(lower(known), :now))
                 WHERE unit_id = :unitId
                   AND successor_id = :successorId
                   AND upper_inf(known)
                """)
                .param("unitId", unitId)
                .param("successorId", successorId)
                .param("now", Timestamp.from(now))
                .update();
    }

    private record Row(UUID unitId, UnitPeriod period) {}
}
