package vn.canbo.personnel.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import vn.canbo.personnel.Listed;
import vn.canbo.personnel.appointment.Appointments;
import vn.canbo.personnel.list.CellFault;
import vn.canbo.personnel.list.LineCells;
import vn.canbo.personnel.list.ListForm;
import vn.canbo.personnel.list.ListKind;
import vn.canbo.personnel.list.ListWords;
import vn.canbo.personnel.person.ListedPersons;
import vn.canbo.personnel.person.ListedPersons.Enlisted;
import vn.canbo.personnel.qualification.QualificationReports;
import vn.canbo.policy.PolicyPacks;
import vn.canbo.service.access.KnownUnit;
import vn.canbo.service.access.KnownUnits;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.decision.Objection;
import vn.canbo.service.time.Today;

/** Lists of people: registers whom a line names and records post and qualifications. */
@Service
class RosterEntries implements ListKind {

    private final ListedPersons persons;
    private final Appointments appointments;
    private final QualificationReports qualifications;
    private final KnownUnits knownUnits;
    private final PolicyPacks packs;
    private final Today today;
    private final ListWords words = new ListWords("roster");

    RosterEntries(
            ListedPersons persons,
            Appointments appointments,
            QualificationReports qualifications,
            KnownUnits knownUnits,
            PolicyPacks packs,
            Today today) {
        this.persons = persons;
        this.appointments = appointments;
        this.qualifications = qualifications;
        this.knownUnits = knownUnits;
        this.packs = packs;
        this.today = today;
    }

    @Override
    public String name() {
        return "people";
    }

    @Override
    public String audited() {
        return "Roster";
    }

    @Override
    public String fileName() {
        return "canbo-mau-danh-sach.xlsx";
    }

    @Override
    public ListForm form() {
        var units = ListWords.units(knownUnits, today.date());
        return new ListForm(
                words,
                List.of(RosterColumn.values()),
                RosterChoices.of(units, packs.titles(), words));
    }

    @Override
    public Function<LineCells, Entered> reader() {
        Map<String, Optional<UUID>> units = new HashMap<>();
        return cells ->
                enter(RosterLine.read(cells, code -> units.computeIfAbsent(code, this::unit)));
    }

    private Optional<UUID> unit(String code) {
        return knownUnits.byCode(code).map(KnownUnit::id);
    }

    private Entered enter(RosterLine line) {
        var faults = new ArrayList<>(line.faults());
        if (line.person() == null) {
            return Entered.bad(null, faults);
        }
        return switch (persons.enlist(line.person())) {
            case Decision.Refused<Enlisted>(var reasons) -> {
                faults.addAll(faults(reasons, RosterColumn.FULL_NAME));
                yield Entered.bad(null, faults);
            }
            case Decision.Accepted<Enlisted>(var enlisted) -> of(enlisted, line, faults);
        };
    }

    /** Qualifications first: the verdict that comes with the post knows them then. */
    private Entered of(Enlisted enlisted, RosterLine line, List<CellFault> faults) {
        var person = enlisted.personId();
        var isNew = enlisted.listed() == Listed.NEW;
        var known = isNew ? null : person;
        for (var attested : line.qualifications()) {
            var decided = qualifications.listed(person, attested.qualification(), line.seen());
            var own = new ArrayList<CellFault>();
            isNew |= isNew(decided, attested.level(), own);
            own.stream().map(it -> atDay(it, attested)).forEach(faults::add);
        }
        if (line.post() != null) {
            var decided = appointments.takeOverListed(person, line.post());
            isNew |= isNew(decided, RosterColumn.TITLE, faults);
        }
        return new Entered(isNew ? Listed.NEW : Listed.KNOWN, known, faults);
    }

    private static CellFault atDay(CellFault fault, Attested attested) {
        return fault.why().pointer().filter("/awardedOn"::equals).isPresent()
                ? new CellFault(attested.awardedOn(), fault.why())
                : fault;
    }

    private static boolean isNew(
            Decision<Listed> decided, RosterColumn column, List<CellFault> faults) {
        return switch (decided) {
            case Decision.Accepted<Listed>(var listed) -> listed == Listed.NEW;
            case Decision.Refused<Listed>(var reasons) -> {
                faults.addAll(faults(reasons, column));
                yield false;
            }
        };
    }

    /**
     * What a command refused, at the cells it points to.
     *
     * @param otherwise the cell that stands for what no pointer names
     */
    private static List<CellFault> faults(
            List<? extends Objection> reasons, RosterColumn otherwise) {
        return reasons.stream()
                .map(it -> new CellFault(RosterColumn.meantBy(it, otherwise), it))
                .toList();
    }
}
