package vn.canbo.personnel.movement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.canbo.personnel.appointment.Post;
import vn.canbo.personnel.movement.MovementChange.RecordExit;
import vn.canbo.policy.title.TitleCode;
import vn.canbo.policy.title.TitleOrder;

/** What stands in the way of an exit or a move, beside the gates of a new post. */
final class MovementRules {

    private MovementRules() {}

    /**
     * Posts as whoever leaves on a day sees them: what goes on in a successor only after that day
     * is no post of its own.
     */
    static List<Chain> chainsOf(Collection<Post> posts, LocalDate lastDay) {
        return posts.stream()
                .filter(it -> !isContinuation(it, lastDay))
                .map(it -> new Chain(it, continuationsOf(it, posts, lastDay)))
                .toList();
    }

    private static boolean isContinuation(Post post, LocalDate lastDay) {
        return post.continues() != null && post.from().isAfter(lastDay);
    }

    private static List<Post> continuationsOf(
            Post post, Collection<Post> posts, LocalDate lastDay) {
        var chain = new ArrayList<Post>();
        var end = Optional.of(post);
        while (end.isPresent()) {
            var before = end.get().postId();
            end =
                    posts.stream()
                            .filter(it -> isContinuation(it, lastDay))
                            .filter(it -> before.equals(it.continues()))
                            .findFirst();
            end.ifPresent(chain::add);
        }
        return chain;
    }

    /**
     * A post with what goes on of it later, in units into which its own will have been merged.
     *
     * @param continuations in the order of time
     */
    record Chain(Post post, List<Post> continuations) {

        Chain {
            continuations = List.copyOf(continuations);
        }

        /** The last day of all of it; absent while nobody decided an end. */
        @Nullable LocalDate to() {
            return continuations.isEmpty() ? post.to() : continuations.getLast().to();
        }
    }

    /** The posts that an exit ends: those whose end nobody decided yet. */
    static List<Chain> leftBy(Collection<Chain> posts) {
        return posts.stream().filter(it -> it.to() == null).toList();
    }

    /**
     * Every reason at once: who leaves leaves all posts, and none may begin or end after that day.
     *
     * @param posts of the person, past ones too
     */
    static List<Refusal> objectionsToExit(
            RecordExit exit, Collection<Chain> posts, LocalDate today) {
        var objections = new ArrayList<Refusal>();
        if (!exit.reason().leavesService()) {
            objections.add(new Refusal.ReasonKeepsInService(exit.reason()));
        }
        objectionToDecision(exit.decidedOn(), today).ifPresent(objections::add);
        for (var chain : posts) {
            var post = chain.post();
            var to = chain.to();
            if (post.from().isAfter(exit.lastDay())) {
                objections.add(new Refusal.PostBeginsLater(post.title(), post.from()));
            } else if (to != null && to.isAfter(exit.lastDay())) {
                objections.add(new Refusal.PostEndsLater(post.title(), to));
            }
        }
        if (leftBy(posts).isEmpty()) {
            objections.add(new Refusal.NoPostToLeave(exit.lastDay()));
        }
        return objections;
    }

    static Optional<Refusal> objectionToDecision(LocalDate decidedOn, LocalDate today) {
        return decidedOn.isAfter(today)
                ? Optional.of(new Refusal.DecidedInTheFuture(decidedOn))
                : Optional.empty();
    }

    /** An open post ends on a day on which it is held. */
    static List<Refusal> objectionsToEnd(Post post, LocalDate lastDay) {
        var objections = new ArrayList<Refusal>();
        if (post.to() != null) {
            objections.add(new Refusal.PostAlreadyEnded(post.to()));
        }
        if (lastDay.isBefore(post.from())) {
            objections.add(new Refusal.EndsBeforeItBegins(post.from(), lastDay));
        }
        return objections;
    }

    /**
     * Whether the second title is known not to be lower (CT-3).
     *
     * @param order that knows both; empty when they cannot be compared: then the decision counts
     */
    static Optional<Refusal> objectionToLowering(
            TitleCode from, TitleCode to, Optional<TitleOrder> order) {
        return order.filter(it -> it.compare(from, to).orElse(-1) >= 0)
                .map(
                        it ->
                                new Refusal.TitleNotLower(
                                        from.value(), to.value(), it.source().text().vi()));
    }

    /** Whether a post still is what the movement made of it. */
    static Optional<Refusal> objectionToChange(Movement movement, Post post) {
        var asLeft =
                movement.ended().contains(post.postId())
                        ? movement.lastDay().equals(post.to())
                                && movement.endReason() == post.endReason()
                        : movement.effectiveOn().equals(post.from()) && post.to() == null;
        return asLeft
                ? Optional.empty()
                : Optional.of(new Refusal.PostChangedSince(post.title(), post.from()));
    }
}
