package vn.canbo.personnel.movement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.events.code.EndReason;
import vn.canbo.personnel.appointment.AppointmentChange.EndPost;
import vn.canbo.personnel.appointment.Exits;
import vn.canbo.personnel.appointment.Post;
import vn.canbo.personnel.appointment.PostCorrections;
import vn.canbo.personnel.appointment.Posts;
import vn.canbo.personnel.dossier.Dossiers;
import vn.canbo.personnel.movement.Movement.Kind;
import vn.canbo.personnel.movement.MovementChange.RecordExit;
import vn.canbo.personnel.movement.MovementChange.ResignFromPost;
import vn.canbo.personnel.movement.MovementEvent.MovementRecorded;
import vn.canbo.personnel.movement.MovementRules.Chain;
import vn.canbo.personnel.unit.UnitHistory;
import vn.canbo.personnel.unit.Units;
import vn.canbo.policy.PolicyPacks;
import vn.canbo.policy.title.Title;
import vn.canbo.policy.title.TitleCode;
import vn.canbo.service.access.ExpectedVersion;
import vn.canbo.service.access.ForeignUnit;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.decision.Objection;
import vn.canbo.service.journal.Journal;
import vn.canbo.service.problem.Written;
import vn.canbo.service.time.Today;

/** Lets people leave the service, and leaders their office. */
@Service
public class Movements {

    private final MovementTable movements;
    private final Posts posts;
    private final Exits exits;
    private final PostCorrections corrections;
    private final Dossiers dossiers;
    private final Units units;
    private final PolicyPacks packs;
    private final Journal journal;
    private final Today today;

    Movements(
            MovementTable movements,
            Posts posts,
            Exits exits,
            PostCorrections corrections,
            Dossiers dossiers,
            Units units,
            PolicyPacks packs,
            Journal journal,
            Today today) {
        this.movements = movements;
        this.posts = posts;
        this.exits = exits;
        this.corrections = corrections;
        this.dossiers = dossiers;
        this.units = units;
        this.packs = packs;
        this.journal = journal;
        this.today = today;
    }

    /**
     * Decisions about people whom the caller sees, in the order of their days.
     *
     * @param knownAt as it was known then; absent for what is known now
     */
    public List<Movement> of(Collection<UUID> people, @Nullable Instant knownAt) {
        return movements.of(people, knownAt);
    }

    /** Every post of the person ends on one day by one decision; the room is free from then on. */
    @Transactional
    Decision<Written<Movement>> exit(
            UUID personId, RecordExit command, @Nullable ExpectedVersion expected) {
        dossiers.lockForWriting(personId, expected);
        var held = MovementRules.chainsOf(postsOf(personId), command.lastDay());
        var left = MovementRules.leftBy(held);
        var objections =
                new ArrayList<Objection>(
                        MovementRules.objectionsToExit(command, held, today.date()));
        objections.addAll(objectionsToPlaces(left));
        if (!objections.isEmpty()) {
            return Decision.refused(objections);
        }
        var how = new EndPost(command.lastDay(), command.reason(), command.decisionNumber());
        left.forEach(it -> end(it, how));
        return Decision.accepted(
                record(
                        new Movement(
                                UUID.randomUUID(),
                                personId,
                                Kind.EXIT,
                                command.lastDay(),
                                command.reason(),
                                command.decidedOn(),
                                command.decisionNumber(),
                                left.stream().map(it -> it.post().postId()).toList(),
                                null)));
    }

    private List<Post> postsOf(UUID personId) {
        return dossiers.get(personId).posts().stream()
                .flatMap(it -> posts.find(it.postId()).stream())
                .toList();
    }

    /** What would have gone on in a successor never does. */
    private void end(Chain left, EndPost how) {
        left.continuations().reversed().forEach(it -> corrections.strike(it, how.decisionNumber()));
        exits.close(left.post(), how);
    }

    /** Whoever lets somebody go may write wherever that person holds a post. */
    private List<ForeignUnit> objectionsToPlaces(List<Chain> left) {
        return left.stream()
                .map(it -> it.post().unitId())
                .distinct()
                .filter(it -> !units.mayWrite(it))
                .flatMap(it -> units.find(it).map(UnitHistory::code).stream())
                .map(ForeignUnit::new)
                .toList();
    }

    /** One office ends; whatever else the person holds goes on (CT-13). */
    @Transactional
    Decision<Written<Movement>> resign(
            UUID postId, ResignFromPost command, @Nullable ExpectedVersion expected) {
        var post = posts.locked(postId, expected);
        var objections =
                new ArrayList<Objection>(MovementRules.objectionsToEnd(post, command.lastDay()));
        MovementRules.objectionToDecision(command.decidedOn(), today.date())
                .ifPresent(objections::add);
        if (!isOffice(post)) {
            objections.add(new Refusal.TitleIsNoOffice(post.title()));
        }
        if (!objections.isEmpty()) {
            return Decision.refused(objections);
        }
        exits.close(
                post,
                new EndPost(
                        command.lastDay(), EndReason.RESIGNED_OFFICE, command.decisionNumber()));
        return Decision.accepted(
                record(
                        new Movement(
                                UUID.randomUUID(),
                                post.personId(),
                                Kind.RESIGNATION,
                                command.lastDay(),
                                EndReason.RESIGNED_OFFICE,
                                command.decidedOn(),
                                command.decisionNumber(),
                                List.of(postId),
                                null)));
    }

    private boolean isOffice(Post post) {
        return packs.titles()
                .find(new TitleCode(post.title()))
                .filter(Title::leadership)
                .isPresent();
    }

    /** The posts are as the movement says; the person is locked. */
    Written<Movement> record(Movement movement) {
        movements.insert(movement, today.instant());
        var entry = journal.append(new MovementRecorded(movement.personId(), movement));
        return dossiers.newest(movement.personId(), new Written<>(movement, entry::version));
    }
}
