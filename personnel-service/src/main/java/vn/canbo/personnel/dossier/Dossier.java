package vn.canbo.personnel.dossier;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.code.Category;
import vn.canbo.events.code.ManagingAuthority;
import vn.canbo.events.code.Sex;

/**
 * Everything rules ask about a person, as it was known at some time; without the name.
 *
 * @param homeUnitId unit that sees the dossier before a post is held
 */
public record Dossier(
        UUID personId,
        LocalDate birthDate,
        Sex sex,
        boolean ethnicMinority,
        boolean religious,
        boolean partyMember,
        Category category,
        ManagingAuthority managedBy,
        @Nullable UUID homeUnitId,
        List<Qualification> qualifications,
        List<HeldPost> posts) {

    public Dossier {
        qualifications = List.copyOf(qualifications);
        posts = List.copyOf(posts);
    }

    /** Of somebody who was just registered. */
    public static Dossier opened(
            UUID personId,
            LocalDate birthDate,
            Sex sex,
            boolean ethnicMinority,
            boolean religious,
            boolean partyMember,
            Category category,
            ManagingAuthority managedBy,
            @Nullable UUID homeUnitId) {
        return new Dossier(
                personId,
                birthDate,
                sex,
                ethnicMinority,
                religious,
                partyMember,
                category,
                managedBy,
                homeUnitId,
                List.of(),
                List.of());
    }

    /** With one more qualification, in the order in which dossiers are read. */
    public Dossier with(Qualification obtained) {
        var all =
                Stream.concat(qualifications.stream(), Stream.of(obtained))
                        .sorted(
                                Comparator.comparing(Qualification::awardedOn)
                                        .thenComparing(it -> it.qualificationId().toString()))
                        .toList();
        return new Dossier(
                personId,
                birthDate,
                sex,
                ethnicMinority,
                religious,
                partyMember,
                category,
                managedBy,
                homeUnitId,
                all,
                posts);
    }

    /** Posts held on the day or to be taken up later. */
    public List<HeldPost> postsFrom(LocalDate day) {
        return posts.stream().filter(it -> it.isHeldFrom(day)).toList();
    }
}
