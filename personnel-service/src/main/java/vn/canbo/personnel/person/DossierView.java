package vn.canbo.personnel.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.code.Category;
import vn.canbo.events.code.ManagingAuthority;
import vn.canbo.events.code.Sex;
import vn.canbo.personnel.dossier.Dossier;
import vn.canbo.personnel.dossier.HeldPost;
import vn.canbo.personnel.dossier.Qualification;
import vn.canbo.personnel.duty.AssignedDuty;
import vn.canbo.personnel.evaluation.Evaluation;

/**
 * A dossier as shown to somebody who may see it.
 *
 * @param fullName absent once the person was forgotten
 * @param citizenNumber masked but for its first four digits
 * @param asOf what held on this day; absent for the whole history
 * @param knownAt as it was known then; absent for what is known now
 */
record DossierView(
        UUID personId,
        @Nullable String fullName,
        @Nullable String citizenNumber,
        @Nullable String ethnicity,
        LocalDate birthDate,
        Sex sex,
        boolean religious,
        boolean partyMember,
        Category category,
        ManagingAuthority managedBy,
        @Nullable UUID homeUnitId,
        List<Qualification> qualifications,
        List<Evaluation> evaluations,
        List<HeldPost> posts,
        List<AssignedDuty> duties,
        @Nullable LocalDate asOf,
        @Nullable Instant knownAt) {

    DossierView {
        qualifications = List.copyOf(qualifications);
        evaluations = List.copyOf(evaluations);
        posts = List.copyOf(posts);
        duties = List.copyOf(duties);
    }

    /**
     * @param evaluations on that day and as known then
     * @param duties on that day and as known then
     */
    static DossierView of(
            Dossier dossier,
            List<Evaluation> evaluations,
            List<AssignedDuty> duties,
            @Nullable Identity identity,
            @Nullable LocalDate asOf,
            @Nullable Instant knownAt) {
        return new DossierView(
                dossier.personId(),
                identity == null ? null : identity.fullName(),
                identity == null ? null : identity.maskedCitizenNumber(),
                identity == null ? null : identity.ethnicity(),
                dossier.birthDate(),
                dossier.sex(),
                dossier.religious(),
                dossier.partyMember(),
                dossier.category(),
                dossier.managedBy(),
                dossier.homeUnitId(),
                dossier.qualifications().stream()
                        .filter(it -> asOf == null || !it.awardedOn().isAfter(asOf))
                        .toList(),
                evaluations,
                dossier.posts().stream().filter(it -> asOf == null || it.isHeldOn(asOf)).toList(),
                duties,
                asOf,
                knownAt);
    }

    /** A person in a list. */
    record Listed(
            UUID personId, @Nullable String fullName, Category category, List<HeldPost> posts) {

        Listed {
            posts = List.copyOf(posts);
        }
    }

    /** A name for a page of another service. */
    record Named(UUID personId, String fullName) {}

    /**
     * @param retiresOn last day in service by age: the end of the month in which it is reached
     * @param age in years and months, as ISO period
     */
    record Retirement(
            UUID personId, LocalDate retiresOn, LocalDate pensionFrom, String age, String source) {}
}
