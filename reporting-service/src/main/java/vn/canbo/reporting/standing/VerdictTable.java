package vn.canbo.reporting.standing;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.canbo.events.VerdictState;
import vn.canbo.service.feed.Columns;
import vn.canbo.service.feed.Received;

/** Verdicts with their criteria, one row per person and title. */
@Component
class VerdictTable {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    VerdictTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Returns the people whose row was replaced by a newer version. */
    List<UUID> replace(Collection<Received.Of<VerdictState>> verdicts) {
        return jdbc.sql(
                        """
                INSERT INTO verdict (person_id, title, verdict, criteria, pack, pack_version, on_day, remedy_by, holds_until,
                                     epoch, version)
                SELECT * FROM unnest(CAST(:persons AS uuid[]), CAST(:titles AS text[]), CAST(:verdicts AS text[]),
                                     CAST(:criteria AS json[]), CAST(:packs AS text[]), CAST(:packVersions AS text[]),
                                     CAST(:onDays AS date[]), CAST(:remedyBys AS date[]), CAST(:holdsUntils AS date[]),
                                     CAST(:epochs AS bigint[]), CAST(:versions AS bigint[]))
                ON CONFLICT (person_id, title) DO UPDATE
                   SET (verdict, criteria, pack, pack_version, on_day, remedy_by, holds_until, epoch, version) =
                       (excluded.verdict, excluded.criteria, excluded.pack, excluded.pack_version, excluded.on_day,
                        excluded.remedy_by, excluded.holds_until, excluded.epoch, excluded.version)
                 WHERE (verdict.epoch, verdict.version) < (excluded.epoch, excluded.version)
                RETURNING person_id
                """)
                .params(
                        Columns.of(verdicts)
                                .with("persons", VerdictState::personId)
                                .with("titles", VerdictState::title)
                                .with("verdicts", VerdictState::verdict)
                                .with("criteria", it -> json.writeValueAsString(it.criteria()))
                                .with("packs", VerdictState::pack)
                                .with("packVersions", VerdictState::packVersion)
                                .with("onDays", VerdictState::onDay)
                                .with("remedyBys", VerdictState::remedyBy)
                                .with("holdsUntils", VerdictState::holdsUntil)
                                .arrays())
                .query(UUID.class)
                .list();
    }
}
