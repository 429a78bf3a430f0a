package vn.canbo.personnel.override;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.canbo.events.AssessedCriterion;
import vn.canbo.events.code.Criterion;
import vn.canbo.personnel.override.OverrideChange.GrantOverride;
import vn.canbo.personnel.override.OverrideChange.RequestOverride;
import vn.canbo.personnel.standard.Assessment;

/** What may be overridden, by whom, and what an override lets pass. */
final class OverrideRules {

    private OverrideRules() {}

    /**
     * Which overrides let pass what of a standard. Only what is not met is let pass: where nothing
     * verified is on record, the record is to be completed.
     *
     * @param overrides of the person, for the unit and the title of the assessment
     * @param decidedOn the day of the decision about the post
     */
    static Map<Criterion, StandardOverride> lettingPass(
            Assessment assessment, Collection<StandardOverride> overrides, LocalDate decidedOn) {
        var passing = new EnumMap<Criterion, StandardOverride>(Criterion.class);
        for (var criterion : failed(assessment)) {
            overrides.stream()
                    .filter(it -> it.countsOn(decidedOn) && it.criteria().contains(criterion))
                    .findFirst()
                    .ifPresent(it -> passing.put(criterion, it));
        }
        return passing;
    }

    /** Grace is for those who are in post, so that it counts as not met. */
    static Set<Criterion> failed(Assessment assessment) {
        var failed = EnumSet.noneOf(Criterion.class);
        assessment.criteria().stream()
                .filter(OverrideRules::isFailed)
                .map(AssessedCriterion::criterion)
                .forEach(failed::add);
        return failed;
    }

    private static boolean isFailed(AssessedCriterion criterion) {
        return switch (criterion.result()) {
            case UNMET, UNMET_IN_GRACE -> true;
            case ABOVE, MET, CANNOT_TELL -> false;
        };
    }

    /**
     * @param failed criteria of the title that the person does not meet today
     */
    static List<Refusal> objectionsTo(
            RequestOverride command, Set<Criterion> failed, LocalDate today) {
        var objections = new ArrayList<Refusal>();
        if (command.criteria().isEmpty()) {
            objections.add(new Refusal.NothingToOverride());
        }
        command.criteria().stream()
                .filter(it -> !failed.contains(it))
                .sorted()
                .map(Refusal.CriterionNotFailed::new)
                .forEach(objections::add);
        objectionToBasis(command.legalBasis()).ifPresent(objections::add);
        if (command.until().isBefore(today)) {
            objections.add(new Refusal.ExpiredAlready(command.until(), today));
        }
        return objections;
    }

    private static Optional<Refusal> objectionToBasis(String legalBasis) {
        return legalBasis.isBlank()
                ? Optional.of(new Refusal.LegalBasisMissing())
                : Optional.empty();
    }

    /**
     * @param until last day of the override, as it is to be
     * @param actor who would grant it
     */
    static List<Refusal> objectionsToGrant(
            StandardOverride asked,
            GrantOverride command,
            LocalDate until,
            String actor,
            LocalDate today) {
        var objections = new ArrayList<Refusal>();
        if (asked.requestedBy().equals(actor)) {
            objections.add(new Refusal.AskedByYourself());
        }
        if (command.decisionNumber().isBlank()) {
            objections.add(new Refusal.DecisionNumberMissing());
        }
        if (command.decidedOn().isAfter(today)) {
            objections.add(new Refusal.DecidedInTheFuture(command.decidedOn()));
        }
        if (until.isBefore(command.decidedOn())) {
            objections.add(new Refusal.ExpiredAlready(until, command.decidedOn()));
        }
        return objections;
    }

    /** Of a granted one; whoever asked for it does not change what was granted. */
    static List<Refusal> objectionsToCorrection(
            StandardOverride granted,
            OverrideChange.CorrectOverride command,
            String actor,
            LocalDate today) {
        var objections =
                new ArrayList<>(
                        objectionsToGrant(granted, command.grant(), command.until(), actor, today));
        if (command.criteria().isEmpty()) {
            objections.add(new Refusal.NothingToOverride());
        }
        objectionToBasis(command.legalBasis()).ifPresent(objections::add);
        return objections;
    }
}
