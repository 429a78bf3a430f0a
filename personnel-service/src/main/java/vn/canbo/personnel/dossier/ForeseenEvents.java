package vn.canbo.personnel.dossier;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import vn.canbo.events.check.Sent;
import vn.canbo.events.reported.ReportedType;
import vn.canbo.personnel.unit.Units;
import vn.canbo.service.access.KnownUnit;
import vn.canbo.service.access.KnownUnits;
import vn.canbo.service.intake.Foresees;
import vn.canbo.service.time.Today;

/**
 * Locks and reads ahead what several events are about: units before people, as the commands do, and
 * each in the order of ids, so that transactions which decide many events wait for one another and
 * seldom cross.
 */
@Service
class ForeseenEvents implements Foresees {

    private static final Set<ReportedType> FILLS_POST =
            Set.of(
                    ReportedType.POST_HELD,
                    ReportedType.PERSON_APPOINTED,
                    ReportedType.CIVIL_SERVANT_RECRUITED);

    private final Units units;
    private final KnownUnits knownUnits;
    private final PersonTable persons;
    private final DossierTable dossiers;
    private final ForeseenDossiers foreseen;
    private final Today today;

    ForeseenEvents(
            Units units,
            KnownUnits knownUnits,
            PersonTable persons,
            DossierTable dossiers,
            ForeseenDossiers foreseen,
            Today today) {
        this.units = units;
        this.knownUnits = knownUnits;
        this.persons = persons;
        this.dossiers = dossiers;
        this.foreseen = foreseen;
        this.today = today;
    }

    @Override
    public void foresee(List<Sent> events, Set<UUID> people) {
        lock(
                events.stream()
                        .filter(it -> it.reportedType().filter(FILLS_POST::contains).isPresent())
                        .flatMap(it -> it.unitCode().stream())
                        .collect(Collectors.toSet()));
        units.openForDecision();
        var locked = persons.lock(people);
        var unitIds = persons.unitsOf(locked, today.date());
        for (var dossier : dossiers.find(locked, today.date(), null)) {
            foreseen.add(dossier, unitIds.getOrDefault(dossier.personId(), List.of()));
        }
    }

    private void lock(Collection<String> codes) {
        if (!codes.isEmpty()) {
            units.lock(
                    knownUnits.foresee(codes).stream()
                            .map(KnownUnit::id)
                            .filter(units::mayWrite)
                            .toList());
        }
    }
}
