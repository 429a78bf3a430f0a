package vn.canbo.policy.staffing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.canbo.events.code.Duty;
import vn.canbo.events.code.UnitKind;

/**
 * What packs say about who has to be there.
 *
 * @param organisations in the order of their ranks
 * @param duties no two of one duty and day
 * @param vacancies no two of one day
 */
public record Staffing(
        List<Organisation> organisations, List<DutyRule> duties, List<VacancyTerms> vacancies) {

    public Staffing {
        organisations = List.copyOf(organisations);
        duties = List.copyOf(duties);
        vacancies = List.copyOf(vacancies);
    }

    public static Staffing together(Collection<Staffing> parts) {
        return new Staffing(
                parts.stream().flatMap(it -> it.organisations.stream()).toList(),
                parts.stream().flatMap(it -> it.duties.stream()).toList(),
                parts.stream().flatMap(it -> it.vacancies.stream()).toList());
    }

    /** Those that are part of a unit of the kind; none of a kind that has none. */
    public List<Organisation> organisationsOf(UnitKind kind, LocalDate day) {
        return organisations.stream().filter(it -> it.isPartOf(kind, day)).toList();
    }

    /** Empty when nobody has to carry the duty on that day. */
    public Optional<DutyRule> dutyRule(Duty duty, LocalDate day) {
        return duties.stream().filter(it -> it.isFor(duty, day)).findFirst();
    }

    /** Empty when no pack makes a vacancy an alert on that day. */
    public Optional<VacancyTerms> vacancyTerms(LocalDate day) {
        return vacancies.stream().filter(it -> it.validity().contains(day)).findFirst();
    }
}
