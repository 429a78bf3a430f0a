package vn.canbo.policy.title;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.canbo.events.code.Criterion;
import vn.canbo.events.code.GeneralEducation;
import vn.canbo.events.code.ItSkill;
import vn.canbo.events.code.MajorGroup;
import vn.canbo.events.code.PoliticalTheory;
import vn.canbo.events.code.ProfessionalLevel;
import vn.canbo.events.code.StateManagement;

/** What one criterion of a standard asks for. */
public sealed interface Demand {

    Criterion criterion();

    /** As written in a published verdict: UNIVERSITY, LAW|LAND, 18. */
    String code();

    /**
     * At least this level, the level itself included.
     *
     * @param level a constant of the scale of the criterion
     */
    record LeastLevel(Criterion criterion, Enum<?> level) implements Demand {

        public LeastLevel {
            if (!scaleOf(criterion).contains(level)) {
                throw new IllegalArgumentException(level + " is no level of " + criterion);
            }
        }

        /** The levels of the criterion, ascending; empty when it is not measured in levels. */
        public static List<? extends Enum<?>> scaleOf(Criterion criterion) {
            return switch (criterion) {
                case GENERAL_EDUCATION -> List.of(GeneralEducation.values());
                case PROFESSIONAL_LEVEL -> List.of(ProfessionalLevel.values());
                case POLITICAL_THEORY -> List.of(PoliticalTheory.values());
                case STATE_MANAGEMENT -> List.of(StateManagement.values());
                case IT -> List.of(ItSkill.values());
                case MAJOR_MATCHES_POSITION, AGE -> List.of();
            };
        }

        /** The level of that code on the scale of the criterion, as a qualification carries it. */
        public static Optional<Enum<?>> levelOf(Criterion criterion, String code) {
            return scaleOf(criterion).stream()
                    .filter(it -> it.name().equals(code))
                    .<Enum<?>>map(it -> it)
                    .findFirst();
        }

        public boolean isMetBy(Enum<?> actual) {
            return rankOf(actual) >= rank();
        }

        /** Above the standard (LS-24): a higher level than asked. */
        public boolean isExceededBy(Enum<?> actual) {
            return rankOf(actual) > rank();
        }

        int rank() {
            return rankOf(level);
        }

        private int rankOf(Enum<?> of) {
            var rank = scaleOf(criterion).indexOf(of);
            if (rank < 0) {
                throw new IllegalArgumentException(of + " is no level of " + criterion);
            }
            return rank;
        }

        @Override
        public String code() {
            return level.name();
        }
    }

    /** A major of one of these groups (LS-6, CT-6). */
    record MajorAmong(Set<MajorGroup> groups) implements Demand {

        public MajorAmong {
            if (groups.isEmpty()) {
                throw new IllegalArgumentException("no group of majors would match");
            }
            groups = Set.copyOf(groups);
        }

        public boolean isMetBy(MajorGroup actual) {
            return groups.contains(actual);
        }

        @Override
        public Criterion criterion() {
            return Criterion.MAJOR_MATCHES_POSITION;
        }

        @Override
        public String code() {
            return EnumSet.copyOf(groups).stream().map(Enum::name).collect(Collectors.joining("|"));
        }
    }

    /** At least this age in full years on the day of judgement. */
    record LeastAge(int years) implements Demand {

        public LeastAge {
            if (years < 1 || years > 120) {
                throw new IllegalArgumentException("not an age in years: " + years);
            }
        }

        public boolean isMetBy(int actualYears) {
            return actualYears >= years;
        }

        @Override
        public Criterion criterion() {
            return Criterion.AGE;
        }

        @Override
        public String code() {
            return Integer.toString(years);
        }
    }

    /** Whether meeting this demand takes more than meeting the other one of the same criterion. */
    default boolean isStricterThan(Demand other) {
        return switch (this) {
            case LeastLevel level -> other instanceof LeastLevel than && level.rank() > than.rank();
            case LeastAge age -> other instanceof LeastAge than && age.years > than.years;
            case MajorAmong _ -> false;
        };
    }
}
