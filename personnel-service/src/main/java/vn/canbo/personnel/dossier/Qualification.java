package vn.canbo.personnel.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.QualificationState;
import vn.canbo.events.code.GeneralEducation;
import vn.canbo.events.code.GraduationGrade;
import vn.canbo.events.code.ItSkill;
import vn.canbo.events.code.MajorGroup;
import vn.canbo.events.code.PoliticalTheory;
import vn.canbo.events.code.ProfessionalLevel;
import vn.canbo.events.code.QualificationKind;
import vn.canbo.events.code.StateManagement;

/**
 * A diploma or certificate of a person.
 *
 * @param level a constant of the scale of its kind
 * @param verified only these count towards a standard
 * @param certificateId the certificate of the training service that it rests on
 */
public record Qualification(
        UUID qualificationId,
        QualificationKind kind,
        String level,
        @Nullable MajorGroup majorGroup,
        @Nullable GraduationGrade grade,
        LocalDate awardedOn,
        boolean verified,
        @Nullable String certificateNumber,
        @Nullable UUID certificateId) {

    /**
     * What it may not say. Nothing is inferred from another qualification: an intermediate diploma
     * without upper secondary is valid (LS-O4).
     *
     * @param others those the person has already, without this one
     */
    List<Refusal> objections(
            LocalDate birthDate, Collection<Qualification> others, LocalDate today) {
        var objections = new ArrayList<Refusal>();
        if (!levelsOf(kind).contains(level)) {
            objections.add(new Refusal.LevelNotOfKind(kind, level));
        }
        if (kind != QualificationKind.PROFESSIONAL && (majorGroup != null || grade != null)) {
            objections.add(new Refusal.OnlyForDiplomas(kind));
        }
        if (awardedOn.isAfter(today)) {
            objections.add(new Refusal.AwardedInTheFuture(awardedOn));
        }
        if (!awardedOn.isAfter(birthDate)) {
            objections.add(new Refusal.AwardedBeforeBirth(awardedOn));
        }
        if (others.stream().anyMatch(it -> it.saysTheSameAs(this))) {
            objections.add(new Refusal.QualificationAlreadyRecorded(kind, level, awardedOn));
        }
        return objections;
    }

    /** The scale of a kind, ascending where an order is meant. */
    static List<String> levelsOf(QualificationKind kind) {
        return switch (kind) {
            case GENERAL_EDUCATION -> names(GeneralEducation.values());
            case PROFESSIONAL -> names(ProfessionalLevel.values());
            case POLITICAL_THEORY -> names(PoliticalTheory.values());
            case STATE_MANAGEMENT -> names(StateManagement.values());
            case IT -> names(ItSkill.values());
            case FOREIGN_LANGUAGE -> List.of("NONE", "CERTIFICATE", "DEGREE");
            case ETHNIC_LANGUAGE, JOB_SKILLS -> List.of("NONE", "CERTIFICATE");
        };
    }

    private static List<String> names(Enum<?>[] constants) {
        return Stream.of(constants).map(Enum::name).toList();
    }

    /** The same attestation, whoever reported it. */
    boolean saysTheSameAs(Qualification other) {
        return kind == other.kind
                && level.equals(other.level)
                && majorGroup == other.majorGroup
                && awardedOn.equals(other.awardedOn);
    }

    Qualification seen() {
        return new Qualification(
                qualificationId,
                kind,
                level,
                majorGroup,
                grade,
                awardedOn,
                true,
                certificateNumber,
                certificateId);
    }

    QualificationState state(UUID personId, boolean withdrawn) {
        return new QualificationState(
                qualificationId,
                personId,
                kind,
                level,
                majorGroup,
                grade,
                awardedOn,
                verified,
                withdrawn);
    }
}
