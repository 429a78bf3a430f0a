package vn.canbo.personnel.roster;

import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.canbo.personnel.roster.RosterImport.Counted;
import vn.canbo.personnel.roster.RosterImport.Mode;
import vn.canbo.personnel.roster.RosterImport.Progress;
import vn.canbo.personnel.roster.RosterImport.State;
import vn.canbo.policy.PolicyPacks;
import vn.canbo.service.access.KnownUnit;
import vn.canbo.service.access.KnownUnits;
import vn.canbo.service.audit.Audit;
import vn.canbo.service.correlation.CorrelationLog;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.decision.Objection;
import vn.canbo.service.origin.Origin;
import vn.canbo.service.origin.Role;
import vn.canbo.service.problem.Messages;
import vn.canbo.service.problem.NoSuchThing;
import vn.canbo.service.problem.Problems;
import vn.canbo.service.time.Today;
import vn.canbo.service.workbook.SentWorkbook;

/**
 * Takes lists in, one at a time: each is one transaction from its first line to its last, so that
 * nothing of it stands unless all may.
 */
@Service
class Rosters implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Rosters.class);

    /** An answer holds what people are called: it is fetched soon or not at all. */
    private static final Duration KEPT = Duration.ofMinutes(30);

    private static final Set<Role> MAY_VERIFY =
            EnumSet.of(Role.HOME_AFFAIRS_OFFICER, Role.HOME_AFFAIRS_APPROVER);

    private final RosterEntries entries;
    private final KnownUnits knownUnits;
    private final PolicyPacks packs;
    private final Problems problems;
    private final Audit audit;
    private final Today today;
    private final InstantSource systemClock;
    private final TransactionTemplate transaction;

    private final Messages vietnamese = Messages.vietnamese();
    private final Messages english = Messages.english();
    private final Map<UUID, RosterImport> lists = new ConcurrentHashMap<>();
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("rosters").factory());

    Rosters(
            RosterEntries entries,
            KnownUnits knownUnits,
            PolicyPacks packs,
            Problems problems,
            Audit audit,
            Today today,
            InstantSource systemClock,
            PlatformTransactionManager transactions) {
        this.entries = entries;
        this.knownUnits = knownUnits;
        this.packs = packs;
        this.problems = problems;
        this.audit = audit;
        this.today = today;
        this.systemClock = systemClock;
        this.transaction = new TransactionTemplate(transactions);
    }

    byte[] template() {
        return RosterAnswer.template(form());
    }

    /** Begins to read a list; what becomes of it is asked for with {@link #find}. */
    synchronized Decision<Progress> start(byte[] content, Mode mode) {
        if (lists.values().stream().anyMatch(RosterImport::isRunning)) {
            return Decision.refused(new Refusal.AnotherImportRuns());
        }
        var origin = Origin.current();
        var list = new RosterImport(origin.actor().id(), mode);
        lists.put(list.id(), list);
        worker.execute(() -> origin.run(() -> run(list, content, origin.correlationId())));
        return Decision.accepted(list.progress());
    }

    /** Those of somebody else are not found. */
    RosterImport find(UUID id) {
        var list = lists.get(id);
        if (list == null || !list.belongsTo(Origin.current().actor().id())) {
            throw new NoSuchThing("roster", id);
        }
        return list;
    }

    @Scheduled(fixedDelay = 60_000)
    void forgetOld() {
        var before = systemClock.instant().minus(KEPT);
        lists.values().removeIf(it -> it.endedBefore(before));
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }

    private void run(RosterImport list, byte[] content, UUID correlationId) {
        CorrelationLog.naming(
                correlationId,
                () -> {
                    run(list, content);
                    return list;
                });
    }

    private void run(RosterImport list, byte[] content) {
        try {
            switch (SentWorkbook.open(content)) {
                case Decision.Refused<SentWorkbook>(var reasons) -> refuse(list, reasons);
                case Decision.Accepted<SentWorkbook>(var workbook) -> enter(list, workbook);
            }
        } catch (SentWorkbook.Unreadable damaged) {
            refuse(list, damaged.reasons());
        } catch (RuntimeException failure) {
            LOG.atError()
                    .addKeyValue("roster", list.id())
                    .setCause(failure)
                    .log("a list was not imported");
        } finally {
            if (list.isRunning()) {
                list.end(list.nothing(State.FAILED, List.of()), null, systemClock.instant());
            }
        }
    }

    private void enter(RosterImport list, SentWorkbook workbook) {
        var pass = new RosterPass(list, workbook.rows(), surroundings());
        transaction.executeWithoutResult(
                status -> {
                    workbook.read(pass::row);
                    if (pass.isUndone()) {
                        status.setRollbackOnly();
                    } else {
                        audit.read("ImportRoster", pass.found());
                    }
                });
        if (pass.isUndone()) {
            transaction.executeWithoutResult(_ -> audit.read("CheckRoster", pass.found()));
        }
        if (pass.state() == State.REFUSED) {
            refuse(list, pass.refused());
            return;
        }
        var last = pass.progress(pass.state());
        list.end(last, pass.answer(), systemClock.instant());
        LOG.atInfo()
                .addKeyValue("roster", list.id())
                .addKeyValue("outcome", last.state())
                .addKeyValue("written", last.written())
                .addKeyValue("known", last.known())
                .addKeyValue("bad", last.bad())
                .log("a list was read");
    }

    private RosterPass.Surroundings surroundings() {
        var mayVerify = Origin.current().actor().roles().stream().anyMatch(MAY_VERIFY::contains);
        return new RosterPass.Surroundings(
                form(),
                code -> knownUnits.byCode(code).map(KnownUnit::id),
                mayVerify,
                entries::enter,
                problems);
    }

    private RosterForm form() {
        var scope = Origin.current().actor().scope();
        var roots =
                Stream.concat(scope.read().stream(), scope.write().stream())
                        .collect(Collectors.toSet());
        var units = new LinkedHashMap<String, String>();
        knownUnits
                .namesBelow(roots, today.date())
                .forEach((code, name) -> units.put(code + " - " + name, code));
        return RosterForm.of(units, packs.titles(), vietnamese, english);
    }

    private void refuse(RosterImport list, List<? extends Objection> reasons) {
        var counted =
                reasons.stream().map(it -> new Counted(problems.reason(it), 1, null)).toList();
        list.end(list.nothing(State.REFUSED, counted), null, systemClock.instant());
    }
}
