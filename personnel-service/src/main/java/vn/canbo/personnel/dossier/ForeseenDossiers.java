package vn.canbo.personnel.dossier;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.canbo.service.transaction.Lookups;

/**
 * Dossiers that a transaction locked and read before its commands, each for the first command about
 * its person, which begins by locking it. What it writes the next one must read.
 */
@Service
class ForeseenDossiers {

    private final Lookups<UUID, Foreseen> people = new Lookups<>();

    void add(Dossier dossier, List<UUID> unitIds) {
        people.put(dossier.personId(), new Foreseen(dossier, unitIds, false));
    }

    /** What the command under way made of it, for the next question. */
    void carry(Dossier dossier) {
        people.put(dossier.personId(), new Foreseen(dossier, null, true));
    }

    /**
     * @return whether this begins the first command about the person
     */
    boolean begin(UUID personId) {
        var foreseen = of(personId);
        if (foreseen.isEmpty()) {
            return false;
        }
        if (foreseen.get().begun()) {
            people.forget(personId);
            return false;
        }
        people.put(personId, foreseen.get().begin());
        return true;
    }

    Optional<List<UUID>> unitsOf(UUID personId) {
        return of(personId)
                .filter(Foreseen::begun)
                .flatMap(it -> Optional.ofNullable(it.unitIds()));
    }

    /** Read once, before the command writes. */
    Optional<Dossier> take(UUID personId) {
        var foreseen = of(personId).filter(Foreseen::begun);
        foreseen.ifPresent(_ -> people.forget(personId));
        return foreseen.map(Foreseen::dossier);
    }

    private Optional<Foreseen> of(UUID personId) {
        return people.found(personId);
    }

    /**
     * @param unitIds in which the person is today or will be; absent when a command wrote since
     * @param begun whether a command about the person is under way
     */
    private record Foreseen(Dossier dossier, @Nullable List<UUID> unitIds, boolean begun) {

        Foreseen begin() {
            return new Foreseen(dossier, unitIds, true);
        }
    }
}
