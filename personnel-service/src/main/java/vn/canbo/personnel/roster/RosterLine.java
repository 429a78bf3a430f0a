package vn.canbo.personnel.roster;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.code.Category;
import vn.canbo.events.code.EndReason;
import vn.canbo.events.code.ManagingAuthority;
import vn.canbo.events.code.Sex;
import vn.canbo.personnel.appointment.AppointmentChange.TakeOverPost;
import vn.canbo.personnel.list.CellFault;
import vn.canbo.personnel.list.LineCells;
import vn.canbo.personnel.person.PersonChange.RegisterPerson;

/**
 * What one line of a list asks for, as the commands of the capabilities.
 *
 * @param person absent when a cell about the person is bad
 * @param post absent when none is listed or a cell about it is bad
 * @param seen whether an officer has seen the documents
 * @param faults cells that cannot be read
 */
record RosterLine(
        @Nullable RegisterPerson person,
        @Nullable TakeOverPost post,
        List<Attested> qualifications,
        boolean seen,
        List<CellFault> faults) {

    RosterLine {
        qualifications = List.copyOf(qualifications);
        faults = List.copyOf(faults);
    }

    /**
     * @param units by code
     */
    static RosterLine read(LineCells cells, Function<String, Optional<UUID>> units) {
        var unit = cells.unit(RosterColumn.UNIT, units);
        var person = person(cells, unit);
        var post = post(cells, unit);
        var qualifications = Attested.allOf(cells);
        var seen = cells.seen(RosterColumn.SEEN);
        return new RosterLine(person, post, qualifications, seen, cells.faults());
    }

    private static @Nullable RegisterPerson person(LineCells cells, @Nullable UUID unit) {
        var name = cells.text(RosterColumn.FULL_NAME);
        var number = cells.citizenNumber(RosterColumn.CITIZEN_NUMBER);
        var birth = cells.day(RosterColumn.BIRTH_DATE);
        var sex = cells.choice(RosterColumn.SEX, Sex.class);
        var ethnicity = cells.text(RosterColumn.ETHNICITY);
        var religious = cells.yesNo(RosterColumn.RELIGIOUS);
        var member = cells.yesNo(RosterColumn.PARTY_MEMBER);
        var category = cells.choice(RosterColumn.CATEGORY, Category.class);
        var managedBy = cells.choice(RosterColumn.MANAGED_BY, ManagingAuthority.class);
        return name == null
                        || number == null
                        || birth == null
                        || sex == null
                        || ethnicity == null
                        || religious == null
                        || member == null
                        || category == null
                        || managedBy == null
                        || unit == null
                ? null
                : new RegisterPerson(
                        name, number, birth, sex, ethnicity, religious, member, category, managedBy,
                        unit);
    }

    /** A post is listed when anything is said of one. */
    private static @Nullable TakeOverPost post(LineCells cells, @Nullable UUID unit) {
        var said =
                Stream.of(
                                RosterColumn.TITLE,
                                RosterColumn.MAIN,
                                RosterColumn.FROM,
                                RosterColumn.TO,
                                RosterColumn.END_REASON)
                        .anyMatch(it -> !cells.isBlank(it));
        if (!said) {
            return null;
        }
        var before = cells.faults().size();
        var title = cells.choice(RosterColumn.TITLE);
        var from = cells.day(RosterColumn.FROM);
        var main = cells.isBlank(RosterColumn.MAIN) ? Boolean.TRUE : cells.yesNo(RosterColumn.MAIN);
        var to = cells.isBlank(RosterColumn.TO) ? null : cells.day(RosterColumn.TO);
        var reason =
                cells.isBlank(RosterColumn.END_REASON)
                        ? null
                        : cells.choice(RosterColumn.END_REASON, EndReason.class);
        var readable = cells.faults().size() == before;
        return title == null || from == null || main == null || unit == null || !readable
                ? null
                : new TakeOverPost(unit, title, main, from, to, reason);
    }
}
