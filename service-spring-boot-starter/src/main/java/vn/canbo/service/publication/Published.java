package vn.canbo.service.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** What was told: the event's id and the version it gave the thing. */
public record Published(UUID id, String kind, String thingId, long epoch, long version) {

    static Published of(ResultSet row, int number) throws SQLException {
        return new Published(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("thing_id"),
                row.getLong("epoch"),
                row.getLong("version"));
    }
}
