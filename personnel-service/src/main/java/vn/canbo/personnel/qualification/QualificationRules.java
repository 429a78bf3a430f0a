package vn.canbo.personnel.qualification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import vn.canbo.events.code.QualificationKind;
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
        var level = kind.level(qualification.level());
        var awardedOn = qualification.awardedOn();
        var objections = new ArrayList<Refusal>();
        if (level.isEmpty()) {
            objections.add(new Refusal.LevelNotOfKind(kind, qualification.level()));
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
            level.ifPresent(
                    it ->
                            objections.add(
                                    new Refusal.QualificationAlreadyRecorded(kind, it, awardedOn)));
        }
        return objections;
    }
}
