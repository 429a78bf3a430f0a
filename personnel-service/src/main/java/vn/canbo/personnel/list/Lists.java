package vn.canbo.personnel.list;

import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.canbo.personnel.list.ListImport.Counted;
import vn.canbo.personnel.list.ListImport.Mode;
import vn.canbo.personnel.list.ListImport.Progress;
import vn.canbo.personnel.list.ListImport.State;
import vn.canbo.service.audit.Audit;
import vn.canbo.service.correlation.CorrelationLog;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.decision.Objection;
import vn.canbo.service.origin.Origin;
import vn.canbo.service.origin.Role;
import vn.canbo.service.problem.Malformed;
import vn.canbo.service.problem.NoSuchThing;
import vn.canbo.service.problem.Problems;
import vn.canbo.service.transaction.Deferred;
import vn.canbo.service.workbook.SentWorkbook;

/**
 * Takes lists in, one at a time: each is one transaction from its first line to its last, so that
 * nothing of it stands unless all may.
 */
@Service
class Lists implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Lists.class);

    /** An answer holds what people are called: it is fetched soon or not at all. */
    private static final Duration KEPT = Duration.ofMinutes(30);

    private static final Set<Role> MAY_VERIFY =
            EnumSet.of(Role.HOME_AFFAIRS_OFFICER, Role.HOME_AFFAIRS_APPROVER);

    private final List<ListKind> kinds;
    private final Lines lines;
    private final Problems problems;
    private final Audit audit;
    private final InstantSource systemClock;
    private final TransactionTemplate transaction;

    private final Map<UUID, ListImport> lists = new ConcurrentHashMap<>();
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("lists").factory());

    Lists(
            List<ListKind> kinds,
            Lines lines,
            Problems problems,
            Audit audit,
            InstantSource systemClock,
            PlatformTransactionManager transactions) {
        this.kinds = List.copyOf(kinds);
        this.lines = lines;
        this.problems = problems;
        this.audit = audit;
        this.systemClock = systemClock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** By its name; any other name is told which there are. */
    ListKind kind(String name) {
        return kinds.stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Malformed("WRONG_VALUE", "kind", expected()));
    }

    private Map<String, Object> expected() {
        var names = kinds.stream().map(ListKind::name).sorted().collect(Collectors.joining(" | "));
        return Map.of("field", "kind", "expected", names);
    }

    /** Begins to read a list; what becomes of it is asked for with {@link #find}. */
    synchronized Decision<Progress> start(ListKind kind, byte[] content, Mode mode) {
        if (lists.values().stream().anyMatch(ListImport::isRunning)) {
            return Decision.refused(new Refusal.AnotherImportRuns());
        }
        var origin = Origin.current();
        var list = new ListImport(origin.actor().id(), kind.name(), mode);
        lists.put(list.id(), list);
        worker.execute(() -> origin.run(() -> run(list, kind, content, origin.correlationId())));
        return Decision.accepted(list.progress());
    }

    /** Those of somebody else are not found. */
    ListImport find(UUID id) {
        var list = lists.get(id);
        if (list == null || !list.belongsTo(Origin.current().actor().id())) {
            throw new NoSuchThing("list", id);
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

    private void run(ListImport list, ListKind kind, byte[] content, UUID correlationId) {
        CorrelationLog.naming(
                correlationId,
                () -> {
                    run(list, kind, content);
                    return list;
                });
    }

    private void run(ListImport list, ListKind kind, byte[] content) {
        try {
            switch (SentWorkbook.open(content)) {
                case Decision.Refused<SentWorkbook>(var reasons) -> refuse(list, reasons);
                case Decision.Accepted<SentWorkbook>(var workbook) -> enter(list, kind, workbook);
            }
        } catch (SentWorkbook.Unreadable damaged) {
            refuse(list, damaged.reasons());
        } catch (RuntimeException failure) {
            LOG.atError()
                    .addKeyValue("list", list.id())
                    .addKeyValue("kind", kind.name())
                    .setCause(failure)
                    .log("a list was not imported");
        } finally {
            if (list.isRunning()) {
                list.end(list.nothing(State.FAILED, List.of()), null, systemClock.instant());
            }
        }
    }

    private void enter(ListImport list, ListKind kind, SentWorkbook workbook) {
        var pass = new ListPass(list, workbook.rows(), surroundings(kind));
        transaction.executeWithoutResult(
                status -> {
                    workbook.read(pass::row);
                    // Also of what is only looked at: what follows may find a fault.
                    Deferred.carryOut();
                    if (pass.isUndone()) {
                        status.setRollbackOnly();
                    } else {
                        audit.read("Import" + kind.audited(), pass.found());
                    }
                });
        if (pass.isUndone()) {
            transaction.executeWithoutResult(
                    _ -> audit.read("Check" + kind.audited(), pass.found()));
        }
        if (pass.state() == State.REFUSED) {
            refuse(list, pass.refused());
            return;
        }
        var last = pass.progress(pass.state());
        list.end(last, pass.answer(), systemClock.instant());
        LOG.atInfo()
                .addKeyValue("list", list.id())
                .addKeyValue("kind", kind.name())
                .addKeyValue("outcome", last.state())
                .addKeyValue("written", last.written())
                .addKeyValue("known", last.known())
                .addKeyValue("bad", last.bad())
                .log("a list was read");
    }

    private ListPass.Surroundings surroundings(ListKind kind) {
        var form = kind.form();
        var reader = kind.reader();
        return new ListPass.Surroundings(
                form,
                Origin.current().actor().roles().stream().anyMatch(MAY_VERIFY::contains),
                cells -> lines.enter(cells, reader, form.first()),
                problems);
    }

    private void refuse(ListImport list, List<? extends Objection> reasons) {
        var counted =
                reasons.stream().map(it -> new Counted(problems.reason(it), 1, null)).toList();
        list.end(list.nothing(State.REFUSED, counted), null, systemClock.instant());
    }
}
