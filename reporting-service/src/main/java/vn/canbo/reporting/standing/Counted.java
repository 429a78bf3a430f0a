package vn.canbo.reporting.standing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.UUID;

/**
 * Where a person counts and as what; who holds no post, or is not known, counts nowhere.
 *
 * @param standing one of the figures of {@link #STANDINGS}
 */
record Counted(UUID unit, Figure standing) {

    /** From the worst to the best. */
    private static final Comparator<Figure> STANDINGS =
            Comparator.comparingInt(
                    it ->
                            switch (it) {
                                case UNMET -> 0;
                                case CANNOT_TELL -> 1;
                                case UNMET_IN_GRACE -> 2;
                                case MET -> 3;
                                case ABOVE -> 4;
                                default ->
                                        throw new IllegalArgumentException(
                                                it + " says nothing of a person");
                            });

    /** As PostgreSQL orders ids too: the recount has to come to the same. */
    private static final Comparator<Held> MAIN_LAST =
            Comparator.comparing(Held::main)
                    .thenComparing(Held::since)
                    .thenComparing(it -> it.post().toString());

    /**
     * A post that a person holds on the day that is counted.
     *
     * @param verdict on the title of the post, as it reads on that day
     */
    record Held(UUID person, UUID post, UUID unit, boolean main, LocalDate since, Figure verdict) {}

    /**
     * A person counts once: in the unit of the main post; of several posts called main, or of none,
     * in the one begun last. The standing is the worst of all titles held (LS-24).
     *
     * @param posts of one person, at least one
     */
    static Counted by(Collection<Held> posts) {
        var main = Collections.max(posts, MAIN_LAST);
        var worst = posts.stream().map(Held::verdict).min(STANDINGS).orElseThrow();
        return new Counted(main.unit(), worst);
    }
}
