package vn.canbo.reporting.standing;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.canbo.events.VerdictState;
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
                                     CAST(:criteria AS jsonb[]), CAST(:packs AS text[]), CAST(:packVersions AS text[]),
                                     CAST(:onDays AS date[]), CAST(:remedyBys AS date[]), CAST(:holdsUntils AS date[]),
                                     :epochs, :versions)
                ON CONFLICT (person_id, title) DO UPDATE
                   SET (verdict, criteria, pack, pack_version, on_day, remedy_by, holds_until, epoch, version) =
                       (excluded.verdict, excluded.criteria, excluded.pack, excluded.pack_version, excluded.on_day,
                        excluded.remedy_by, excluded.holds_until, excluded.epoch, excluded.version)
                 WHERE (verdict.epoch, verdict.version) < (excluded.epoch, excluded.version)
                RETURNING person_id
                """)
                .params(
                        Columns.of(verdicts)
                                .text("persons", it -> it.state().personId())
                                .text("titles", it -> it.state().title())
                                .text("verdicts", it -> it.state().verdict())
                                .text(
                                        "criteria",
                                        it -> json.writeValueAsString(it.state().criteria()))
                                .text("packs", it -> it.state().pack())
                                .text("packVersions", it -> it.state().packVersion())
                                .text("onDays", it -> it.state().onDay())
                                .text("remedyBys", it -> it.state().remedyBy())
                                .text("holdsUntils", it -> it.state().holdsUntil())
                                .number("epochs", Received.Of::epoch)
                                .number("versions", Received.Of::sequence)
                                .arrays())
                .query(UUID.class)
                .list();
    }
}
