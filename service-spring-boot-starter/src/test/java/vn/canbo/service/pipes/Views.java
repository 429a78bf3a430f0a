package vn.canbo.service.pipes;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the trial's view, its reactions and the quarantine hold. */
final class Views {

    private final JdbcClient jdbc;

    Views(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** 0 when the post is not there. */
    long versionOf(UUID post) {
        return jdbc.sql("SELECT version FROM post_seen WHERE post_id = :post")
                .param("post", post)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    List<Long> reactionsTo(UUID post) {
        return jdbc.sql("SELECT version FROM reaction WHERE post_id = :post ORDER BY id")
                .param("post", post)
                .query(Long.class)
                .list();
    }

    long quarantined() {
        return jdbc.sql("SELECT count(*) FROM quarantined_event").query(Long.class).single();
    }
}
