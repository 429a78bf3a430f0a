package vn.canbo.personnel.reorganisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import vn.canbo.events.code.UnitLevel;
import vn.canbo.personnel.reorganisation.ReorganisationChange.NewUnit;
import vn.canbo.personnel.reorganisation.ReorganisationChange.PostTo;
import vn.canbo.personnel.unit.UnitEvent.PostMove;
import vn.canbo.personnel.unit.UnitHistory;

/** What makes a split possible, and which posts it moves (domain reference 5.3). */
final class SplitRules {

    private SplitRules() {}

    /** A split has parts, each with a code of its own. */
    static List<Refusal> objectionsToParts(List<NewUnit> parts) {
        if (parts.isEmpty()) {
            return List.of(new Refusal.PartsMissing());
        }
        var codes = new HashSet<String>();
        return parts.stream()
                .map(NewUnit::code)
                .filter(it -> !codes.add(it))
                .<Refusal>map(Refusal.UnitCodeNamedTwice::new)
                .toList();
    }

    /** The parts of a unit stand on its level. */
    static List<Refusal> objectionsToLevels(UnitLevel level, List<UnitHistory> parts) {
        return parts.stream()
                .filter(it -> it.level() != level)
                .<Refusal>map(it -> new Refusal.PartOfOtherLevel(it.code(), level, it.level()))
                .toList();
    }

    /**
     * @param codes of the parts
     * @param there the posts that are held in the unit on the day or later, and those that went
     *     with the split
     */
    static List<Refusal> objectionsToPosts(
            List<PostTo> posts,
            Set<String> codes,
            Set<UUID> there,
            String unitCode,
            LocalDate day) {
        var objections = new ArrayList<Refusal>();
        var named = new HashSet<UUID>();
        for (var number = 0; number < posts.size(); number++) {
            var post = posts.get(number);
            if (!codes.contains(post.code())) {
                objections.add(new Refusal.PartNotNamed(number, post.code()));
            }
            if (!there.contains(post.postId())) {
                objections.add(new Refusal.PostNotInUnit(number, unitCode, day));
            }
            if (!named.add(post.postId())) {
                objections.add(new Refusal.PostNamedTwice(number));
            }
        }
        return objections;
    }

    /** From where each post is recorded to have gone to where it went. */
    static List<PostMove> moves(Split recorded, Split right) {
        var before = recorded.places();
        var after = right.places();
        var posts = new HashSet<>(before.keySet());
        posts.addAll(after.keySet());
        return posts.stream()
                .sorted()
                .map(it -> move(it, before, after, recorded.unitId()))
                .filter(it -> !it.from().equals(it.to()))
                .toList();
    }

    private static PostMove move(
            UUID post, Map<UUID, UUID> before, Map<UUID, UUID> after, UUID unitId) {
        return new PostMove(
                post,
                Objects.requireNonNullElse(before.get(post), unitId),
                Objects.requireNonNullElse(after.get(post), unitId));
    }

    /**
     * A post is moved from where the split brought it only while it is still there.
     *
     * @param newest the unit in which each post of the split goes on now; one that went on from
     *     there once more is missing
     */
    static List<Refusal> objectionsToMoves(
            List<PostMove> moves, Map<UUID, UUID> newest, UUID unitId) {
        return moves.stream()
                .filter(it -> !it.from().equals(unitId))
                .filter(it -> !it.from().equals(newest.get(it.postId())))
                .<Refusal>map(it -> new Refusal.PostWentOn(it.postId()))
                .toList();
    }
}
