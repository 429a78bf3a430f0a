package vn.canbo.personnel.roster;

import java.util.List;
import vn.canbo.personnel.list.ListColumn;
import vn.canbo.service.decision.Objection;
import vn.canbo.service.workbook.SheetColumn.Kind;

/** The columns of a roster, in the order of the template. */
enum RosterColumn implements ListColumn {
    FULL_NAME(Kind.TEXT, true, "/fullName"),
    CITIZEN_NUMBER(Kind.TEXT, true, "/citizenNumber"),
    BIRTH_DATE(Kind.DAY, true, "/birthDate"),
    SEX(Kind.GENERAL, true, "/sex"),
    ETHNICITY(Kind.GENERAL, true, "/ethnicity"),
    RELIGIOUS(Kind.GENERAL, true, "/religious"),
    PARTY_MEMBER(Kind.GENERAL, true, "/partyMember"),
    CATEGORY(Kind.GENERAL, true, "/category"),
    MANAGED_BY(Kind.GENERAL, true, "/managedBy"),
    UNIT(Kind.TEXT, true, "/unitId"),
    TITLE(Kind.GENERAL, false, "/title"),
    MAIN(Kind.GENERAL, false, "/main"),
    FROM(Kind.DAY, false, "/from"),
    TO(Kind.DAY, false, "/lastDay"),
    END_REASON(Kind.GENERAL, false, "/endReason"),
    GENERAL_EDUCATION(Kind.GENERAL, false, ""),
    GENERAL_EDUCATION_ON(Kind.DAY, false, ""),
    PROFESSIONAL(Kind.GENERAL, false, ""),
    MAJOR_GROUP(Kind.GENERAL, false, ""),
    GRADE(Kind.GENERAL, false, "/grade"),
    PROFESSIONAL_ON(Kind.DAY, false, ""),
    POLITICAL_THEORY(Kind.GENERAL, false, ""),
    POLITICAL_THEORY_ON(Kind.DAY, false, ""),
    STATE_MANAGEMENT(Kind.GENERAL, false, ""),
    STATE_MANAGEMENT_ON(Kind.DAY, false, ""),
    IT(Kind.GENERAL, false, ""),
    IT_ON(Kind.DAY, false, ""),
    SEEN(Kind.GENERAL, false, "");

    private final Kind kind;
    private final boolean required;
    private final String pointer;

    RosterColumn(Kind kind, boolean required, String pointer) {
        this.kind = kind;
        this.required = required;
        this.pointer = pointer;
    }

    /**
     * The column whose cell a refusal means.
     *
     * @param otherwise stands for what no pointer names
     */
    static RosterColumn meantBy(Objection why, RosterColumn otherwise) {
        return why.code().startsWith("UNIT_") || why.code().equals("FOREIGN_UNIT")
                ? UNIT
                : ListColumn.pointedToBy(why, List.of(values()), otherwise);
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

    /** Ended units are not offered, and yet people have served in them. */
    @Override
    public boolean onlyChoices() {
        return this != UNIT;
    }
}
