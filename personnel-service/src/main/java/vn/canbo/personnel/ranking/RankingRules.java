package vn.canbo.personnel.ranking;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.canbo.events.code.ProfessionalLevel;
import vn.canbo.events.code.QualificationKind;
import vn.canbo.events.code.UnitLevel;
import vn.canbo.personnel.dossier.Dossier;
import vn.canbo.personnel.dossier.HeldPost;
import vn.canbo.personnel.dossier.Qualification;
import vn.canbo.personnel.ranking.Ranked.Stretch;
import vn.canbo.policy.title.Title;
import vn.canbo.policy.title.TitleCode;
import vn.canbo.policy.title.Titles;

/** Higher qualification first, then more experience at the grassroots (TN12-13). */
final class RankingRules {

    /** Between equals the order says nothing, but stays the same. */
    private static final Comparator<Ranked> BEST_FIRST =
            Comparator.comparing(
                            Ranked::professionalLevel,
                            Comparator.nullsFirst(Comparator.<ProfessionalLevel>naturalOrder()))
                    .thenComparingInt(Ranked::grassrootsMonths)
                    .reversed()
                    .thenComparing(it -> it.nominationId().toString());

    private RankingRules() {}

    static List<Ranked> inOrder(Collection<Ranked> nominees) {
        var ordered = new ArrayList<Ranked>();
        for (var nominee : nominees.stream().sorted(BEST_FIRST).toList()) {
            var before = ordered.isEmpty() ? null : ordered.getLast();
            ordered.add(
                    before != null && before.isLike(nominee)
                            ? nominee.at(before.rank())
                            : nominee.at(ordered.size() + 1));
        }
        return ordered;
    }

    /**
     * What speaks for a nominee on the day.
     *
     * @param titles tell which posts are at the grassroots: those of communes
     */
    static Ranked of(UUID nominationId, Dossier dossier, Titles titles, LocalDate asOf) {
        var stretches = stretches(dossier.posts(), titles, asOf);
        return new Ranked(
                1,
                nominationId,
                dossier.personId(),
                highest(dossier.qualifications(), asOf).orElse(null),
                stretches.stream().mapToInt(Stretch::months).sum(),
                stretches);
    }

    private static Optional<ProfessionalLevel> highest(
            Collection<Qualification> qualifications, LocalDate asOf) {
        return qualifications.stream()
                .filter(it -> it.kind() == QualificationKind.PROFESSIONAL)
                .filter(it -> it.verified() && !it.awardedOn().isAfter(asOf))
                .map(it -> ProfessionalLevel.valueOf(it.level()))
                .max(Comparator.naturalOrder());
    }

    /** Posts held at once or one right after the other make one stretch, so no day counts twice. */
    private static List<Stretch> stretches(
            Collection<HeldPost> posts, Titles titles, LocalDate asOf) {
        var stretches = new ArrayList<Stretch>();
        for (var post : atGrassroots(posts, titles, asOf).toList()) {
            var to = lastDay(post, asOf);
            var before = stretches.isEmpty() ? null : stretches.getLast();
            if (before != null && !post.from().isAfter(before.to().plusDays(1))) {
                stretches.removeLast();
                stretches.add(stretch(before.from(), to.isAfter(before.to()) ? to : before.to()));
            } else {
                stretches.add(stretch(post.from(), to));
            }
        }
        return stretches;
    }

    private static Stream<HeldPost> atGrassroots(
            Collection<HeldPost> posts, Titles titles, LocalDate asOf) {
        return posts.stream()
                .filter(it -> !it.from().isAfter(asOf))
                .filter(
                        it ->
                                titles.find(new TitleCode(it.title()))
                                        .map(Title::level)
                                        .filter(level -> level == UnitLevel.COMMUNE)
                                        .isPresent())
                .sorted(Comparator.comparing(HeldPost::from));
    }

    private static LocalDate lastDay(HeldPost post, LocalDate asOf) {
        var to = post.to();
        return to == null || to.isAfter(asOf) ? asOf : to;
    }

    private static Stretch stretch(LocalDate from, LocalDate to) {
        return new Stretch(from, to, (int) Period.between(from, to.plusDays(1)).toTotalMonths());
    }
}
