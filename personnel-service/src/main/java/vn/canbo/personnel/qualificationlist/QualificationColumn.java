package vn.canbo.personnel.qualificationlist;

import vn.canbo.personnel.list.ListColumn;
import vn.canbo.service.workbook.SheetColumn.Kind;

/** The columns of a list of qualifications, in the order of the template. */
enum QualificationColumn implements ListColumn {
    CITIZEN_NUMBER(Kind.TEXT, true, "/citizenNumber"),
    FULL_NAME(Kind.TEXT, true, "/fullName"),
    KIND(Kind.GENERAL, true, "/kind"),
    LEVEL(Kind.GENERAL, true, "/level"),
    MAJOR_GROUP(Kind.GENERAL, false, "/majorGroup"),
    GRADE(Kind.GENERAL, false, "/grade"),
    AWARDED_ON(Kind.DAY, true, "/awardedOn"),
    CERTIFICATE_NUMBER(Kind.TEXT, false, "/certificateNumber"),
    SEEN(Kind.GENERAL, false, "");

    private final Kind kind;
    private final boolean required;
    private final String pointer;

    QualificationColumn(Kind kind, boolean required, String pointer) {
        this.kind = kind;
        this.required = required;
        this.pointer = pointer;
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
}
