package vn.canbo.personnel.appointment;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import vn.canbo.events.EventType;
import vn.canbo.events.PostState;
import vn.canbo.personnel.appointment.Appointments.PostsReplaced;
import vn.canbo.personnel.dossier.Dossiers;
import vn.canbo.personnel.dossier.Dossiers.PersonChanged;
import vn.canbo.personnel.unit.UnitEvent.PostMove;
import vn.canbo.personnel.unit.UnitEvent.UnitMerged;
import vn.canbo.personnel.unit.UnitEvent.UnitSplit;
import vn.canbo.personnel.unit.UnitEvent.UnitSplitCorrected;
import vn.canbo.personnel.unit.UnitHistory;
import vn.canbo.personnel.unit.Units;
import vn.canbo.service.access.ExpectedVersion;
import vn.canbo.service.journal.Journal;
import vn.canbo.service.problem.NoSuchThing;
import vn.canbo.service.problem.Written;
import vn.canbo.service.publication.Publications;
import vn.canbo.service.time.Today;

/** Writes posts, and lets those in a unit that is merged or split go on in its successor. */
@Service
public class Posts {

    private final PostTable table;
    private final Units units;
    private final Dossiers dossiers;
    private final Journal journal;
    private final Publications publications;
    private final ApplicationEventPublisher listeners;
    private final Today today;

    Posts(
            PostTable table,
            Units units,
            Dossiers dossiers,
            Journal journal,
            Publications publications,
            ApplicationEventPublisher listeners,
            Today today) {
        this.table = table;
        this.units = units;
        this.dossiers = dossiers;
        this.journal = journal;
        this.publications = publications;
        this.listeners = listeners;
        this.today = today;
    }

    /** Writes a post; in a unit that is to be merged it goes on in the successor. */
    Written<PostState> take(Post post, UnitHistory unit, AppointmentEvent happened) {
        table.insert(post, today.instant());
        var entry = journal.append(happened);
        publications.publish(EventType.POST_TAKEN, post.state(), post.from());
        var taken = post;
        var lastDay = unit.validTo();
        if (lastDay != null
                && post.isHeldFrom(lastDay.plusDays(1))
                && unit.successors().size() == 1) {
            follow(post, unit.successors().getFirst(), lastDay.plusDays(1));
            taken = table.find(post.postId()).orElseThrow();
        }
        listeners.publishEvent(new PersonChanged(Set.of(post.personId())));
        return new Written<>(taken.state(), entry::version);
    }

    /** Every post held in the merged unit goes on in its successor; history keeps the old unit. */
    @EventListener
    @Order(2)
    void follow(UnitMerged merged) {
        var people = new HashSet<UUID>();
        table.inUnitFrom(merged.unitId(), merged.effectiveOn())
                .forEach(it -> people.add(it.personId()));
        dossiers.lock(people);
        table.inUnitFrom(merged.unitId(), merged.effectiveOn())
                .forEach(it -> follow(it, merged.successorId(), merged.effectiveOn()));
        tellReplaced(people);
    }

    /** The posts that are listed go on in the parts. */
    @EventListener
    @Order(2)
    void follow(UnitSplit split) {
        var people = lockHoldersOf(split.moves());
        split.moves().forEach(it -> follow(held(it), it.to(), split.effectiveOn()));
        tellReplaced(people);
    }

    @EventListener
    @Order(2)
    void follow(UnitSplitCorrected split) {
        var people = lockHoldersOf(split.moves());
        for (var move : split.moves()) {
            if (move.from().equals(split.unitId())) {
                follow(held(move), move.to(), split.effectiveOn());
            } else {
                moveBack(move, split);
            }
        }
        tellReplaced(people);
    }

    private Post held(PostMove move) {
        return table.find(move.postId()).orElseThrow();
    }

    private Set<UUID> lockHoldersOf(List<PostMove> moves) {
        var people = moves.stream().map(it -> held(it).personId()).collect(Collectors.toSet());
        dossiers.lock(people);
        return people;
    }

    private void tellReplaced(Set<UUID> people) {
        listeners.publishEvent(new PostsReplaced(people));
        listeners.publishEvent(new PersonChanged(people));
    }

    /** From a part into another one, or to where it never should have left. */
    private void moveBack(PostMove move, UnitSplitCorrected split) {
        var post = held(move);
        var goneOn = table.continuationOf(post.postId());
        if (goneOn.isPresent() && move.to().equals(split.unitId())) {
            var wrong = goneOn.get();
            table.close(wrong.postId(), today.instant());
            journal.append(
                    new AppointmentEvent.PostWithdrawn(
                            wrong.personId(), wrong.postId(), split.reason(), wrong.from()));
            publications.publish(EventType.POST_WITHDRAWN, wrong.withdrawn(), wrong.from());
            correct(post.lastingAs(wrong), split);
        } else {
            correct(goneOn.orElse(post).in(move.to()), split);
        }
    }

    private void correct(Post right, UnitSplitCorrected split) {
        var now = today.instant();
        table.close(right.postId(), now);
        table.insert(right, now);
        journal.append(new AppointmentEvent.PostCorrected(right.personId(), right, split.reason()));
        publications.publish(EventType.POST_CORRECTED, right.state(), split.effectiveOn());
    }

    private void follow(Post post, UUID successorId, LocalDate day) {
        var now = today.instant();
        var begun = post.from().isBefore(day);
        var there = table.find(post.personId(), successorId, post.title(), day);
        var heldThere = begun && there.filter(it -> it.isHeldFrom(day)).isPresent();
        var continuation =
                heldThere
                        ? there.orElseThrow()
                        : begun ? post.continuedIn(successorId, day) : post.in(successorId);
        table.close(post.postId(), now);
        if (begun) {
            var ended = post.endingOn(day.minusDays(1), null, null);
            table.insert(ended, now);
            publications.publish(EventType.POST_ENDED, ended.state(), day);
        }
        journal.append(
                new AppointmentEvent.PostFollowed(
                        post.personId(), post.postId(), continuation, day));
        if (heldThere) {
            return;
        }
        table.insert(continuation, now);
        publications.publish(
                begun ? EventType.POST_TAKEN : EventType.POST_CORRECTED,
                continuation.state(),
                continuation.from());
    }

    /** As known now; empty when there is none or it was withdrawn. */
    public Optional<Post> find(UUID postId) {
        return table.find(postId);
    }

    /** Locks the person who holds it; of a foreign unit no post is found. */
    public Post locked(UUID postId, @Nullable ExpectedVersion expected) {
        units.openForDecision();
        var post = table.find(postId).orElseThrow(() -> new NoSuchThing("post", postId));
        if (!units.mayWrite(unitToday(post))) {
            throw new NoSuchThing("post", postId);
        }
        dossiers.lock(post.personId(), expected);
        return table.find(postId).orElseThrow(() -> new NoSuchThing("post", postId));
    }

    /** A post that goes on in a successor is a matter of the old unit until it does. */
    private UUID unitToday(Post post) {
        var before = post.continues();
        return before != null && post.from().isAfter(today.date())
                ? table.find(before).map(this::unitToday).orElse(post.unitId())
                : post.unitId();
    }

    /** Closes what is believed of a post and writes what is believed now. */
    Written<PostState> replace(Post post, EventType type, AppointmentEvent happened) {
        var now = today.instant();
        table.close(post.postId(), now);
        table.insert(post, now);
        var entry = journal.append(happened);
        publications.publish(type, post.state(), happened.effectiveOn());
        listeners.publishEvent(new PostsReplaced(Set.of(post.personId())));
        listeners.publishEvent(new PersonChanged(Set.of(post.personId())));
        return dossiers.newest(post.personId(), new Written<>(post.state(), entry::version));
    }
}
