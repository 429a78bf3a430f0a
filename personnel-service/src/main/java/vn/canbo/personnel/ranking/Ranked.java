package vn.canbo.personnel.ranking;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.code.ProfessionalLevel;

/**
 * A nominee in the order.
 *
 * @param rank from 1; those whom nothing tells apart share one
 * @param professionalLevel highest verified one; absent when none is on record, which comes last
 * @param grassrootsMonths full months of all stretches
 * @param stretches from which the months are counted, in order of time
 */
public record Ranked(
        int rank,
        UUID nominationId,
        UUID personId,
        @Nullable ProfessionalLevel professionalLevel,
        int grassrootsMonths,
        List<Stretch> stretches) {

    public Ranked {
        stretches = List.copyOf(stretches);
    }

    /**
     * Days without a break in posts of communes, both ends included.
     *
     * @param months full ones
     */
    public record Stretch(LocalDate from, LocalDate to, int months) {}

    Ranked at(int place) {
        return new Ranked(
                place, nominationId, personId, professionalLevel, grassrootsMonths, stretches);
    }

    boolean isLike(Ranked other) {
        return professionalLevel == other.professionalLevel
                && grassrootsMonths == other.grassrootsMonths;
    }
}
