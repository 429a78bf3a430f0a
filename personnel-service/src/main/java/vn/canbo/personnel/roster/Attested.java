package vn.canbo.personnel.roster;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.code.GraduationGrade;
import vn.canbo.events.code.MajorGroup;
import vn.canbo.events.code.QualificationKind;
import vn.canbo.personnel.list.LineCells;
import vn.canbo.personnel.qualification.QualificationChange.RecordQualification;

/**
 * A qualification that a line of a list states.
 *
 * @param level the cell that names its level
 * @param awardedOn the cell of its day
 */
record Attested(RecordQualification qualification, RosterColumn level, RosterColumn awardedOn) {

    /** One of each kind at most; those with a bad cell are left out. */
    static List<Attested> allOf(LineCells cells) {
        return Stream.of(
                        diploma(cells),
                        of(
                                cells,
                                QualificationKind.GENERAL_EDUCATION,
                                RosterColumn.GENERAL_EDUCATION,
                                RosterColumn.GENERAL_EDUCATION_ON),
                        of(
                                cells,
                                QualificationKind.POLITICAL_THEORY,
                                RosterColumn.POLITICAL_THEORY,
                                RosterColumn.POLITICAL_THEORY_ON),
                        of(
                                cells,
                                QualificationKind.STATE_MANAGEMENT,
                                RosterColumn.STATE_MANAGEMENT,
                                RosterColumn.STATE_MANAGEMENT_ON),
                        of(cells, QualificationKind.IT, RosterColumn.IT, RosterColumn.IT_ON))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Attested> diploma(LineCells cells) {
        var stated = !cells.isBlank(RosterColumn.MAJOR_GROUP) || !cells.isBlank(RosterColumn.GRADE);
        var before = cells.faults().size();
        var major = optional(cells, RosterColumn.MAJOR_GROUP, MajorGroup.class);
        var grade = optional(cells, RosterColumn.GRADE, GraduationGrade.class);
        var readable = cells.faults().size() == before;
        return of(
                        cells,
                        QualificationKind.PROFESSIONAL,
                        RosterColumn.PROFESSIONAL,
                        RosterColumn.PROFESSIONAL_ON,
                        stated)
                .filter(_ -> readable)
                .map(it -> it.with(major, grade));
    }

    private static <E extends Enum<E>> @Nullable E optional(
            LineCells cells, RosterColumn column, Class<E> type) {
        return cells.isBlank(column) ? null : cells.choice(column, type);
    }

    private static Optional<Attested> of(
            LineCells cells, QualificationKind kind, RosterColumn level, RosterColumn awardedOn) {
        return of(cells, kind, level, awardedOn, false);
    }

    private static Optional<Attested> of(
            LineCells cells,
            QualificationKind kind,
            RosterColumn levelColumn,
            RosterColumn dayColumn,
            boolean stated) {
        if (!stated && cells.isBlank(levelColumn) && cells.isBlank(dayColumn)) {
            return Optional.empty();
        }
        var level = cells.choice(levelColumn);
        var awardedOn = cells.day(dayColumn);
        return level == null || awardedOn == null
                ? Optional.empty()
                : Optional.of(
                        new Attested(
                                new RecordQualification(kind, level, null, null, awardedOn, null),
                                levelColumn,
                                dayColumn));
    }

    private Attested with(@Nullable MajorGroup major, @Nullable GraduationGrade grade) {
        return new Attested(
                new RecordQualification(
                        qualification.kind(),
                        qualification.level(),
                        major,
                        grade,
                        qualification.awardedOn(),
                        null),
                level,
                awardedOn);
    }
}
