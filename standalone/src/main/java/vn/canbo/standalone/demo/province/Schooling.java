package vn.canbo.standalone.demo.province;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.code.AreaClass;
import vn.canbo.events.code.GraduationGrade;
import vn.canbo.events.code.MajorGroup;
import vn.canbo.events.code.QualificationKind;
import vn.canbo.events.reported.PersonReference;
import vn.canbo.events.reported.QualificationObtained;

/**
 * What people studied. About 88 % fully meet the standard of 2026 while each single criterion
 * stands at 96 to 100 % (LS-17 to LS-27): nearly everybody who fails, fails in one thing only, and
 * some dossiers say nothing about a thing.
 *
 * @param below the kind in which the standard is not reached; absent if none
 * @param missing the asked kind of which nothing is recorded; absent if none
 */
record Schooling(
        List<QualificationObtained> qualifications,
        @Nullable QualificationKind below,
        @Nullable QualificationKind missing) {

    private static final LocalDate LAST_AWARD = LocalDate.of(2025, 6, 30);
    private static final int BELOW_GENERAL_EDUCATION = 13;
    private static final int BELOW_OTHERS = 29;
    private static final int NOTHING_RECORDED = 66;

    Schooling {
        qualifications = List.copyOf(qualifications);
    }

    /** What the standards of 2026 ask of a title, as kinds of qualification. */
    static Set<QualificationKind> askedOf(Office office) {
        return switch (office.rank()) {
            case CADRE ->
                    EnumSet.of(
                            QualificationKind.GENERAL_EDUCATION,
                            QualificationKind.PROFESSIONAL,
                            QualificationKind.POLITICAL_THEORY);
            case LEADER ->
                    EnumSet.of(QualificationKind.PROFESSIONAL, QualificationKind.POLITICAL_THEORY);
            case SPECIALIST -> EnumSet.of(QualificationKind.PROFESSIONAL);
            case PROVINCIAL_LEADER, PROVINCIAL_STAFF -> EnumSet.noneOf(QualificationKind.class);
        };
    }

    /** The Party's own posts are never eased (Decree 33/2023, art. 8). */
    static boolean isEased(Office office, Set<AreaClass> areas) {
        return office.rank() == Office.Rank.CADRE
                && office != Office.PARTY_SECRETARY
                && office != Office.PARTY_DEPUTY_SECRETARY
                && !areas.isEmpty();
    }

    static Schooling of(
            Random random,
            PersonReference person,
            LocalDate born,
            Office office,
            Set<AreaClass> areas) {
        var asked = askedOf(office);
        var below = belowOf(random.nextInt(1000), asked);
        var nothing = below == null && random.nextInt(1000) < NOTHING_RECORDED;
        var missing = nothing && !asked.isEmpty() ? Names.one(random, List.copyOf(asked)) : null;
        var recorded = new ArrayList<QualificationObtained>();
        for (var kind : recordedOf(office)) {
            if (kind != missing) {
                recorded.add(obtained(random, person, born, office, areas, kind, kind == below));
            }
        }
        return new Schooling(recorded, below, missing);
    }

    private static @Nullable QualificationKind belowOf(int draw, Set<QualificationKind> asked) {
        var reached = 0;
        for (var kind : asked) {
            reached +=
                    kind == QualificationKind.GENERAL_EDUCATION
                            ? BELOW_GENERAL_EDUCATION
                            : BELOW_OTHERS;
            if (draw < reached) {
                return kind;
            }
        }
        return null;
    }

    private static Set<QualificationKind> recordedOf(Office office) {
        return switch (office.rank()) {
            case CADRE, LEADER, SPECIALIST -> askedOf(office);
            case PROVINCIAL_LEADER ->
                    EnumSet.of(QualificationKind.PROFESSIONAL, QualificationKind.POLITICAL_THEORY);
            case PROVINCIAL_STAFF -> EnumSet.of(QualificationKind.PROFESSIONAL);
        };
    }

    private static QualificationObtained obtained(
            Random random,
            PersonReference person,
            LocalDate born,
            Office office,
            Set<AreaClass> areas,
            QualificationKind kind,
            boolean below) {
        var professional = kind == QualificationKind.PROFESSIONAL;
        return new QualificationObtained(
                person,
                kind,
                levelOf(random, office, areas, kind, below),
                professional ? majorOf(random, office) : null,
                professional ? gradeOf(random) : null,
                awarded(random, born, kind),
                null);
    }

    private static String levelOf(
            Random random,
            Office office,
            Set<AreaClass> areas,
            QualificationKind kind,
            boolean below) {
        return switch (kind) {
            case GENERAL_EDUCATION -> below ? "LOWER_SECONDARY" : "UPPER_SECONDARY";
            case PROFESSIONAL -> professionalOf(random, office, areas, below);
            case POLITICAL_THEORY -> below ? "ELEMENTARY" : theoryOf(random, office);
            case STATE_MANAGEMENT, IT, FOREIGN_LANGUAGE, ETHNIC_LANGUAGE, JOB_SKILLS ->
                    throw new IllegalArgumentException("no demo dossier has " + kind);
        };
    }

    private static String professionalOf(
            Random random, Office office, Set<AreaClass> areas, boolean below) {
        var eased = isEased(office, areas);
        if (below) {
            return eased ? "ELEMENTARY" : Names.one(random, BELOW_UNIVERSITY);
        }
        if (eased && random.nextInt(100) < 30) {
            return Names.one(random, BELOW_UNIVERSITY);
        }
        return switch (office.rank()) {
            case CADRE, LEADER, SPECIALIST -> random.nextInt(100) < 9 ? "MASTER" : "UNIVERSITY";
            case PROVINCIAL_LEADER -> random.nextInt(100) < 45 ? "MASTER" : "UNIVERSITY";
            case PROVINCIAL_STAFF -> Names.one(random, PROVINCIAL_LEVELS);
        };
    }

    private static final List<String> BELOW_UNIVERSITY = Names.weighted("COLLEGE:2|INTERMEDIATE:1");
    private static final List<String> PROVINCIAL_LEVELS =
            Names.weighted("COLLEGE:4|UNIVERSITY:78|MASTER:17|DOCTOR:1");

    private static String theoryOf(Random random, Office office) {
        var advanced =
                switch (office.rank()) {
                    case CADRE, PROVINCIAL_LEADER -> 35;
                    case LEADER, SPECIALIST, PROVINCIAL_STAFF -> 12;
                };
        return random.nextInt(100) < advanced ? "ADVANCED" : "INTERMEDIATE";
    }

    private static MajorGroup majorOf(Random random, Office office) {
        return random.nextInt(100) < 96 ? Names.one(random, office.majors()) : MajorGroup.OTHER;
    }

    private static GraduationGrade gradeOf(Random random) {
        return GraduationGrade.valueOf(
                Names.one(random, Names.weighted("AVERAGE:33|GOOD:46|VERY_GOOD:18|EXCELLENT:3")));
    }

    private static LocalDate awarded(Random random, LocalDate born, QualificationKind kind) {
        var age =
                switch (kind) {
                    case GENERAL_EDUCATION -> 18;
                    case PROFESSIONAL -> 22 + random.nextInt(4);
                    case POLITICAL_THEORY -> 28 + random.nextInt(6);
                    case STATE_MANAGEMENT, IT, FOREIGN_LANGUAGE, ETHNIC_LANGUAGE, JOB_SKILLS -> 25;
                };
        var awarded = LocalDate.of(born.getYear() + age, 6, 1 + random.nextInt(30));
        return awarded.isAfter(LAST_AWARD) ? LAST_AWARD : awarded;
    }
}
