package vn.canbo.personnel.reorganisation;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.canbo.personnel.reorganisation.Split.Part;

/** Which units are parts of another one, and which posts went there, on both axes of time. */
@Component
class SplitTable {

    private final JdbcClient jdbc;

    SplitTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a unit was split into, in the order of time.
     *
     * @param knownAt as it was known then; absent for what is known now
     */
    List<Split> of(UUID unitId, @Nullable Instant knownAt) {
        var parts = new LinkedHashMap<LocalDate, List<Part>>();
        jdbc.sql(
                        """
                SELECT effective_on, part_id, code,
                       ARRAY (SELECT post_id
                                FROM split_post
                               WHERE split_post.part_id = unit_split.part_id
                                 AND split_post.known @> coalesce(CAST(:knownAt AS timestamptz), 'infinity')
                               ORDER BY post_id) AS posts
                  FROM unit_split
                  JOIN unit ON unit.unit_id = part_id
                 WHERE unit_split.unit_id = :unitId
                   AND unit_split.known @> coalesce(CAST(:knownAt AS timestamptz), 'infinity')
                 ORDER BY effective_on, code
                """)
                .param("unitId", unitId)
                .param("knownAt", knownAt == null ? null : Timestamp.from(knownAt))
                .query(
                        row -> {
                            parts.computeIfAbsent(
                                            row.getObject("effective_on", LocalDate.class),
                                            _ -> new ArrayList<>())
                                    .add(
                                            new Part(
                                                    row.getObject("part_id", UUID.class),
                                                    row.getString("code"),
                                                    List.of(
                                                            (UUID[])
                                                                    row.getArray("posts")
                                                                            .getArray())));
                        });
        return parts.entrySet().stream()
                .map(it -> new Split(unitId, it.getKey(), it.getValue()))
                .toList();
    }

    void insert(Split split, Instant now) {
        jdbc.sql(
                        """
                INSERT INTO unit_split (unit_id, part_id, effective_on, known)
                SELECT :unitId, part_id, :effectiveOn, tstzrange(:now, NULL)
                  FROM unnest(:parts) AS part_id
                """)
                .param("unitId", split.unitId())
                .param("effectiveOn", split.effectiveOn())
                .param("parts", split.parts().stream().map(Part::unitId).toArray(UUID[]::new))
                .param("now", Timestamp.from(now))
                .update();
        insertPosts(split.places(), now);
    }

    /** Other posts went to the parts than were recorded. */
    void replacePosts(Split wrong, Split right, Instant now) {
        var gone = new HashMap<>(wrong.places());
        gone.entrySet().removeAll(right.places().entrySet());
        var come = new HashMap<>(right.places());
        come.entrySet().removeAll(wrong.places().entrySet());
        jdbc.sql(
                        """
                UPDATE split_post
                   SET known = tstzrange(lower(known), greatest(lower(known), :now))
                 WHERE post_id = ANY (:posts)
                   AND part_id = ANY (:parts)
                   AND upper_inf(known)
                """)
                .param("posts", gone.keySet().toArray(UUID[]::new))
                .param("parts", right.parts().stream().map(Part::unitId).toArray(UUID[]::new))
                .param("now", Timestamp.from(now))
                .update();
        insertPosts(come, now);
    }

    private void insertPosts(Map<UUID, UUID> partOfPost, Instant now) {
        var posts = List.copyOf(partOfPost.keySet());
        jdbc.sql(
                        """
                INSERT INTO split_post (part_id, post_id, known)
                SELECT part_id, post_id, tstzrange(:now, NULL)
                  FROM unnest(:parts, :posts) AS given (part_id, post_id)
                """)
                .param("parts", posts.stream().map(partOfPost::get).toArray(UUID[]::new))
                .param("posts", posts.toArray(UUID[]::new))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** The unit is a part of nothing any more. */
    void closePart(UUID partId, Instant now) {
        jdbc.sql(
                        """
                UPDATE unit_split
                   SET known = tstzrange(lower(known), greatest(lower(known), :now))
                 WHERE part_id = :partId
                   AND upper_inf(known)
                """)
                .param("partId", partId)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Posts that are held in a unit on the day or later. */
    Set<UUID> postsFrom(UUID unitId, LocalDate day) {
        return Set.copyOf(
                jdbc.sql(
                                """
                SELECT post_id
                  FROM post
                 WHERE unit_id = :unitId
                   AND upper_inf(known)
                   AND holds && daterange(:day, NULL)
                """)
                        .param("unitId", unitId)
                        .param("day", day)
                        .query(UUID.class)
                        .list());
    }

    /**
     * The unit in which each of these posts goes on, or is held if it goes on nowhere; one that was
     * withdrawn, or went on from there once more, is left out.
     */
    Map<UUID, UUID> placesOf(Collection<UUID> posts) {
        var places = new HashMap<UUID, UUID>();
        jdbc.sql(
                        """
                SELECT post.post_id, newest.unit_id
                  FROM post
                  LEFT JOIN post goes_on ON goes_on.continues = post.post_id AND upper_inf(goes_on.known)
                  JOIN post newest ON newest.post_id = coalesce(goes_on.post_id, post.post_id) AND upper_inf(newest.known)
                 WHERE post.post_id = ANY (:posts)
                   AND upper_inf(post.known)
                   AND NOT EXISTS (SELECT
                                     FROM post further
                                    WHERE further.continues = newest.post_id
                                      AND upper_inf(further.known))
                """)
                .param("posts", posts.toArray(UUID[]::new))
                .query(
                        row -> {
                            places.put(
                                    row.getObject("post_id", UUID.class),
                                    row.getObject("unit_id", UUID.class));
                        });
        return places;
    }
}
