package vn.canbo.assignment.secondment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.assignment.doubt.Doubts;
import vn.canbo.assignment.eligibility.Eligibilities;
import vn.canbo.assignment.official.Officials;
import vn.canbo.assignment.secondment.SecondmentEvent.SecondmentCorrected;
import vn.canbo.assignment.secondment.SecondmentEvent.SecondmentWithdrawn;
import vn.canbo.service.access.ExpectedVersion;
import vn.canbo.service.audit.Audit;
import vn.canbo.service.decision.Objection;
import vn.canbo.service.journal.Journal;
import vn.canbo.service.problem.NoSuchThing;
import vn.canbo.service.publication.Publications;
import vn.canbo.service.time.Today;

/** Shows what is recorded of secondments, and records what was decided. */
@Service
class SecondmentRecords {

    private final SecondmentTable table;
    private final Officials officials;
    private final Eligibilities eligibilities;
    private final Doubts doubts;
    private final Journal journal;
    private final Publications publications;
    private final Audit audit;
    private final Today today;

    SecondmentRecords(
            SecondmentTable table,
            Officials officials,
            Eligibilities eligibilities,
            Doubts doubts,
            Journal journal,
            Publications publications,
            Audit audit,
            Today today) {
        this.table = table;
        this.officials = officials;
        this.eligibilities = eligibilities;
        this.doubts = doubts;
        this.journal = journal;
        this.publications = publications;
        this.audit = audit;
        this.today = today;
    }

    /**
     * A secondment as it stands after a command.
     *
     * @param doubted whether what became known since speaks against the decision; absent in what
     *     was known before
     * @param warnings what an officer should know although it is allowed
     */
    record Settled(
            Secondment secondment,
            LongSupplier version,
            @Nullable Boolean doubted,
            List<? extends Objection> warnings) {}

    /**
     * A secondment in a list.
     *
     * @param doubted as in {@link Settled}
     */
    record Listed(Secondment secondment, @Nullable Boolean doubted) {}

    /**
     * @param knownAt absent for what is known now
     */
    @Transactional
    Settled show(UUID secondmentId, @Nullable Instant knownAt) {
        var secondment =
                table.find(secondmentId, knownAt)
                        .orElseThrow(() -> new NoSuchThing("secondment", secondmentId));
        audit.read("ShowSecondment", List.of(secondment.personId()));
        var doubted = knownAt == null ? isDoubted(secondmentId) : null;
        return new Settled(secondment, newestOf(secondmentId), doubted, List.of());
    }

    /**
     * Those the caller may see, newest first.
     *
     * @param asOf only what took the person away on that day; absent for all
     * @param knownAt absent for what is known now
     */
    @Transactional
    List<Listed> of(UUID personId, @Nullable LocalDate asOf, @Nullable Instant knownAt) {
        var secondments = table.of(personId, asOf, knownAt);
        if (secondments.isEmpty() && officials.find(personId, today.date()).isEmpty()) {
            throw new NoSuchThing("person", personId);
        }
        audit.read("ListSecondments", List.of(personId));
        if (knownAt != null) {
            return secondments.stream().map(it -> new Listed(it, null)).toList();
        }
        var doubted = doubts.among(secondments.stream().map(Secondment::id).toList());
        return secondments.stream().map(it -> new Listed(it, doubted.contains(it.id()))).toList();
    }

    /** Before the lock: a decision locks the person first. */
    Secondment find(UUID secondmentId) {
        return table.find(secondmentId)
                .orElseThrow(() -> new NoSuchThing("secondment", secondmentId));
    }

    /**
     * Held to the end of the transaction, at the version that the caller has seen. The person
     * first, as everybody does: the row that is written refers to it, and would wait for whoever
     * holds the person and waits for the secondment.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Secondment lock(UUID secondmentId, @Nullable ExpectedVersion expected) {
        officials.lock(find(secondmentId).personId());
        var secondment =
                table.lock(secondmentId)
                        .orElseThrow(() -> new NoSuchThing("secondment", secondmentId));
        if (expected != null) {
            expected.check(newestOf(secondmentId).getAsLong());
        }
        return secondment;
    }

    /** Writes what was decided: the row, the journal with its audit row, what the world is told. */
    @Transactional(propagation = Propagation.MANDATORY)
    Settled settle(SecondmentEvent event) {
        var secondment = event.secondment();
        table.put(event, today.instant());
        var entry = journal.append(event);
        if (event instanceof SecondmentCorrected) {
            doubts.reconsider(secondment.id(), secondment.personId());
        }
        if (event instanceof SecondmentWithdrawn) {
            doubts.lift(secondment.id(), secondment.personId());
        }
        SecondmentPublication.typeOf(event)
                .ifPresent(
                        type ->
                                publications.publish(
                                        type,
                                        SecondmentPublication.stateOf(event),
                                        event.effectiveOn()));
        return new Settled(
                secondment,
                entry::version,
                isDoubted(secondment.id()),
                eligibilities.warningsAbout(secondment.term()));
    }

    private Boolean isDoubted(UUID secondmentId) {
        return !doubts.among(List.of(secondmentId)).isEmpty();
    }

    private LongSupplier newestOf(UUID secondmentId) {
        return journal.newestOf(SecondmentEvent.subjectOf(secondmentId));
    }
}
