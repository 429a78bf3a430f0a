package vn.canbo.service.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.events.FileNumberState;
import vn.canbo.events.reported.PersonReference;

/**
 * Which person a publisher's file number means: personnel writes it when it decides, the others
 * when they hear of it.
 */
public class KnownPersons {

    private final JdbcClient jdbc;

    public KnownPersons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty when nobody is known by the file number; an id of ours is taken as it is. */
    public Optional<UUID> find(String publisher, PersonReference reference) {
        if (reference.personId() != null) {
            return Optional.of(reference.personId());
        }
        return jdbc.sql(
                        """
                SELECT person_id
                  FROM known_person
                 WHERE publisher = :publisher
                   AND file_number = :fileNumber
                   AND NOT withdrawn
                """)
                .param("publisher", publisher)
                .param("fileNumber", reference.fileNumber())
                .query(UUID.class)
                .optional();
    }

    /** The links that mean a person now. */
    public List<FileNumberState> linksOf(UUID personId) {
        return jdbc.sql(
                        """
                SELECT publisher, file_number, person_id, withdrawn
                  FROM known_person
                 WHERE person_id = :personId
                   AND NOT withdrawn
                 ORDER BY publisher, file_number
                """)
                .param("personId", personId)
                .query(FileNumberState.class)
                .list();
    }

    /** Replaces the link if this is newer; one that was withdrawn means nobody. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(FileNumberState link, long epoch, long version) {
        jdbc.sql(
                        """
                INSERT INTO known_person (publisher, file_number, person_id, withdrawn, epoch, version)
                VALUES (:publisher, :fileNumber, :personId, :withdrawn, :epoch, :version)
                ON CONFLICT (publisher, file_number) DO UPDATE
                   SET (person_id, withdrawn, epoch, version) =
                       (excluded.person_id, excluded.withdrawn, excluded.epoch, excluded.version)
                 WHERE (known_person.epoch, known_person.version) < (excluded.epoch, excluded.version)
                """)
                .param("publisher", link.publisher())
                .param("fileNumber", link.fileNumber())
                .param("personId", link.personId())
                .param("withdrawn", link.withdrawn())
                .param("epoch", epoch)
                .param("version", version)
                .update();
    }
}
