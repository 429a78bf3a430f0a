package vn.canbo.policy.title;

import java.time.LocalDate;
import java.util.Set;
import vn.canbo.events.code.Block;
import vn.canbo.events.code.Category;
import vn.canbo.events.code.MajorGroup;
import vn.canbo.events.code.UnitLevel;
import vn.canbo.policy.source.Source;
import vn.canbo.policy.source.Validity;
import vn.canbo.policy.source.Wording;

/**
 * A named kind of post (domain reference 3.1, 3.2, 3.5).
 *
 * @param level of the units in which the title exists
 * @param category of the people who hold it
 * @param elected filled by election rather than by recruitment or appointment
 * @param leadership a leader or manager, deputies included
 * @param head the first person of an organisation or organ
 * @param majors groups of majors that match the position (LS-6); empty when none is asked
 */
public record Title(
        TitleCode code,
        Wording name,
        UnitLevel level,
        Block block,
        Category category,
        boolean elected,
        boolean leadership,
        boolean head,
        Set<MajorGroup> majors,
        Validity validity,
        Source source) {

    public Title {
        majors = Set.copyOf(majors);
        if (head && !leadership) {
            throw new IllegalArgumentException(code + " is a head but no leader");
        }
    }

    /** Whether someone may hold the title on that day. */
    public boolean existsOn(LocalDate day) {
        return validity.contains(day);
    }
}
