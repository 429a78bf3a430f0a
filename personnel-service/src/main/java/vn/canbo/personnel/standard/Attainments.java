package vn.canbo.personnel.standard;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.canbo.events.code.Criterion;
import vn.canbo.events.code.ProfessionalLevel;
import vn.canbo.events.code.QualificationKind;
import vn.canbo.personnel.dossier.Qualification;
import vn.canbo.policy.title.Demand;

/**
 * What a person has attained by a day.
 *
 * @param counting verified qualifications that were awarded by that day
 */
record Attainments(List<Qualification> counting) {

    Attainments {
        counting = List.copyOf(counting);
    }

    /** Only what is verified counts, from the day of its award on. */
    static Attainments of(Collection<Qualification> qualifications, LocalDate asOf) {
        return new Attainments(
                qualifications.stream()
                        .filter(it -> it.verified() && !it.awardedOn().isAfter(asOf))
                        .toList());
    }

    /** The highest level on the scale of the criterion; empty when nothing is recorded. */
    Optional<Enum<?>> highest(Criterion criterion) {
        List<? extends Enum<?>> descending = Demand.LeastLevel.scaleOf(criterion).reversed();
        var levels =
                kindOf(criterion).stream()
                        .flatMap(it -> of(it).stream())
                        .map(Qualification::level)
                        .collect(Collectors.toSet());
        return descending.stream()
                .filter(it -> levels.contains(it.name()))
                .<Enum<?>>map(it -> it)
                .findFirst();
    }

    /** Diplomas of at least the level; while nobody reached it, those of the highest one (CT-6). */
    List<Qualification> diplomas(ProfessionalLevel least) {
        var all = of(QualificationKind.PROFESSIONAL);
        var reaching = all.stream().filter(it -> levelOf(it).compareTo(least) >= 0).toList();
        if (!reaching.isEmpty()) {
            return reaching;
        }
        var highest = all.stream().map(Attainments::levelOf).max(Comparator.naturalOrder());
        return all.stream().filter(it -> levelOf(it) == highest.orElse(least)).toList();
    }

    private List<Qualification> of(QualificationKind kind) {
        return counting.stream().filter(it -> it.kind() == kind).toList();
    }

    private static ProfessionalLevel levelOf(Qualification diploma) {
        return ProfessionalLevel.valueOf(diploma.level());
    }

    private static Optional<QualificationKind> kindOf(Criterion criterion) {
        return switch (criterion) {
            case GENERAL_EDUCATION -> Optional.of(QualificationKind.GENERAL_EDUCATION);
            case PROFESSIONAL_LEVEL, MAJOR_MATCHES_POSITION ->
                    Optional.of(QualificationKind.PROFESSIONAL);
            case POLITICAL_THEORY -> Optional.of(QualificationKind.POLITICAL_THEORY);
            case STATE_MANAGEMENT -> Optional.of(QualificationKind.STATE_MANAGEMENT);
            case IT -> Optional.of(QualificationKind.IT);
            case AGE -> Optional.empty();
        };
    }
}
