package vn.canbo.service.access;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.events.FileNumberState;
import vn.canbo.events.reported.PersonReference;
import vn.canbo.service.transaction.Lookups;

/**
 * Which person a publisher's file number means: personnel writes it when it decides, the others
 * when they hear of it.
 */
public class KnownPersons {

    private final JdbcClient jdbc;
    private final Lookups<FileNumber, Optional<UUID>> lookups = new Lookups<>();

    public KnownPersons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty when nobody is known by the file number; an id of ours is taken as it is. */
    public Optional<UUID> find(String publisher, PersonReference reference) {
        if (reference.personId() != null) {
            return Optional.of(reference.personId());
        }
        var number = new FileNumber(publisher, reference.fileNumber());
        return lookups.get(
                number, () -> Optional.ofNullable(find(publisher, Set.of(number)).get(number)));
    }

    /**
     * Finds at once whom the next commands of this transaction mean.
     *
     * @return those who are known
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<UUID> foresee(String publisher, Collection<PersonReference> references) {
        var numbers =
                references.stream()
                        .filter(it -> it.fileNumber() != null)
                        .map(it -> new FileNumber(publisher, it.fileNumber()))
                        .collect(Collectors.toSet());
        var known = find(publisher, numbers);
        numbers.forEach(it -> lookups.put(it, Optional.ofNullable(known.get(it))));
        return Set.copyOf(known.values());
    }

    private Map<FileNumber, UUID> find(String publisher, Set<FileNumber> numbers) {
        var known = new HashMap<FileNumber, UUID>();
        jdbc.sql(
                        """
                SELECT file_number, person_id
                  FROM known_person
                 WHERE publisher = :publisher
                   AND file_number = ANY (:fileNumbers)
                   AND NOT withdrawn
                """)
                .param("publisher", publisher)
                .param(
                        "fileNumbers",
                        numbers.stream().map(FileNumber::fileNumber).toArray(String[]::new))
                .query(
                        row -> {
                            known.put(
                                    new FileNumber(publisher, row.getString("file_number")),
                                    row.getObject("person_id", UUID.class));
                        });
        return known;
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
        lookups.forget(new FileNumber(link.publisher(), link.fileNumber()));
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

    private record FileNumber(String publisher, @Nullable String fileNumber) {}
}
