package vn.canbo.reporting.compliance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.canbo.events.Topic;
import vn.canbo.policy.PolicyPacks;
import vn.canbo.policy.title.Title;
import vn.canbo.policy.title.TitleCode;
import vn.canbo.reporting.feed.ChangeSignals;
import vn.canbo.service.access.Access;
import vn.canbo.service.feed.Feeds;
import vn.canbo.service.origin.Actor;
import vn.canbo.service.origin.Origin;
import vn.canbo.service.problem.Cursor;
import vn.canbo.service.problem.NoSuchThing;
import vn.canbo.service.problem.Page;
import vn.canbo.service.time.Today;

/**
 * The figures of units for whoever may read them. Sums are made as ourselves and kept briefly for
 * all readers, after it is known that the reader may see the unit and so everything below it.
 */
@Service
public class UnitCompliances {

    private static final List<String> OWNERS =
            List.of(Topic.PERSONNEL.owner(), Topic.ASSIGNMENT.owner());

    private final UnitSumTable sums;
    private final Access access;
    private final Feeds feeds;
    private final Today today;
    private final PolicyPacks packs;
    private final TransactionTemplate transaction;
    private final BriefMemory<UUID, UnitCompliance> units;
    private final BriefMemory<UUID, List<UnitCompliance>> children;

    UnitCompliances(
            UnitSumTable sums,
            Access access,
            Feeds feeds,
            Today today,
            PolicyPacks packs,
            ChangeSignals signals,
            TransactionTemplate transaction) {
        this.sums = sums;
        this.access = access;
        this.feeds = feeds;
        this.today = today;
        this.packs = packs;
        this.transaction = transaction;
        this.units = new BriefMemory<>(signals::changes);
        this.children = new BriefMemory<>(signals::changes);
    }

    /**
     * @throws NoSuchThing when there is no such unit in the actor's scope
     */
    public UnitCompliance unit(UUID unit) {
        demandSight(unit);
        return units.get(unit, () -> asOurselves(() -> read(unit)));
    }

    /** The direct children that the filter takes, in order. */
    public List<UnitCompliance> children(UUID unit, ChildFilter filter, ChildOrder order) {
        demandSight(unit);
        var all = children.get(unit, () -> asOurselves(() -> readChildren(unit)));
        return all.stream()
                .filter(filter::takes)
                .sorted(Comparator.comparing(order::keysOf, order.comparator()))
                .toList();
    }

    /** One page of {@link #children}. */
    public Page<UnitCompliance> childrenPage(
            UUID unit, ChildFilter filter, ChildOrder order, Cursor cursor) {
        var rest =
                children(unit, filter, order).stream()
                        .filter(
                                it ->
                                        cursor.after().size() != 2
                                                || order.comparator()
                                                                .compare(
                                                                        order.keysOf(it),
                                                                        cursor.after())
                                                        > 0)
                        .limit(cursor.fetch())
                        .toList();
        return cursor.page(rest, order::keysOf);
    }

    /** By title, sorted by code (TN12-3). */
    public List<TitleCompliance> titles(UUID unit) {
        demandSight(unit);
        return Objects.requireNonNull(transaction.execute(_ -> sums.titles(unit, day()))).stream()
                .map(this::named)
                .toList();
    }

    /** From the province down to the unit itself, as far as the actor may see. */
    public List<UnitPlace> path(UUID unit) {
        demandSight(unit);
        var path = new ArrayList<UnitPlace>();
        var next = sums.place(unit, day());
        while (next.isPresent() && path.size() < 10) {
            path.addFirst(next.get());
            next =
                    Optional.ofNullable(next.get().parentId())
                            .filter(access::mayRead)
                            .flatMap(it -> sums.place(it, day()));
        }
        return path;
    }

    public Freshness freshness() {
        var proven = OWNERS.stream().map(feeds::provenAsOf).toList();
        var dataAsOf =
                proven.stream().allMatch(Optional::isPresent)
                        ? proven.stream()
                                .flatMap(Optional::stream)
                                .min(Comparator.<Instant>naturalOrder())
                        : Optional.<Instant>empty();
        return new Freshness(dataAsOf.orElse(null), OWNERS.stream().allMatch(feeds::isCurrent));
    }

    /** The legal day for which the figures hold. */
    LocalDate day() {
        return sums.countedDay().orElseGet(today::date);
    }

    private void demandSight(UUID unit) {
        if (!access.mayRead(unit)) {
            throw new NoSuchThing("unit", unit);
        }
    }

    private UnitCompliance read(UUID unit) {
        var day = day();
        var place = sums.place(unit, day).orElseThrow(() -> new NoSuchThing("unit", unit));
        return UnitCompliance.of(
                place,
                day,
                sums.sumOf(unit, day),
                sums.incompleteIn(unit, day),
                place.parentId() == null ? sums.outsideTheTree(day) : 0);
    }

    private List<UnitCompliance> readChildren(UUID unit) {
        var day = day();
        return sums.children(unit, day).stream()
                .map(it -> UnitCompliance.of(it.unit(), day, it.figures(), it.incomplete(), 0))
                .toList();
    }

    private TitleCompliance named(UnitSumTable.TitleCount count) {
        var title = titleOf(count.title());
        var elected = title.map(Title::elected).orElse(false);
        return new TitleCompliance(
                count.title(),
                title.map(it -> it.name().vi()).orElse(count.title()),
                title.map(it -> it.name().en()).orElse(count.title()),
                elected,
                count.posts(),
                new Share(count.meeting(), count.posts()),
                count.unmet(),
                count.unmetInGrace(),
                count.cannotTell(),
                elected && count.unmet() + count.unmetInGrace() > 0);
    }

    private Optional<Title> titleOf(String code) {
        return packs.titles().find(new TitleCode(code));
    }

    private <T> T asOurselves(Supplier<T> read) {
        return Origin.of(Actor.system("figures"))
                .call(() -> Objects.requireNonNull(transaction.execute(_ -> read.get())));
    }
}
