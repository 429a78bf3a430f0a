package vn.canbo.service.publisher;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.origin.Actor;
import vn.canbo.service.origin.Origin;
import vn.canbo.service.publisher.SuspensionRefusal.NotSuspended;
import vn.canbo.service.publisher.SuspensionRefusal.ReasonForLiftMissing;
import vn.canbo.service.time.Today;

/**
 * Suspends a publisher whose events mostly break the contract, until an operator lifts it; others
 * are not touched. Each service decides for the events it answers for, each instance by what it has
 * seen itself since it started.
 */
public class Suspensions {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);
    private static final Logger LOG = LoggerFactory.getLogger(Suspensions.class);

    private final int tooMany;
    private final SuspensionTable table;
    private final Today today;
    private final InstantSource system;
    private final TransactionTemplate transaction;
    private final Map<String, Conduct> conducts = new ConcurrentHashMap<>();

    private Map<String, Instant> open = Map.of();
    private Instant looked = Instant.MIN;

    /**
     * @param tooMany so many bad ones among the last {@value Conduct#LAST} events of a publisher
     *     suspend it
     */
    Suspensions(
            int tooMany,
            SuspensionTable table,
            Today today,
            InstantSource system,
            PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
        this.tooMany = tooMany;
        this.table = table;
        this.today = today;
        this.system = system;
    }

    /**
     * Why nothing more is taken from it now; another instance's suspension, or that it was lifted
     * there, is seen within seconds.
     */
    public Optional<PublisherSuspended> of(String publisher) {
        return Optional.ofNullable(open().get(publisher))
                .map(it -> new PublisherSuspended(publisher, Today.dayOf(it)));
    }

    /** How many are suspended. */
    int now() {
        return open().size();
    }

    private synchronized Map<String, Instant> open() {
        var now = system.instant();
        if (!now.isBefore(looked.plus(LOOK_EVERY))) {
            open = table.open();
            looked = now;
        }
        return open;
    }

    private synchronized void lookAgain() {
        looked = Instant.MIN;
    }

    /**
     * After events were answered.
     *
     * @param bad one per event: whether it broke the contract
     */
    public void answered(String publisher, List<Boolean> bad) {
        var conduct = conducts.computeIfAbsent(publisher, _ -> new Conduct(tooMany));
        for (var one : bad) {
            if (conduct.takesTooMuch(one, system.instant())) {
                suspend(publisher, conduct);
            }
        }
    }

    private void suspend(String publisher, Conduct conduct) {
        var suspended =
                Origin.of(Actor.system("suspensions"))
                        .call(
                                () ->
                                        transaction.execute(
                                                _ ->
                                                        table.suspend(
                                                                publisher,
                                                                today.instant(),
                                                                conduct.bad(),
                                                                conduct.counted())));
        if (Boolean.TRUE.equals(suspended)) {
            LOG.atError()
                    .addKeyValue("publisher", publisher)
                    .addKeyValue("bad", conduct.bad())
                    .addKeyValue("ofLast", conduct.counted())
                    .log("a publisher is suspended until ./canbo publisher lift");
        }
        conduct.forget();
        lookAgain();
    }

    /** Lets it in again; what was refused meanwhile may be sent again under the same ids. */
    @Transactional
    public Decision<String> lift(String publisher, String reason) {
        if (reason.isBlank()) {
            return Decision.refused(new ReasonForLiftMissing());
        }
        lookAgain();
        return table.lift(publisher, reason.strip(), today.instant(), Origin.current())
                ? Decision.accepted(publisher)
                : Decision.refused(new NotSuspended(publisher));
    }

    /** What each publisher sent here and whether it is suspended. */
    @Transactional(readOnly = true)
    public List<Seen> seen() {
        return table.seen();
    }
}
