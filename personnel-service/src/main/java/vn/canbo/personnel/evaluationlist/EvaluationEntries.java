package vn.canbo.personnel.evaluationlist;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import vn.canbo.personnel.Listed;
import vn.canbo.personnel.evaluation.EvaluationReports;
import vn.canbo.personnel.list.CellFault;
import vn.canbo.personnel.list.LineCells;
import vn.canbo.personnel.list.ListForm;
import vn.canbo.personnel.list.ListKind;
import vn.canbo.personnel.list.ListWords;
import vn.canbo.personnel.person.ListedPersons;
import vn.canbo.personnel.person.ListedPersons.Found;
import vn.canbo.policy.PolicyPacks;
import vn.canbo.service.access.KnownUnit;
import vn.canbo.service.access.KnownUnits;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.decision.Objection;
import vn.canbo.service.time.Today;

/** Lists of evaluations: records what a line states of somebody who is registered. */
@Service
class EvaluationEntries implements ListKind {

    private final ListedPersons persons;
    private final EvaluationReports evaluations;
    private final KnownUnits knownUnits;
    private final PolicyPacks packs;
    private final Today today;
    private final ListWords words = new ListWords("evaluations");

    EvaluationEntries(
            ListedPersons persons,
            EvaluationReports evaluations,
            KnownUnits knownUnits,
            PolicyPacks packs,
            Today today) {
        this.persons = persons;
        this.evaluations = evaluations;
        this.knownUnits = knownUnits;
        this.packs = packs;
        this.today = today;
    }

    @Override
    public String name() {
        return "evaluations";
    }

    @Override
    public String audited() {
        return "Evaluations";
    }

    @Override
    public String fileName() {
        return "canbo-mau-xep-loai.xlsx";
    }

    @Override
    public ListForm form() {
        var units = ListWords.units(knownUnits, today.date());
        return new ListForm(
                words,
                List.of(EvaluationColumn.values()),
                EvaluationChoices.of(units, packs.evaluationTerms(), words, today.date()));
    }

    @Override
    public Function<LineCells, Entered> reader() {
        Map<String, Optional<UUID>> units = new HashMap<>();
        return cells ->
                EvaluationLine.read(cells, code -> units.computeIfAbsent(code, this::unit))
                        .map(this::enter)
                        .orElseGet(() -> Entered.bad(null, cells.faults()));
    }

    private Optional<UUID> unit(String code) {
        return knownUnits.byCode(code).map(KnownUnit::id);
    }

    private Entered enter(EvaluationLine line) {
        return switch (persons.find(line.citizenNumber(), line.fullName())) {
            case Decision.Refused<Found>(var reasons) -> Entered.bad(null, faults(reasons));
            case Decision.Accepted<Found>(Found(var personId, var objections)) ->
                    objections.isEmpty()
                            ? record(personId, line)
                            : Entered.bad(personId, faults(objections));
        };
    }

    private Entered record(UUID personId, EvaluationLine line) {
        return switch (evaluations.listed(personId, line.evaluation())) {
            case Decision.Accepted<Listed>(var listed) -> new Entered(listed, personId, List.of());
            case Decision.Refused<Listed>(var reasons) -> Entered.bad(personId, faults(reasons));
        };
    }

    /** At the cells to which the reasons point. */
    private static List<CellFault> faults(List<? extends Objection> reasons) {
        return reasons.stream().map(it -> new CellFault(EvaluationColumn.meantBy(it), it)).toList();
    }
}
