package vn.canbo.service.pipes;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.canbo.events.EventType;
import vn.canbo.events.PostState;
import vn.canbo.service.feed.Projection;
import vn.canbo.service.feed.Received;
import vn.canbo.service.feed.ThingVersions;

/** A view guarded by version and a reaction guarded by what was seen. The title DEFECT throws. */
class PostSeenProjection implements Projection {

    private final JdbcClient jdbc;
    private final ThingVersions versions;

    PostSeenProjection(JdbcClient jdbc, ThingVersions versions) {
        this.jdbc = jdbc;
        this.versions = versions;
    }

    @Override
    public Set<EventType> reads() {
        return Set.of(EventType.POST_TAKEN, EventType.POST_ENDED);
    }

    @Override
    public void apply(List<Received> batch) {
        Received.of(batch, PostState.class).forEach(this::apply);
    }

    private void apply(Received.Of<PostState> post) {
        if (post.state().title().equals("DEFECT")) {
            throw new IllegalStateException("a defect, planted");
        }
        jdbc.sql(
                        """
                INSERT INTO post_seen (post_id, person_id, title, epoch, version)
                VALUES (:postId, :personId, :title, :epoch, :version)
                ON CONFLICT (post_id) DO UPDATE
                   SET (title, epoch, version) = (excluded.title, excluded.epoch, excluded.version)
                 WHERE (post_seen.epoch, post_seen.version) < (excluded.epoch, excluded.version)
                """)
                .param("postId", post.state().postId())
                .param("personId", post.state().personId())
                .param("title", post.state().title())
                .param("epoch", post.epoch())
                .param("version", post.sequence())
                .update();
        if (versions.isNewer(post.event())) {
            jdbc.sql("INSERT INTO reaction (post_id, version) VALUES (:postId, :version)")
                    .param("postId", post.state().postId())
                    .param("version", post.sequence())
                    .update();
        }
    }
}
