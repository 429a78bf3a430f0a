package vn.canbo.personnel.suitability;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.canbo.events.code.Criterion;
import vn.canbo.personnel.dossier.Qualification;
import vn.canbo.personnel.override.StandardOverride;
import vn.canbo.personnel.relative.Relatives.InUnit;
import vn.canbo.policy.nomination.TrainingTerms;
import vn.canbo.policy.title.Title;

/** What is to be weighed. */
final class CautionRules {

    private CautionRules() {}

    /**
     * Training is asked of leaders before their appointment and of nominees before the election
     * (QN-3).
     */
    static Optional<Caution> untrained(
            Title title,
            Collection<Qualification> qualifications,
            TrainingTerms training,
            LocalDate decidedOn) {
        var asked = title.leadership() || title.elected();
        return !asked || isTrained(qualifications, training, decidedOn)
                ? Optional.empty()
                : Optional.of(
                        new Caution.PreAppointmentTrainingMissing(
                                title.code().value(), decidedOn, training.source().text().vi()));
    }

    /** Whether the lack of training stands in the way, says the pack. */
    static List<Caution> inTheWay(Optional<Caution> untrained, TrainingTerms training) {
        return switch (training.whenMissing()) {
            case WARN -> List.of();
            case FAIL -> untrained.stream().toList();
        };
    }

    private static boolean isTrained(
            Collection<Qualification> qualifications, TrainingTerms training, LocalDate day) {
        return qualifications.stream()
                .anyMatch(
                        it ->
                                it.verified()
                                        && !it.awardedOn().isAfter(day)
                                        && training.provedBy().contains(it.kind()));
    }

    static Stream<Caution> related(Collection<InUnit> relatives) {
        return relatives.stream()
                .map(it -> new Caution.RelativeInSameUnit(it.kinship(), it.title()));
    }

    static Stream<Caution> overridden(Map<Criterion, StandardOverride> passing) {
        return passing.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(
                        it ->
                                new Caution.StandardOverridden(
                                        it.getKey(),
                                        it.getValue().until(),
                                        it.getValue().legalBasis()));
    }
}
