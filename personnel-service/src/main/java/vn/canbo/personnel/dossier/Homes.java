package vn.canbo.personnel.dossier;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.personnel.dossier.DossierEvent.HomeUnitChanged;
import vn.canbo.personnel.dossier.PersonTable.HomeMerged;
import vn.canbo.personnel.unit.UnitEvent.PostMove;
import vn.canbo.personnel.unit.UnitEvent.UnitMerged;
import vn.canbo.personnel.unit.UnitEvent.UnitSplit;
import vn.canbo.personnel.unit.UnitEvent.UnitSplitCorrected;
import vn.canbo.service.dayturn.TurnsDay;
import vn.canbo.service.journal.Journal;
import vn.canbo.service.origin.Origin;
import vn.canbo.service.time.Today;

/**
 * People whose home is a merged unit are at home in its successor from the day of the merge on
 * (C-01); when a unit is split, those whose main post goes to a part are at home there. That is
 * known at once; by which unit they are seen and found changes when the day comes.
 */
@Service
class Homes implements TurnsDay {

    private final PersonTable persons;
    private final PersonPeriodTable periods;
    private final Journal journal;
    private final Today today;

    Homes(PersonTable persons, PersonPeriodTable periods, Journal journal, Today today) {
        this.persons = persons;
        this.periods = periods;
        this.journal = journal;
        this.today = today;
    }

    @EventListener
    @Order(1)
    void follow(UnitMerged merged) {
        var day = merged.effectiveOn();
        var people = persons.lock(periods.atHomeFrom(merged.unitId(), day));
        if (!day.isAfter(today.date())) {
            persons.moveHome(merged.unitId(), merged.successorId());
        }
        write(people, merged.unitId(), merged.successorId(), day);
    }

    @EventListener
    @Order(1)
    void follow(UnitSplit split) {
        follow(split.moves(), split.effectiveOn());
    }

    @EventListener
    @Order(1)
    void follow(UnitSplitCorrected split) {
        follow(split.moves(), split.effectiveOn());
    }

    private void follow(List<PostMove> moves, LocalDate day) {
        var ways =
                moves.stream()
                        .collect(
                                Collectors.groupingBy(
                                        it -> new Way(it.from(), it.to()),
                                        Collectors.mapping(PostMove::postId, Collectors.toList())));
        var people = new HashMap<Way, List<UUID>>();
        ways.forEach((way, posts) -> people.put(way, periods.atHomeFrom(way.from(), day, posts)));
        persons.lock(people.values().stream().flatMap(List::stream).toList());
        people.forEach((way, ofWay) -> move(ofWay, way, day));
    }

    private record Way(UUID from, UUID to) {}

    private void move(List<UUID> people, Way way, LocalDate day) {
        if (!day.isAfter(today.date())) {
            persons.moveHome(people, way.to());
        }
        write(people, way.from(), way.to(), day);
    }

    @Override
    @Transactional
    public void turn(LocalDate day) {
        persons.homesMergedBy(day).forEach(it -> chainOf(it).run(() -> open(it)));
        for (var home : persons.homesMovedBy(day)) {
            persons.moveHome(List.of(home.personId()), home.unitId());
            journal.append(new HomeUnitChanged(home.personId(), home.unitId(), day));
        }
    }

    /** Those who were registered since the decision learn of the day only now. */
    private void open(HomeMerged home) {
        write(
                persons.moveHome(home.unitId(), home.successorId()),
                home.unitId(),
                home.successorId(),
                home.effectiveOn());
    }

    /** Part of the chain that the merge began, so that it is seen who followed it. */
    private static Origin chainOf(HomeMerged home) {
        return new Origin(Origin.current().actor(), home.correlationId(), null, 0);
    }

    private void write(List<UUID> people, UUID unitId, UUID successorId, LocalDate day) {
        periods.moveHome(people, unitId, successorId, day, today.instant());
        people.forEach(it -> journal.append(new HomeUnitChanged(it, successorId, day)));
    }
}
