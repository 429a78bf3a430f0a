package vn.canbo.personnel.evaluationlist;

import java.util.List;
import vn.canbo.personnel.list.ListColumn;
import vn.canbo.service.decision.Objection;
import vn.canbo.service.workbook.SheetColumn.Kind;

/** The columns of a list of evaluations, in the order of the template. */
enum EvaluationColumn implements ListColumn {
    CITIZEN_NUMBER(Kind.TEXT, true, "/citizenNumber"),
    FULL_NAME(Kind.TEXT, true, "/fullName"),
    YEAR(Kind.GENERAL, true, "/year"),
    RATING(Kind.GENERAL, false, "/rating"),
    EXCUSAL(Kind.GENERAL, false, "/excusal"),
    UNIT(Kind.TEXT, true, "/evaluatorId"),
    DECIDED_ON(Kind.DAY, true, "/decidedOn");

    private final Kind kind;
    private final boolean required;
    private final String pointer;

    EvaluationColumn(Kind kind, boolean required, String pointer) {
        this.kind = kind;
        this.required = required;
        this.pointer = pointer;
    }

    /** The column whose cell a refusal means; the unit has other names in other channels. */
    static EvaluationColumn meantBy(Objection why) {
        return switch (why.code()) {
            case "FOREIGN_UNIT", "EVALUATOR_NOT_WORKPLACE" -> UNIT;
            default -> ListColumn.pointedToBy(why, List.of(values()), CITIZEN_NUMBER);
        };
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public boolean required() {
        return required;
    }

    @Override
    public String pointer() {
        return pointer;
    }

    /** Ended units are not offered, and yet they have rated people. */
    @Override
    public boolean onlyChoices() {
        return this != UNIT;
    }
}
