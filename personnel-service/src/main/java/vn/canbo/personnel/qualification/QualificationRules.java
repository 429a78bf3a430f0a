package vn.canbo.personnel.qualification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import vn.canbo.events.code.GeneralEducation;
import vn.canbo.events.code.ItSkill;
import vn.canbo.events.code.PoliticalTheory;
import vn.canbo.events.code.ProfessionalLevel;
import vn.canbo.events.code.QualificationKind;
import vn.canbo.events.code.StateManagement;
import vn.canbo.personnel.dossier.Qualification;

/** What a qualification may say of somebody. */
final class QualificationRules {

    private QualificationRules() {}

    /**
     * Nothing is inferred from another qualification: an intermediate diploma without upper
     * secondary is valid (LS-O4).
     *
     * @param others those the person has already, without this one
     */
    static List<Refusal> objectionsTo(
            Qualification qualification,
            LocalDate birthDate,
            Collection<Qualification> others,
            LocalDate today) {
        var kind = qualification.kind();
        var level = qualification.level();
        var awardedOn = qualification.awardedOn();
        var objections = new ArrayList<Refusal>();
        if (!levelsOf(kind).contains(level)) {
            objections.add(new Refusal.LevelNotOfKind(kind, level));
        }
        if (kind != QualificationKind.PROFESSIONAL
                && (qualification.majorGroup() != null || qualification.grade() != null)) {
            objections.add(new Refusal.OnlyForDiplomas(kind));
        }
        if (awardedOn.isAfter(today)) {
            objections.add(new Refusal.AwardedInTheFuture(awardedOn));
        }
        if (!awardedOn.isAfter(birthDate)) {
            objections.add(new Refusal.AwardedBeforeBirth(awardedOn));
        }
        if (others.stream().anyMatch(it -> it.saysTheSameAs(qualification))) {
            objections.add(new Refusal.QualificationAlreadyRecorded(kind, level, awardedOn));
        }
        return objections;
    }

    /** The scale of a kind, ascending where an order is meant. */
    private static List<String> levelsOf(QualificationKind kind) {
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
}
