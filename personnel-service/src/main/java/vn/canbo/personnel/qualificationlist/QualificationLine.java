package vn.canbo.personnel.qualificationlist;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.check.PlainText;
import vn.canbo.events.code.GraduationGrade;
import vn.canbo.events.code.MajorGroup;
import vn.canbo.events.code.QualificationKind;
import vn.canbo.personnel.list.LineCells;
import vn.canbo.personnel.qualification.QualificationChange.RecordQualification;
import vn.canbo.service.text.HiddenCharacter;

/**
 * What one line of a list states.
 *
 * @param seen whether an officer has seen the document
 */
record QualificationLine(
        String citizenNumber, String fullName, RecordQualification qualification, boolean seen) {

    /** As for publishers. */
    private static final int LONGEST_NUMBER = 100;

    /** Empty when a cell is bad. */
    static Optional<QualificationLine> read(LineCells cells, Levels levels) {
        var number = cells.citizenNumber(QualificationColumn.CITIZEN_NUMBER);
        var name = cells.text(QualificationColumn.FULL_NAME);
        var qualification = qualification(cells, levels);
        var seen = cells.seen(QualificationColumn.SEEN);
        return number == null || name == null || qualification == null || !cells.faults().isEmpty()
                ? Optional.empty()
                : Optional.of(new QualificationLine(number, name, qualification, seen));
    }

    private static @Nullable RecordQualification qualification(LineCells cells, Levels levels) {
        var kind = cells.choice(QualificationColumn.KIND, QualificationKind.class);
        var level = level(cells, kind, levels);
        var major = ofDiploma(cells, kind, QualificationColumn.MAJOR_GROUP, MajorGroup.class);
        var grade = ofDiploma(cells, kind, QualificationColumn.GRADE, GraduationGrade.class);
        var awardedOn = cells.day(QualificationColumn.AWARDED_ON);
        var certificateNumber = certificateNumber(cells);
        return kind == null || level == null || awardedOn == null
                ? null
                : new RecordQualification(kind, level, major, grade, awardedOn, certificateNumber);
    }

    private static @Nullable String level(
            LineCells cells, @Nullable QualificationKind kind, Levels levels) {
        return kind == null
                ? cells.choice(QualificationColumn.LEVEL)
                : cells.choice(
                        QualificationColumn.LEVEL,
                        levels.of(kind),
                        new Refusal.ListedLevelNotOfKind(kind, levels.labelsOf(kind)));
    }

    private static <E extends Enum<E>> @Nullable E ofDiploma(
            LineCells cells,
            @Nullable QualificationKind kind,
            QualificationColumn column,
            Class<E> type) {
        if (cells.isBlank(column)) {
            return null;
        }
        if (kind != null && kind != QualificationKind.PROFESSIONAL) {
            cells.fault(column, new Refusal.ListedOnlyOfDiplomas());
            return null;
        }
        return cells.choice(column, type);
    }

    private static @Nullable String certificateNumber(LineCells cells) {
        var column = QualificationColumn.CERTIFICATE_NUMBER;
        var typed = cells.isBlank(column) ? null : cells.text(column);
        if (typed == null) {
            return null;
        }
        var number = PlainText.composed(typed).strip();
        PlainText.hiddenIn(number)
                .map(it -> new HiddenCharacter(column.pointer(), it))
                .ifPresent(it -> cells.fault(column, it));
        if (number.length() > LONGEST_NUMBER || number.chars().anyMatch(Character::isISOControl)) {
            cells.fault(column, new Refusal.CertificateNumberMalformed(LONGEST_NUMBER));
        }
        return number;
    }

    @Override
    public String toString() {
        return "QualificationLine[not shown]";
    }
}
