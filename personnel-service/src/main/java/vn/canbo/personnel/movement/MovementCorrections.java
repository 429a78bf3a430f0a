package vn.canbo.personnel.movement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.personnel.ReasonMissing;
import vn.canbo.personnel.appointment.Post;
import vn.canbo.personnel.appointment.PostCorrections;
import vn.canbo.personnel.appointment.Posts;
import vn.canbo.personnel.dossier.Dossiers;
import vn.canbo.personnel.movement.MovementChange.CorrectMovement;
import vn.canbo.personnel.movement.MovementChange.WithdrawMovement;
import vn.canbo.personnel.movement.MovementEvent.MovementCorrected;
import vn.canbo.personnel.movement.MovementEvent.MovementWithdrawn;
import vn.canbo.personnel.unit.Units;
import vn.canbo.service.access.ExpectedVersion;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.decision.Objection;
import vn.canbo.service.journal.Journal;
import vn.canbo.service.problem.NoSuchThing;
import vn.canbo.service.problem.Written;
import vn.canbo.service.time.Today;

/** Corrects and withdraws movements as a whole, with every post that ended and began by them. */
@Service
class MovementCorrections {

    private final MovementTable movements;
    private final Posts posts;
    private final PostCorrections corrections;
    private final Dossiers dossiers;
    private final Units units;
    private final Journal journal;
    private final Today today;

    MovementCorrections(
            MovementTable movements,
            Posts posts,
            PostCorrections corrections,
            Dossiers dossiers,
            Units units,
            Journal journal,
            Today today) {
        this.movements = movements;
        this.posts = posts;
        this.corrections = corrections;
        this.dossiers = dossiers;
        this.units = units;
        this.journal = journal;
        this.today = today;
    }

    /** A movement with its posts as they are now; of a withdrawn post nothing is left. */
    private record Held(Movement movement, List<Post> ended, Optional<Post> begun) {

        Set<UUID> postIds() {
            var ids = new HashSet<>(movement.ended());
            begun.ifPresent(it -> ids.add(it.postId()));
            return ids;
        }
    }

    @Transactional
    Decision<Written<Movement>> correct(
            UUID movementId, CorrectMovement command, ExpectedVersion expected) {
        var held = lock(movementId, expected);
        var objections = objectionsToChange(held, command.reason());
        MovementRules.objectionToDecision(command.decidedOn(), today.date())
                .ifPresent(objections::add);
        if (!held.movement().kind().allows(command.endReason())) {
            objections.add(
                    new Refusal.EndReasonOfOtherKind(held.movement().kind(), command.endReason()));
        }
        if (objections.isEmpty()) {
            corrected(held, command)
                    .forEach(it -> objections.addAll(corrections.objectionsTo(it, held.postIds())));
        }
        return objections.isEmpty()
                ? Decision.accepted(write(held, command))
                : Decision.refused(objections);
    }

    /** The posts as they should be, in an order in which none of them ever overlaps another. */
    private static List<Post> corrected(Held held, CorrectMovement command) {
        var ended =
                held.ended().stream()
                        .map(
                                it ->
                                        it.endingOn(
                                                command.lastDay(),
                                                command.endReason(),
                                                command.decisionNumber()));
        var begun =
                held.begun().stream()
                        .map(
                                it ->
                                        it.beginningOn(
                                                command.lastDay().plusDays(1),
                                                command.decisionNumber()));
        return (command.lastDay().isAfter(held.movement().lastDay())
                        ? Stream.concat(begun, ended)
                        : Stream.concat(ended, begun))
                .toList();
    }

    private Written<Movement> write(Held held, CorrectMovement command) {
        for (var right : corrected(held, command)) {
            corrections.rewrite(posts.find(right.postId()).orElseThrow(), right, command.reason());
        }
        var movement = held.movement().as(command);
        movements.close(movement.movementId(), today.instant());
        movements.insert(movement, today.instant());
        return tell(
                movement, new MovementCorrected(movement.personId(), movement, command.reason()));
    }

    /** What ended goes on in its unit, which must still exist; room is not asked for again. */
    @Transactional
    Decision<Written<Movement>> withdraw(
            UUID movementId, WithdrawMovement command, ExpectedVersion expected) {
        var held = lock(movementId, expected);
        var objections = objectionsToChange(held, command.reason());
        for (var post : held.ended()) {
            units.objectionToHolding(units.find(post.unitId()).orElseThrow(), null)
                    .ifPresent(objections::add);
            objections.addAll(corrections.objectionsTo(post.reopened(), held.postIds()));
        }
        if (!objections.isEmpty()) {
            return Decision.refused(objections);
        }
        held.begun().ifPresent(it -> corrections.strike(it, command.reason()));
        held.ended().forEach(it -> corrections.rewrite(it, it.reopened(), command.reason()));
        var movement = held.movement();
        movements.close(movementId, today.instant());
        return Decision.accepted(
                tell(
                        movement,
                        new MovementWithdrawn(
                                movement.personId(), movementId, command.reason(), today.date())));
    }

    private Held lock(UUID movementId, ExpectedVersion expected) {
        units.openForDecision();
        var seen = find(movementId);
        dossiers.lockForWriting(seen.personId(), expected);
        var movement = find(movementId);
        return new Held(
                movement,
                movement.ended().stream().flatMap(it -> posts.find(it).stream()).toList(),
                Optional.ofNullable(movement.begun()).flatMap(posts::find));
    }

    private Movement find(UUID movementId) {
        return movements
                .find(movementId)
                .orElseThrow(() -> new NoSuchThing("movement", movementId));
    }

    private List<Objection> objectionsToChange(Held held, String reason) {
        var objections = new ArrayList<Objection>();
        if (reason.isBlank()) {
            objections.add(new ReasonMissing());
        }
        Stream.concat(held.ended().stream(), held.begun().stream())
                .forEach(
                        it -> {
                            if (!units.mayWrite(it.unitId())) {
                                throw new NoSuchThing("movement", held.movement().movementId());
                            }
                            MovementRules.objectionToChange(held.movement(), it)
                                    .ifPresent(objections::add);
                        });
        return objections;
    }

    private Written<Movement> tell(Movement movement, MovementEvent happened) {
        var entry = journal.append(happened);
        return dossiers.newest(movement.personId(), new Written<>(movement, entry::version));
    }
}
