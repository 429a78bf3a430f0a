package vn.canbo.personnel.reorganisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.code.AreaClass;
import vn.canbo.events.code.UnitKind;
import vn.canbo.personnel.unit.UnitChange.EstablishUnit;
import vn.canbo.personnel.unit.UnitHistory;

/** What an office may ask to be made of units. */
sealed interface ReorganisationChange {

    /**
     * Parts of a unit become units. The unit, which keeps the old headquarters, keeps the code
     * (Decision 19/2025), and whatever is not listed.
     *
     * @param posts those that go to a part; with a main post its holder goes home there
     * @param effectiveOn first day of the parts
     */
    record SplitUnit(List<NewUnit> parts, List<PostTo> posts, LocalDate effectiveOn)
            implements ReorganisationChange {

        public SplitUnit {
            parts = List.copyOf(parts);
            posts = List.copyOf(posts);
        }
    }

    /**
     * Everything the list of posts should have said from the beginning, also what was right; a post
     * that is not in it stays in the unit that was split.
     *
     * @param effectiveOn day of the split
     */
    record CorrectSplit(List<PostTo> posts, LocalDate effectiveOn, String reason)
            implements ReorganisationChange {

        public CorrectSplit {
            posts = List.copyOf(posts);
        }
    }

    /**
     * Units become a new one, with a new code; all of theirs are closed for ever.
     *
     * @param effectiveOn first day of the new unit, on which the others are gone
     */
    record ConsolidateUnits(NewUnit unit, List<UUID> units, LocalDate effectiveOn)
            implements ReorganisationChange {

        public ConsolidateUnits {
            units = List.copyOf(units);
        }
    }

    /**
     * @param code of a part
     */
    record PostTo(UUID postId, String code) {}

    /**
     * A unit that is to be; its block is that of the unit out of which it comes.
     *
     * @param parentId absent for that of the unit out of which it comes
     */
    record NewUnit(
            String code,
            UnitKind kind,
            String name,
            @Nullable UUID parentId,
            Set<AreaClass> areas) {

        public NewUnit {
            areas = Set.copyOf(areas);
        }

        /**
         * @param dayBefore on which the old unit stood where the new one is to stand; if it was
         *     not, its last place counts
         */
        EstablishUnit outOf(UnitHistory old, LocalDate dayBefore, LocalDate firstDay) {
            var place = old.on(dayBefore).orElse(old.periods().getLast());
            var parent = parentId == null ? place.parentId() : parentId;
            return new EstablishUnit(code, kind, name, old.block(), parent, areas, firstDay, null);
        }
    }
}
