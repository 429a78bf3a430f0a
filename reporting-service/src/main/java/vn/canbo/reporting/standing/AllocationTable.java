package vn.canbo.reporting.standing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.canbo.events.AllocationState;
import vn.canbo.service.feed.Columns;
import vn.canbo.service.feed.Received;

/** Posts allocated to units, one row per decision. */
@Component
class AllocationTable {

    private final JdbcClient jdbc;

    AllocationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the units whose row was replaced by a newer version, once per row. */
    List<UUID> replace(Collection<Received.Of<AllocationState>> allocations) {
        return jdbc.sql(
                        """
                INSERT INTO allocation (allocation_id, unit_id, title, posts, holds, withdrawn, epoch, version)
                SELECT allocation_id, unit_id, title, posts, daterange(first_day, last_day, '[]'), withdrawn, epoch, version
                  FROM unnest(CAST(:allocations AS uuid[]), CAST(:units AS uuid[]), CAST(:titles AS text[]),
                              CAST(:posts AS integer[]), CAST(:firstDays AS date[]), CAST(:lastDays AS date[]),
                              CAST(:withdrawns AS boolean[]), CAST(:epochs AS bigint[]), CAST(:versions AS bigint[]))
                       AS row (allocation_id, unit_id, title, posts, first_day, last_day, withdrawn, epoch, version)
                ON CONFLICT (allocation_id) DO UPDATE
                   SET (unit_id, title, posts, holds, withdrawn, epoch, version) =
                       (excluded.unit_id, excluded.title, excluded.posts, excluded.holds, excluded.withdrawn,
                        excluded.epoch, excluded.version)
                 WHERE (allocation.epoch, allocation.version) < (excluded.epoch, excluded.version)
                RETURNING unit_id
                """)
                .params(
                        Columns.of(allocations)
                                .with("allocations", AllocationState::allocationId)
                                .with("units", AllocationState::unitId)
                                .with("titles", AllocationState::title)
                                .with("posts", AllocationState::posts)
                                .with("firstDays", AllocationState::from)
                                .with("lastDays", AllocationState::to)
                                .with("withdrawns", AllocationState::withdrawn)
                                .arrays())
                .query(UUID.class)
                .list();
    }

    /** Units of which an allocation begins or ends after one day and up to another. */
    List<UUID> unitsChangingBetween(LocalDate after, LocalDate upTo) {
        return jdbc.sql(
                        """
                SELECT unit_id FROM allocation WHERE lower(holds) > :after AND lower(holds) <= :upTo
                UNION
                SELECT unit_id FROM allocation WHERE upper(holds) > :after AND upper(holds) <= :upTo
                """)
                .param("after", after)
                .param("upTo", upTo)
                .query(UUID.class)
                .list();
    }
}
