package vn.canbo.personnel.dossier;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.code.AreaClass;
import vn.canbo.events.code.EndReason;

/**
 * A post as it stands in a dossier.
 *
 * @param to the last day in the post, included; absent while open
 * @param areas of the unit, on the day for which the dossier was read or the first day of the post
 *     when that lies later
 * @param areasUntil first day on which the unit may lie in other areas; absent when none is known
 */
public record HeldPost(
        UUID postId,
        UUID unitId,
        String title,
        boolean main,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable EndReason endReason,
        Set<AreaClass> areas,
        @Nullable LocalDate areasUntil) {

    public HeldPost {
        areas = Set.copyOf(areas);
    }

    public boolean isHeldOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** Held on the day or to be taken up later. */
    public boolean isHeldFrom(LocalDate day) {
        return to == null || !day.isAfter(to);
    }
}
