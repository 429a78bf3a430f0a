package vn.canbo.personnel.relative;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be said of two people at once. */
final class RelativeRules {

    private RelativeRules() {}

    /**
     * @param others what is recorded of the person already, without this one
     */
    static List<Refusal> objectionsTo(
            UUID personId,
            UUID relativeId,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Collection<Relation> others) {
        if (personId.equals(relativeId)) {
            return List.of(new Refusal.RelatedToOneself());
        }
        var objections = new ArrayList<Refusal>();
        if (from != null && to != null && to.isBefore(from)) {
            objections.add(new Refusal.RelationEndsBeforeItBegins(from, to));
        }
        others.stream()
                .filter(it -> it.isBetween(personId, relativeId) && it.overlaps(from, to))
                .map(it -> new Refusal.RelationAlreadyRecorded(it.seenBy(personId).kinship()))
                .findFirst()
                .ifPresent(objections::add);
        return objections;
    }
}
