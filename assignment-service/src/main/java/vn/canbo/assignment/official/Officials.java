package vn.canbo.assignment.official;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.service.dayturn.TurnsDay;

/** Answers what is known of a person; each day moves those whose main post changes. */
@Service
public class Officials implements TurnsDay {

    private final OfficialTable table;

    Officials(OfficialTable table) {
        this.table = table;
    }

    /**
     * Held to the end of the transaction, so that one decision about a person is made at a time and
     * nothing learned meanwhile slips between.
     *
     * @return empty when unknown, outside the scope, or without a main post on that day
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Official> lock(UUID personId, LocalDate asOf) {
        lock(personId);
        return table.find(personId, asOf);
    }

    /**
     * The same lock, for whoever judges again what was decided.
     *
     * @return the versions of everything that is known of the person now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<KnownVersion> lockVersions(UUID personId) {
        lock(personId);
        return table.restsOn(personId);
    }

    /** The lock alone, for whoever asks nothing about the person. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(UUID personId) {
        table.lock(List.of(personId));
    }

    /** Empty when unknown, outside the scope, or without a main post on that day. */
    public Optional<Official> find(UUID personId, LocalDate asOf) {
        return table.find(personId, asOf);
    }

    @Override
    public void turn(LocalDate day) {
        var people = table.whoMovesOn(day);
        table.lock(people);
        table.place(people, day);
    }
}
