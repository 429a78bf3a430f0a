package vn.canbo.service.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import vn.canbo.events.check.Door;
import vn.canbo.events.check.EventFault.EventIdReused;
import vn.canbo.events.check.Ground;
import vn.canbo.events.reported.ReportOutcome;
import vn.canbo.events.reported.ReportResult;
import vn.canbo.service.access.KnownPersons;
import vn.canbo.service.crash.CrashPoint;
import vn.canbo.service.intake.Intake.Came;
import vn.canbo.service.intake.IntakeTable.Claim;
import vn.canbo.service.publisher.PublisherSuspended;
import vn.canbo.service.publisher.Suspensions;
import vn.canbo.service.time.Today;

/**
 * Decides some events of one publisher in one transaction, one after another; their ids are taken
 * and their outcomes written for all of them at once.
 */
final class IntakeSlices {

    private final IntakeTable table;
    private final Checks checks;
    private final Decider decider;
    private final WaitingEvents waiting;
    private final Suspensions suspensions;
    private final KnownPersons persons;
    private final List<Foresees> foresight;
    private final EventKeys keys;
    private final IntakeTraces traces;
    private final Today today;

    IntakeSlices(
            IntakeTable table,
            Checks checks,
            Decider decider,
            WaitingEvents waiting,
            Suspensions suspensions,
            KnownPersons persons,
            List<Foresees> foresight,
            EventKeys keys,
            IntakeTraces traces,
            Today today) {
        this.table = table;
        this.checks = checks;
        this.decider = decider;
        this.waiting = waiting;
        this.suspensions = suspensions;
        this.persons = persons;
        this.foresight = List.copyOf(foresight);
        this.keys = keys;
        this.traces = traces;
        this.today = today;
    }

    /**
     * In the transaction of the caller.
     *
     * @return one outcome per event, in order
     */
    List<ReportOutcome> take(Publisher publisher, List<Came> events) {
        return take(publisher, events, decider::decide);
    }

    /** The same of one event, when it may be what keeps others from being taken with it. */
    ReportOutcome takeAlone(Publisher publisher, Came event) {
        return take(publisher, List.of(event), decider::decideAlone).getFirst();
    }

    private List<ReportOutcome> take(
            Publisher publisher,
            List<Came> events,
            BiFunction<Publisher, Came, ReportOutcome> decision) {
        var slice = new Slice(publisher, suspensions.of(publisher.name()), decision);
        slice.claim(events);
        slice.foresee(events);
        var outcomes =
                events.stream().map(it -> traces.within(it, () -> slice.outcomeOf(it))).toList();
        slice.writeDown();
        CrashPoint.INTAKE_BEFORE_COMMIT.hit();
        return outcomes;
    }

    /** Over HTTP an event without a usable id, or of another service, is answered and forgotten. */
    private boolean isKept(Came came) {
        return came.door() != Door.HTTP
                || (came.sent().identified() && checks.isAnsweredHere(came.sent(), Door.HTTP));
    }

    private final class Slice {

        private final Publisher publisher;
        private final Optional<PublisherSuspended> suspended;
        private final BiFunction<Publisher, Came, ReportOutcome> decision;
        private final Set<String> claimed = new HashSet<>();
        private final List<ReportOutcome> decided = new ArrayList<>();

        Slice(
                Publisher publisher,
                Optional<PublisherSuspended> suspended,
                BiFunction<Publisher, Came, ReportOutcome> decision) {
            this.publisher = publisher;
            this.suspended = suspended;
            this.decision = decision;
        }

        void claim(List<Came> events) {
            var claims =
                    events.stream()
                            .filter(IntakeSlices.this::isKept)
                            .map(it -> new Claim(it, keys.fingerprint(it.sent().content())))
                            .toList();
            claimed.addAll(table.claim(publisher.name(), claims, today.instant()));
        }

        /** Of one event nothing is gained. */
        void foresee(List<Came> events) {
            var ahead =
                    events.stream()
                            .map(Came::sent)
                            .filter(it -> claimed.contains(it.id()) && it.objections().isEmpty())
                            .toList();
            if (ahead.size() > 1 && suspended.isEmpty() && publisher.grant().isPresent()) {
                var references = ahead.stream().flatMap(it -> it.person().stream()).toList();
                var people = persons.foresee(publisher.name(), references);
                foresight.forEach(it -> it.foresee(ahead, people));
            }
        }

        /** What was decided since the last time. */
        void writeDown() {
            table.decide(publisher.name(), decided);
            decided.clear();
        }

        ReportOutcome outcomeOf(Came came) {
            if (!isKept(came)) {
                return suspended
                        .map(it -> decider.refused(came, List.of(it)))
                        .orElseGet(() -> decider.refused(came, objectionsTo(came)));
            }
            if (claimed.remove(came.sent().id())) {
                return decide(came);
            }
            writeDown();
            return repeated(came);
        }

        /** The id is ours to decide; nothing of a suspended publisher is looked at. */
        private ReportOutcome decide(Came came) {
            var outcome =
                    suspended
                            .map(it -> decider.refused(came, List.of(it)))
                            .orElseGet(() -> decision.apply(publisher, came));
            if (outcome.result() == ReportResult.WAITING) {
                waiting.keep(publisher, came.sent(), outcome);
                table.tell(publisher.name(), outcome);
            } else {
                decided.add(outcome);
            }
            Intake.log(publisher, outcome);
            return outcome;
        }

        /**
         * What was refused because of its sender is decided anew: it is suspended no more, or
         * granted by now.
         */
        private ReportOutcome repeated(Came came) {
            var known = table.findLocked(publisher.name(), came.sent().id()).orElseThrow();
            var first = known.outcome();
            if (came.place() != null && came.place().equals(known.place())) {
                // The same record, read again after a crash: its publisher is told once.
                return first;
            }
            var same = Arrays.equals(known.fingerprint(), keys.fingerprint(came.sent().content()));
            if (same && IntakeRefusal.isBecauseOfSender(first)) {
                return decide(came);
            }
            var outcome =
                    same && came.sent().objections().isEmpty()
                            ? first.as(ReportResult.DUPLICATE, null)
                            : refusedAgain(came, same);
            table.tell(publisher.name(), outcome);
            Intake.log(publisher, outcome);
            return outcome;
        }

        /** Whoever sends something else under a used id is told also what stands against that. */
        private ReportOutcome refusedAgain(Came came, boolean sameContent) {
            var reasons = new ArrayList<>(objectionsTo(came));
            if (!sameContent) {
                reasons.add(new EventIdReused(came.sent().id()));
            }
            return decider.refused(came, reasons);
        }

        private List<Ground> objectionsTo(Came came) {
            return checks.objectionsTo(publisher, came.sent(), came.door());
        }
    }
}
