package vn.canbo.service.intake;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.canbo.events.ContractJson;
import vn.canbo.events.check.Ground;
import vn.canbo.events.check.Sent;
import vn.canbo.events.grant.Grant;
import vn.canbo.events.reported.ReportOutcome;
import vn.canbo.events.reported.ReportResult;
import vn.canbo.service.access.KnownPersons;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.decision.Objection;
import vn.canbo.service.feed.FactsIncomplete;
import vn.canbo.service.feed.FactsNotCurrent;
import vn.canbo.service.intake.Intake.Came;
import vn.canbo.service.intake.IntakeRefusal.ConflictsWithRecords;
import vn.canbo.service.intake.IntakeRefusal.NotProcessed;
import vn.canbo.service.origin.Origin;
import vn.canbo.service.problem.Problems;
import vn.canbo.service.stream.Failure;
import vn.canbo.service.time.Today;
import vn.canbo.service.transaction.Deferred;

/** Decides one event: the checks of the door, then the command of its type under a savepoint. */
final class Decider {

    private static final Logger LOG = LoggerFactory.getLogger(Decider.class);
    private static final Duration LONGEST_WAIT = Duration.ofHours(24);

    private final Checks checks;
    private final KnownPersons persons;
    private final Problems problems;
    private final Today today;
    private final InstantSource system;
    private final IntakeWatch watch;
    private final TransactionTemplate savepoint;

    Decider(
            Checks checks,
            KnownPersons persons,
            Problems problems,
            Today today,
            InstantSource system,
            IntakeWatch watch,
            PlatformTransactionManager transactions) {
        this.checks = checks;
        this.persons = persons;
        this.problems = problems;
        this.today = today;
        this.system = system;
        this.watch = watch;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * In the transaction of the publisher; what is refused leaves nothing behind. What its command
     * put off is done at once, so that a defect there is a matter of this event alone.
     */
    ReportOutcome decideAlone(Publisher publisher, Came came) {
        return decide(publisher, came, Deferred::carryOut);
    }

    /** The same for one of many; what their commands put off is done when the transaction ends. */
    ReportOutcome decide(Publisher publisher, Came came) {
        return decide(publisher, came, () -> {});
    }

    private ReportOutcome decide(Publisher publisher, Came came, Runnable afterwards) {
        var sent = came.sent();
        var objections = checks.objectionsTo(publisher, sent, came.door());
        if (!objections.isEmpty()) {
            watch.refused(publisher, sent, objections);
            return refused(came, objections);
        }
        return switch (carryOut(publisher, came, afterwards)) {
            case Decision.Accepted<?> _ -> {
                watch.accepted(publisher, sent);
                yield outcome(came, ReportResult.ACCEPTED, List.of(), personOf(publisher, sent));
            }
            case Decision.Refused<?>(var reasons) when waits(reasons) ->
                    outcome(came, ReportResult.WAITING, reasons, null);
            case Decision.Refused<?>(var reasons) -> {
                watch.refused(publisher, sent, reasons);
                yield outcome(came, ReportResult.REFUSED, reasons, personOf(publisher, sent));
            }
        };
    }

    /**
     * A person who is not known yet comes; what seems to stand in the way beside facts that are not
     * proven current, or lack an event of ours, may be as old as they are.
     */
    private static boolean waits(List<? extends Objection> reasons) {
        return reasons.stream().allMatch(PersonNotKnown.class::isInstance)
                || reasons.stream()
                        .anyMatch(
                                it ->
                                        it instanceof FactsNotCurrent
                                                || it instanceof FactsIncomplete);
    }

    ReportOutcome refused(Came came, List<? extends Ground> reasons) {
        return outcome(came, ReportResult.REFUSED, reasons, null);
    }

    /** Whom the publisher's own file number means, also when this very event registered it. */
    private @Nullable UUID personOf(Publisher publisher, Sent sent) {
        return sent.person().flatMap(it -> persons.find(publisher.name(), it)).orElse(null);
    }

    private Decision<?> carryOut(Publisher publisher, Came came, Runnable afterwards) {
        var sent = came.sent();
        var command = checks.commandFor(sent).orElseThrow();
        var report = report(publisher.grant().orElseThrow(), sent);
        try {
            return new Origin(publisher.actor(), came.correlationId(), null, 0)
                    .call(() -> underSavepoint(command, report, afterwards));
        } catch (RuntimeException failure) {
            return switch (Failure.of(failure)) {
                case WAITING -> throw failure;
                case GUILTY -> Decision.refused(new ConflictsWithRecords(Failure.reason(failure)));
                case OURS -> {
                    LOG.atError()
                            .addKeyValue("publisher", publisher.name())
                            .addKeyValue("event", sent.id())
                            .addKeyValue("type", sent.type())
                            .setCause(failure)
                            .log("an event from outside met a defect of ours");
                    yield Decision.refused(new NotProcessed());
                }
            };
        }
    }

    /** {@link Checks} has read the content as the record of the type. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private Decision<?> underSavepoint(Reported command, Report report, Runnable afterwards) {
        return savepoint.execute(
                status -> {
                    var decision = command.carryOut(report);
                    if (decision instanceof Decision.Refused<?>) {
                        status.setRollbackOnly();
                    } else {
                        afterwards.run();
                    }
                    return decision;
                });
    }

    private Report<?> report(Grant grant, Sent sent) {
        var type = sent.reportedType().orElseThrow();
        return new Report<>(
                grant.publisher(),
                sent.id(),
                type,
                ContractJson.mapper().treeToValue(sent.data(), type.content()),
                Optional.ofNullable(sent.time()).orElseGet(today::instant),
                grant.trainingAuthority());
    }

    private ReportOutcome outcome(
            Came came,
            ReportResult result,
            List<? extends Ground> objections,
            @Nullable UUID person) {
        return new ReportOutcome(
                came.sent().id(),
                came.sent().type(),
                result,
                objections.stream().map(this::reason).toList(),
                person,
                today.instant(),
                result == ReportResult.WAITING ? system.instant().plus(LONGEST_WAIT) : null,
                came.correlationId());
    }

    private ReportOutcome.Reason reason(Ground objection) {
        var reason = problems.reason(objection);
        return new ReportOutcome.Reason(
                reason.code(), reason.pointer(), reason.vi(), reason.en(), reason.source());
    }
}
