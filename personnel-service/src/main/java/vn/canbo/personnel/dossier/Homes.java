package vn.canbo.personnel.dossier;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.personnel.dossier.DossierEvent.HomeUnitChanged;
import vn.canbo.personnel.dossier.PersonTable.HomeMerged;
import vn.canbo.personnel.unit.UnitEvent.UnitMerged;
import vn.canbo.service.dayturn.TurnsDay;
import vn.canbo.service.journal.Journal;
import vn.canbo.service.origin.Origin;
import vn.canbo.service.time.Today;

/**
 * People whose home is a merged unit are at home in its successor: at once when the day of the
 * merge has come, otherwise when it begins (C-01).
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
        if (!merged.effectiveOn().isAfter(today.date())) {
            move(merged.unitId(), merged.successorId(), merged.effectiveOn());
        }
    }

    @Override
    @Transactional
    public void turn(LocalDate day) {
        persons.homesMergedBy(day)
                .forEach(
                        it ->
                                chainOf(it)
                                        .run(
                                                () ->
                                                        move(
                                                                it.unitId(),
                                                                it.successorId(),
                                                                it.effectiveOn())));
    }

    /** Part of the chain that the merge began, so that it is seen who followed it. */
    private static Origin chainOf(HomeMerged home) {
        return new Origin(Origin.current().actor(), home.correlationId(), null, 0);
    }

    private void move(UUID unitId, UUID successorId, LocalDate effectiveOn) {
        var people = persons.moveHome(unitId, successorId);
        periods.moveHome(people, unitId, successorId, effectiveOn, today.instant());
        people.forEach(it -> journal.append(new HomeUnitChanged(it, successorId, effectiveOn)));
    }
}
