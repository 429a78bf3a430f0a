package vn.canbo.personnel.standard;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.AssessedCriterion;
import vn.canbo.events.code.Criterion;
import vn.canbo.events.code.ProfessionalLevel;
import vn.canbo.events.code.Verdict;
import vn.canbo.personnel.dossier.Dossier;
import vn.canbo.personnel.dossier.Qualification;
import vn.canbo.policy.source.Source;
import vn.canbo.policy.title.Demand;
import vn.canbo.policy.title.Grace;
import vn.canbo.policy.title.Requirement;
import vn.canbo.policy.title.Title;
import vn.canbo.policy.title.TitleCode;
import vn.canbo.policy.title.TitleStandard;
import vn.canbo.policy.title.Titles;

/**
 * Whether a person meets the standard of a title on a day. Only verified qualifications awarded by
 * that day count; of what nothing is recorded nothing is concluded (LS-24).
 *
 * @param dossier of the person, as known when the question is asked about
 * @param titles to see whose post of the past was of the same standard (grace for those in post)
 */
record StandardRules(Dossier dossier, Titles titles) {

    /** What was found under one criterion. */
    private record Finding(
            AssessedCriterion criterion,
            @Nullable LocalDate remedyBy,
            @Nullable LocalDate changesOn) {}

    /**
     * @param areasUntil first day on which the unit may lie in other areas; absent when none is
     *     known
     */
    Assessment assess(TitleStandard standard, UUID unitId, @Nullable LocalDate areasUntil) {
        var asOf = standard.asOf();
        var findings = new ArrayList<Finding>();
        for (var requirement : standard.requirements()) {
            findings.add(find(requirement, standard));
        }
        var criteria = findings.stream().map(Finding::criterion).toList();
        var verdict = overall(criteria);
        var changes =
                Stream.of(
                                findings.stream()
                                        .map(Finding::changesOn)
                                        .flatMap(Stream::ofNullable),
                                dossier.qualifications().stream()
                                        .filter(Qualification::verified)
                                        .map(Qualification::awardedOn),
                                Stream.ofNullable(standard.changesOn()),
                                Stream.ofNullable(areasUntil))
                        .flatMap(it -> it);
        return new Assessment(
                standard.title().code().value(),
                unitId,
                verdict,
                criteria,
                joined(standard, Source::pack),
                joined(standard, Source::packVersion),
                asOf,
                verdict == Verdict.UNMET_IN_GRACE ? earliest(findings) : null,
                changes.filter(it -> it.isAfter(asOf)).min(Comparator.naturalOrder()).orElse(null));
    }

    /**
     * Unmet outweighs unknown, unknown outweighs grace; above (LS-24) when everything is met and
     * something is higher than asked.
     */
    static Verdict overall(Collection<AssessedCriterion> criteria) {
        return Stream.of(Verdict.UNMET, Verdict.CANNOT_TELL, Verdict.UNMET_IN_GRACE, Verdict.ABOVE)
                .filter(it -> criteria.stream().anyMatch(one -> one.result() == it))
                .findFirst()
                .orElse(Verdict.MET);
    }

    private Finding find(Requirement requirement, TitleStandard standard) {
        return switch (requirement.demand()) {
            case Demand.LeastLevel level -> levels(requirement, level, standard);
            case Demand.MajorAmong majors -> majors(requirement, majors, standard);
            case Demand.LeastAge age -> age(requirement, age, standard.asOf());
        };
    }

    private Finding levels(
            Requirement requirement, Demand.LeastLevel demand, TitleStandard standard) {
        var actual = attainments(standard.asOf()).highest(demand.criterion());
        if (actual.isEmpty()) {
            return finding(requirement, null, Verdict.CANNOT_TELL, null);
        }
        var level = actual.get();
        if (demand.isMetBy(level)) {
            var result = demand.isExceededBy(level) ? Verdict.ABOVE : Verdict.MET;
            return finding(requirement, level.name(), result, null);
        }
        return inGrace(requirement, level.name(), standard);
    }

    /**
     * The major of a diploma of the level that is asked; while nobody reached that level, of the
     * highest one (CT-6).
     */
    private Finding majors(
            Requirement requirement, Demand.MajorAmong demand, TitleStandard standard) {
        var diplomas = attainments(standard.asOf()).diplomas(leastLevel(standard));
        var majors =
                diplomas.stream()
                        .map(Qualification::majorGroup)
                        .flatMap(Stream::ofNullable)
                        .toList();
        var matching = majors.stream().filter(demand::isMetBy).findFirst();
        if (matching.isPresent()) {
            return finding(requirement, matching.get().name(), Verdict.MET, null);
        }
        var anyUnknown = diplomas.stream().anyMatch(it -> it.majorGroup() == null);
        if (majors.isEmpty() || anyUnknown) {
            return finding(requirement, null, Verdict.CANNOT_TELL, null);
        }
        return inGrace(requirement, majors.getFirst().name(), standard);
    }

    private static ProfessionalLevel leastLevel(TitleStandard standard) {
        return standard.of(Criterion.PROFESSIONAL_LEVEL)
                .map(Requirement::demand)
                .map(Demand::code)
                .map(ProfessionalLevel::valueOf)
                .orElse(ProfessionalLevel.UNTRAINED);
    }

    private Attainments attainments(LocalDate asOf) {
        return Attainments.of(dossier.qualifications(), asOf);
    }

    private Finding age(Requirement requirement, Demand.LeastAge demand, LocalDate asOf) {
        var years = Period.between(dossier.birthDate(), asOf).getYears();
        var met = demand.isMetBy(years);
        return finding(
                requirement,
                Integer.toString(years),
                met ? Verdict.MET : Verdict.UNMET,
                met ? null : dossier.birthDate().plusYears(demand.years()));
    }

    /** Unmet, unless time was given to this person and what holds meanwhile is met. */
    private Finding inGrace(Requirement requirement, String actual, TitleStandard standard) {
        var graces = requirement.graces().stream().filter(it -> isGivenTo(it, standard)).toList();
        var remedyBy = graces.stream().map(Grace::remedyBy).max(Comparator.naturalOrder());
        if (remedyBy.isEmpty()) {
            return finding(requirement, actual, Verdict.UNMET, null);
        }
        var meanwhile = requirement.evenInGrace();
        if (meanwhile != null) {
            var lower = find(meanwhile, standard);
            if (lower.criterion().result() == Verdict.UNMET) {
                return lower;
            }
        }
        var finding =
                finding(requirement, actual, Verdict.UNMET_IN_GRACE, remedyBy.get().plusDays(1));
        return new Finding(finding.criterion(), remedyBy.get(), finding.changesOn());
    }

    private boolean isGivenTo(Grace grace, TitleStandard standard) {
        return switch (grace.group()) {
            case Grace.Group.InPostOn(var day) -> wasInPostOn(day, standard.title());
            case Grace.Group.EthnicMinority() -> dossier.ethnicMinority();
            case Grace.Group.ServingIn(var areas) ->
                    areas.stream().anyMatch(standard.areas()::contains);
        };
    }

    /** In a post of the same category and level: those titles share their standard. */
    private boolean wasInPostOn(LocalDate day, Title title) {
        return dossier.posts().stream()
                .filter(it -> it.isHeldOn(day))
                .flatMap(it -> titles.find(new TitleCode(it.title())).stream())
                .anyMatch(it -> it.category() == title.category() && it.level() == title.level());
    }

    private static Finding finding(
            Requirement requirement,
            @Nullable String actual,
            Verdict result,
            @Nullable LocalDate changesOn) {
        return new Finding(
                new AssessedCriterion(
                        requirement.criterion(),
                        requirement.demand().code(),
                        actual,
                        result,
                        requirement.source().text().vi()),
                null,
                changesOn);
    }

    private static @Nullable LocalDate earliest(Collection<Finding> findings) {
        return findings.stream()
                .map(Finding::remedyBy)
                .flatMap(Stream::ofNullable)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** A title of which no pack asks anything rests on the pack that names it. */
    private static String joined(TitleStandard standard, Function<Source, String> part) {
        var sources =
                standard.sources().isEmpty()
                        ? List.of(standard.title().source())
                        : standard.sources();
        return sources.stream()
                .collect(Collectors.toMap(Source::pack, part, (one, _) -> one, LinkedHashMap::new))
                .values()
                .stream()
                .collect(Collectors.joining("/"));
    }
}
