package vn.canbo.personnel.nomination;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.canbo.events.code.DecidingBody;
import vn.canbo.events.code.NominationStatus;
import vn.canbo.personnel.nomination.Nomination.Step;
import vn.canbo.personnel.nomination.NominationChange.RecordOpinion;
import vn.canbo.policy.nomination.NominationTerms;

/** In which order a nomination goes on, and what must be there before (QN-16, QN-17). */
final class NominationRules {

    private NominationRules() {}

    /** The statuses from which a step leads on. */
    static List<NominationStatus> before(NominationStatus step) {
        return switch (step) {
            case DRAFT -> List.of();
            case APPRAISED -> List.of(NominationStatus.DRAFT);
            case APPROVED, REJECTED -> List.of(NominationStatus.APPRAISED);
            case ELECTED, NOT_ELECTED -> List.of(NominationStatus.APPROVED);
            case RATIFIED, NOT_RATIFIED -> List.of(NominationStatus.ELECTED);
            case IN_OFFICE -> List.of(NominationStatus.RATIFIED);
            case WITHDRAWN ->
                    List.of(
                            NominationStatus.DRAFT,
                            NominationStatus.APPRAISED,
                            NominationStatus.APPROVED,
                            NominationStatus.ELECTED,
                            NominationStatus.RATIFIED);
        };
    }

    /** Whether the step follows where the nomination stands. */
    static Optional<Refusal> objectionToOrder(NominationStatus status, NominationStatus step) {
        return before(step).contains(status)
                ? Optional.empty()
                : Optional.of(new Refusal.StepOutOfOrder(step, status, before(step)));
    }

    /**
     * What every step must say.
     *
     * @param terms of the day of the decision; empty when no pack gives any
     */
    static List<Refusal> objectionsToDecision(
            LocalDate decidedOn,
            DecidingBody body,
            String decisionNumber,
            Optional<NominationTerms> terms,
            LocalDate today) {
        var objections = new ArrayList<Refusal>();
        if (decidedOn.isAfter(today)) {
            objections.add(new Refusal.DecidedInTheFuture(decidedOn));
        }
        if (terms.isEmpty()) {
            objections.add(new Refusal.DayWithoutTerms(decidedOn));
        }
        terms.flatMap(it -> objectionToBody(body, decidedOn, it)).ifPresent(objections::add);
        if (decisionNumber.isBlank()) {
            objections.add(new Refusal.DecisionNumberMissing());
        }
        return objections;
    }

    private static Optional<Refusal> objectionToBody(
            DecidingBody body, LocalDate day, NominationTerms terms) {
        return terms.bodies().contains(body)
                ? Optional.empty()
                : Optional.of(new Refusal.BodyNotOfDay(body, day, terms.source().text().vi()));
    }

    /** A step may be taken on the day of the one before it. */
    static Optional<Refusal> objectionToDay(LocalDate decidedOn, Step before) {
        return decidedOn.isBefore(before.decidedOn())
                ? Optional.of(
                        new Refusal.DecidedBeforeStep(
                                decidedOn, before.status(), before.decidedOn()))
                : Optional.empty();
    }

    /**
     * The same of a step that is corrected, and of the one that followed it.
     *
     * @param steps as they would be
     * @param corrected the status of the step
     */
    static List<Refusal> objectionsToDays(List<Step> steps, NominationStatus corrected) {
        var objections = new ArrayList<Refusal>();
        for (var place = 1; place < steps.size(); place++) {
            var earlier = steps.get(place - 1);
            var later = steps.get(place);
            if (later.status() == corrected) {
                objectionToDay(later.decidedOn(), earlier).ifPresent(objections::add);
            } else if (earlier.status() == corrected
                    && earlier.decidedOn().isAfter(later.decidedOn())) {
                objections.add(
                        new Refusal.DecidedAfterStep(
                                earlier.decidedOn(), later.status(), later.decidedOn()));
            }
        }
        return objections;
    }

    /**
     * The opinions asked on the day of the approval, given by then, are all recorded; what they say
     * is weighed by people.
     *
     * @param approver the actor
     */
    static List<Refusal> objectionsToApproval(
            Nomination nomination,
            Collection<Opinion> opinions,
            LocalDate decidedOn,
            String approver,
            Optional<NominationTerms> terms) {
        var objections = new ArrayList<Refusal>();
        var missing = terms.map(it -> missing(opinions, decidedOn, it)).orElse(List.of());
        if (!missing.isEmpty()) {
            var instrument = terms.orElseThrow().source().text().vi();
            objections.add(new Refusal.OpinionsMissing(missing, decidedOn, instrument));
        }
        if (nomination.draftedBy().equals(approver)) {
            objections.add(new Refusal.ApproverDrafted());
        }
        return objections;
    }

    /** Whose opinion is not given by the day. */
    static List<DecidingBody> missing(
            Collection<Opinion> opinions, LocalDate day, NominationTerms terms) {
        return terms.opinionsBeside(
                opinions.stream()
                        .filter(it -> !it.givenOn().isAfter(day))
                        .map(Opinion::body)
                        .toList());
    }

    /**
     * @param others opinions of the nomination, without this one
     * @param terms of the day on which it was given
     */
    static List<Refusal> objectionsToOpinion(
            RecordOpinion opinion,
            Collection<Opinion> others,
            Optional<NominationTerms> terms,
            LocalDate today) {
        var objections = new ArrayList<Refusal>();
        if (opinion.givenOn().isAfter(today)) {
            objections.add(new Refusal.GivenInTheFuture(opinion.givenOn()));
        }
        terms.flatMap(it -> objectionToBody(opinion.body(), opinion.givenOn(), it))
                .ifPresent(objections::add);
        if (others.stream().anyMatch(it -> it.body() == opinion.body())) {
            objections.add(new Refusal.OpinionAlreadyRecorded(opinion.body()));
        }
        if (opinion.documentNumber().isBlank()) {
            objections.add(new Refusal.DocumentNumberMissing());
        }
        return objections;
    }

    /** Until it is decided whether to approve. */
    static Optional<Refusal> objectionToOpinions(NominationStatus status) {
        return switch (status) {
            case DRAFT, APPRAISED -> Optional.empty();
            case APPROVED,
                    REJECTED,
                    ELECTED,
                    NOT_ELECTED,
                    RATIFIED,
                    NOT_RATIFIED,
                    IN_OFFICE,
                    WITHDRAWN ->
                    Optional.of(new Refusal.OpinionsClosed(status));
        };
    }
}
