package vn.canbo.personnel.qualificationlist;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import vn.canbo.events.code.GraduationGrade;
import vn.canbo.events.code.MajorGroup;
import vn.canbo.events.code.QualificationKind;
import vn.canbo.personnel.Listed;
import vn.canbo.personnel.list.CellFault;
import vn.canbo.personnel.list.LineCells;
import vn.canbo.personnel.list.ListColumn;
import vn.canbo.personnel.list.ListForm;
import vn.canbo.personnel.list.ListKind;
import vn.canbo.personnel.list.ListWords;
import vn.canbo.personnel.person.ListedPersons;
import vn.canbo.personnel.person.ListedPersons.Found;
import vn.canbo.personnel.qualification.QualificationReports;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.decision.Objection;
import vn.canbo.service.workbook.Choices;

/** Lists of qualifications: records what a line states of somebody who is registered. */
@Service
class QualificationEntries implements ListKind {

    private final ListedPersons persons;
    private final QualificationReports qualifications;
    private final ListWords words = new ListWords("qualifications");
    private final Levels levels = new Levels(words);

    QualificationEntries(ListedPersons persons, QualificationReports qualifications) {
        this.persons = persons;
        this.qualifications = qualifications;
    }

    @Override
    public String name() {
        return "qualifications";
    }

    @Override
    public String audited() {
        return "Qualifications";
    }

    @Override
    public String fileName() {
        return "canbo-mau-van-bang.xlsx";
    }

    @Override
    public ListForm form() {
        Map<QualificationColumn, Choices> choices =
                Map.of(
                        QualificationColumn.KIND,
                        words.choices(QualificationKind.values()),
                        QualificationColumn.LEVEL,
                        levels.all(),
                        QualificationColumn.MAJOR_GROUP,
                        words.choices(MajorGroup.values()),
                        QualificationColumn.GRADE,
                        words.choices(GraduationGrade.values()),
                        QualificationColumn.SEEN,
                        words.yesOrNo());
        return new ListForm(words, List.of(QualificationColumn.values()), choices);
    }

    @Override
    public Function<LineCells, Entered> reader() {
        return cells ->
                QualificationLine.read(cells, levels)
                        .map(this::enter)
                        .orElseGet(() -> Entered.bad(null, cells.faults()));
    }

    private Entered enter(QualificationLine line) {
        return switch (persons.find(line.citizenNumber(), line.fullName())) {
            case Decision.Refused<Found>(var reasons) -> Entered.bad(null, faults(reasons));
            case Decision.Accepted<Found>(Found(var personId, var objections)) ->
                    objections.isEmpty()
                            ? record(personId, line)
                            : Entered.bad(personId, faults(objections));
        };
    }

    private Entered record(UUID personId, QualificationLine line) {
        return switch (qualifications.listed(personId, line.qualification(), line.seen())) {
            case Decision.Accepted<Listed>(var listed) -> new Entered(listed, personId, List.of());
            case Decision.Refused<Listed>(var reasons) -> Entered.bad(personId, faults(reasons));
        };
    }

    /** At the cells to which the reasons point. */
    private static List<CellFault> faults(List<? extends Objection> reasons) {
        var columns = List.of(QualificationColumn.values());
        var whom = QualificationColumn.CITIZEN_NUMBER;
        return reasons.stream()
                .map(it -> new CellFault(ListColumn.pointedToBy(it, columns, whom), it))
                .toList();
    }
}
