package vn.canbo.service.trial;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of notes. */
@Repository
class NoteTable {

    private final JdbcClient jdbc;

    NoteTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Note note) {
        jdbc.sql(
                        """
                INSERT INTO note (note_id, unit_id, wording, kept_until, version)
                VALUES (:noteId, :unitId, :wording, :keptUntil, :version)
                """)
                .paramSource(note)
                .update();
    }

    void correct(UUID noteId, String wording) {
        jdbc.sql(
                        "UPDATE note SET wording = :wording, version = version + 1 WHERE note_id = :noteId")
                .param("noteId", noteId)
                .param("wording", wording)
                .update();
    }

    Optional<Note> lock(UUID noteId) {
        return jdbc.sql("SELECT * FROM note WHERE note_id = :noteId FOR UPDATE")
                .param("noteId", noteId)
                .query(Note.class)
                .optional();
    }

    List<Note> of(UUID unitId, String after, int fetch) {
        return jdbc.sql(
                        """
                SELECT *
                  FROM note
                 WHERE unit_id = :unitId
                   AND note_id::text > :after
                 ORDER BY note_id::text
                 LIMIT :fetch
                """)
                .param("unitId", unitId)
                .param("after", after)
                .param("fetch", fetch)
                .query(Note.class)
                .list();
    }
}
