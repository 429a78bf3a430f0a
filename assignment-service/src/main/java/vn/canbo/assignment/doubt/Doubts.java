package vn.canbo.assignment.doubt;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.assignment.doubt.Decided.Judgement;
import vn.canbo.assignment.eligibility.Eligibilities;
import vn.canbo.assignment.official.KnownVersion;
import vn.canbo.assignment.official.Officials;
import vn.canbo.service.access.KnownUnit;
import vn.canbo.service.access.KnownUnits;
import vn.canbo.service.audit.Audit;
import vn.canbo.service.decision.Objection;
import vn.canbo.service.journal.Journal;
import vn.canbo.service.journal.PersonKeys;
import vn.canbo.service.problem.Cursor;
import vn.canbo.service.problem.Page;
import vn.canbo.service.problem.Problems;
import vn.canbo.service.problem.Reason;
import vn.canbo.service.time.Today;

/**
 * Judges decisions again when facts come late, and marks those that would be refused. Undoes
 * nothing: a person corrects, withdraws or ends what was decided, or lets it stand.
 */
@Service
public class Doubts {

    private static final Logger LOG = LoggerFactory.getLogger(Doubts.class);

    private final DecidedTable decided;
    private final DoubtTable table;
    private final Officials officials;
    private final Eligibilities eligibilities;
    private final KnownUnits units;
    private final PersonKeys keys;
    private final Problems problems;
    private final Journal journal;
    private final Audit audit;
    private final Today today;

    Doubts(
            DecidedTable decided,
            DoubtTable table,
            Officials officials,
            Eligibilities eligibilities,
            KnownUnits units,
            PersonKeys keys,
            Problems problems,
            Journal journal,
            Audit audit,
            Today today) {
        this.decided = decided;
        this.table = table;
        this.officials = officials;
        this.eligibilities = eligibilities;
        this.units = units;
        this.keys = keys;
        this.problems = problems;
        this.journal = journal;
        this.audit = audit;
        this.today = today;
    }

    /** Those about whom something was decided, in the order in which they are locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<UUID> decidedAmong(Collection<UUID> people) {
        return decided.peopleAmong(people);
    }

    /** In the transaction that learned something about the person; no decision slips between. */
    @Transactional(propagation = Propagation.MANDATORY)
    void reconsider(UUID personId) {
        var known = officials.lockVersions(personId);
        decided.of(personId).forEach(it -> reconsider(it, known));
    }

    /** In the transaction that corrected it: its start and extensions were judged before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reconsider(UUID secondmentId, UUID personId) {
        var known = officials.lockVersions(personId);
        decided.of(personId).stream()
                .filter(it -> it.secondmentId().equals(secondmentId))
                .forEach(it -> reconsider(it, known));
    }

    private void reconsider(Decided it, List<KnownVersion> known) {
        var late = new LinkedHashSet<KnownVersion>();
        var objections = new LinkedHashSet<Objection>();
        for (var judgement : it.judgements()) {
            var since = judgement.lateAmong(known);
            if (!since.isEmpty()) {
                late.addAll(since);
                objections.addAll(objectionsTo(it, judgement));
            }
        }
        var reasons = objections.stream().map(problems::reason).toList();
        if (reasons.isEmpty() || keys.isDestroyed(it.personId())) {
            lift(it.secondmentId(), it.personId());
        } else {
            doubt(it, List.copyOf(late), reasons);
        }
    }

    /** As its gate asked: every one for a main post, the decision alone for one at the sender. */
    private List<Objection> objectionsTo(Decided it, Judgement judgement) {
        var noPost = new Refusal.NoPostAtTheSender(codeOf(it.sender()), judgement.on());
        var official = officials.find(it.personId(), judgement.on()).orElse(null);
        if (official == null) {
            return List.of(noPost);
        }
        if (!judgement.ofDecision()) {
            return List.copyOf(eligibilities.barsInHindsight(official, judgement.on()));
        }
        var objections =
                new ArrayList<Objection>(
                        eligibilities.objectionsInHindsight(official, it.planned()));
        var sender = units.below(Set.of(it.sender()), judgement.on());
        if (!sender.contains(official.unitId())) {
            objections.add(noPost);
        }
        return objections;
    }

    private String codeOf(UUID unitId) {
        return units.byId(unitId).map(KnownUnit::code).orElse(unitId.toString());
    }

    /** The same reasons are said once. */
    private void doubt(Decided it, List<KnownVersion> late, List<Reason> reasons) {
        var before = table.find(it.secondmentId());
        table.put(new Doubt(it.secondmentId(), it.personId(), today.instant(), late, reasons));
        if (before.filter(last -> last.reasons().equals(reasons)).isPresent()) {
            return;
        }
        journal.append(
                new DoubtEvent.DecisionDoubted(
                        it.secondmentId(), it.personId(), late, reasons, today.date()));
        LOG.atWarn()
                .addKeyValue("secondment", it.secondmentId())
                .addKeyValue("person", it.personId())
                .addKeyValue("reasons", reasons.stream().map(Reason::code).toList())
                .log("Decided on facts that turned out otherwise");
    }

    /** In the transaction after which there is no such decision, or it stands again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lift(UUID secondmentId, UUID personId) {
        if (table.delete(secondmentId)) {
            journal.append(new DoubtEvent.DoubtLifted(secondmentId, personId, today.date()));
        }
    }

    /** Those of the secondments that are in doubt now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<UUID> among(Collection<UUID> secondments) {
        return table.among(secondments);
    }

    /** Those of the secondments the caller may see, as sender or as host. */
    @Transactional
    Page<Doubt> list(Cursor cursor) {
        var page =
                cursor.page(
                        table.list(cursor.after(), cursor.fetch()),
                        it -> List.of(it.since().toString(), it.secondmentId().toString()));
        audit.read("ListDoubts", page.items().stream().map(Doubt::personId).distinct().toList());
        return page;
    }
}
