package vn.canbo.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import vn.canbo.events.code.Duty;
import vn.canbo.events.code.UnitKind;
import vn.canbo.policy.PackReader.Edition;
import vn.canbo.policy.staffing.DutyRule;
import vn.canbo.policy.staffing.Organisation;
import vn.canbo.policy.staffing.Staffing;
import vn.canbo.policy.staffing.VacancyTerms;

/**
 * Reads who has to be there.
 *
 * @param before what earlier packs say, to which that of this pack is added
 */
record StaffingSection(PackReader packs, Edition edition, List<Staffing> before) {

    Staffing read(PackFields root) {
        var earlier = Staffing.together(before);
        var staffing =
                new Staffing(
                        read(
                                root.each("organisations"),
                                earlier.organisations(),
                                this::readOrganisation,
                                StaffingSection::overlap,
                                "organisations"),
                        read(
                                root.each("duties"),
                                earlier.duties(),
                                this::readDuty,
                                StaffingSection::overlap,
                                "duties"),
                        read(
                                root.each("vacancies"),
                                earlier.vacancies(),
                                this::readVacancy,
                                (one, other) -> one.validity().overlaps(other.validity()),
                                "vacancies"));
        before.add(staffing);
        return staffing;
    }

    private static <T> List<T> read(
            List<PackFields> entries,
            List<T> earlier,
            Function<PackFields, T> reader,
            BiPredicate<T, T> overlap,
            String what) {
        var seen = new ArrayList<>(earlier);
        for (var entry : entries) {
            var row = entry.checked(() -> reader.apply(entry));
            entry.end();
            PackReader.refuseOverlap(
                    seen.stream().anyMatch(it -> overlap.test(it, row)), entry, what);
            seen.add(row);
        }
        return seen.subList(earlier.size(), seen.size());
    }

    private Organisation readOrganisation(PackFields entry) {
        var head = packs.title(entry.scalar("head"));
        return new Organisation(
                entry.wording(),
                head.code(),
                head.block(),
                entry.constants("kinds", UnitKind.class),
                entry.yesNo("leadsUnit"),
                entry.yesNo("onlyWhereAllocated"),
                entry.validity(),
                packs.source(entry, edition));
    }

    private static boolean overlap(Organisation one, Organisation other) {
        return one.head().equals(other.head()) && one.validity().overlaps(other.validity());
    }

    private DutyRule readDuty(PackFields entry) {
        return new DutyRule(
                entry.constant("duty", Duty.class),
                packs.title(entry.scalar("title")).code(),
                entry.number("fromPosts"),
                entry.number("holders"),
                entry.validity(),
                packs.source(entry, edition));
    }

    private static boolean overlap(DutyRule one, DutyRule other) {
        return one.duty() == other.duty() && one.validity().overlaps(other.validity());
    }

    private VacancyTerms readVacancy(PackFields entry) {
        return new VacancyTerms(
                entry.validity(),
                entry.number("electedFromDay"),
                entry.number("postsFromDay"),
                entry.number("headFromDay"),
                packs.source(entry, edition));
    }
}
