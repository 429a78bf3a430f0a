package vn.canbo.reporting.recount;

import java.util.List;
import java.util.UUID;

/**
 * What an independent count of all rows found.
 *
 * @param difference how many figures differ: must be 0
 */
record Recount(long persons, long units, long difference, List<Difference> differences) {

    /** The most differences that are listed one by one. */
    static final int LISTED = 1000;

    public Recount {
        differences = List.copyOf(differences);
    }

    /**
     * One figure that is not what the rows say.
     *
     * @param figure column of {@code unit_counter}, or {@code standing} of a person
     */
    record Difference(UUID id, String figure, String counted, String recounted) {}
}
