package vn.canbo.personnel.appointment;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.events.EventType;
import vn.canbo.events.PostState;
import vn.canbo.personnel.appointment.AppointmentChange.EndPost;
import vn.canbo.personnel.dossier.Dossiers;
import vn.canbo.personnel.unit.UnitHistory;
import vn.canbo.personnel.unit.Units;
import vn.canbo.service.access.ExpectedVersion;
import vn.canbo.service.access.ForeignUnit;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.intake.PersonNotKnown;
import vn.canbo.service.problem.Written;

/** Ends posts, with the reason. */
@Service
public class Exits {

    private final Posts posts;
    private final PostTable table;
    private final Units units;
    private final Dossiers dossiers;

    Exits(Posts posts, PostTable table, Units units, Dossiers dossiers) {
        this.posts = posts;
        this.table = table;
        this.units = units;
        this.dossiers = dossiers;
    }

    @Transactional
    Decision<Written<PostState>> end(
            UUID postId, EndPost command, @Nullable ExpectedVersion expected) {
        return end(posts.locked(postId, expected), command);
    }

    /** Over the topics and HTTP of publishers, who name the post by what it is. */
    @Transactional
    Decision<Written<PostState>> end(UUID personId, UUID unitId, String title, EndPost command) {
        var unit = units.find(unitId);
        if (unit.isEmpty()) {
            return Decision.refused(new Refusal.UnitNotKnown(unitId.toString()));
        }
        if (!units.mayWrite(unitId)) {
            return Decision.refused(new ForeignUnit(unit.get().code()));
        }
        units.openForDecision();
        if (dossiers.lock(Set.of(personId)).isEmpty()) {
            return Decision.refused(new PersonNotKnown(personId.toString()));
        }
        var held = table.find(personId, unitId, title, command.lastDay());
        if (held.isPresent()) {
            return end(held.get(), command);
        }
        return Decision.refused(
                unit.get().existsOn(command.lastDay())
                        ? new Refusal.PostNotHeld(unit.get().code(), title, command.lastDay())
                        : notInForce(unit.get(), command.lastDay()));
    }

    private Refusal notInForce(UnitHistory unit, LocalDate day) {
        return new Refusal.UnitNotInForce(unit.code(), day, units.codesOf(unit.successors()));
    }

    private Decision<Written<PostState>> end(Post post, EndPost command) {
        if (post.to() != null) {
            return Decision.refused(new Refusal.PostAlreadyEnded(post.to()));
        }
        if (command.lastDay().isBefore(post.from())) {
            return Decision.refused(new Refusal.EndsBeforeItBegins(post.from(), command.lastDay()));
        }
        return Decision.accepted(close(post, command));
    }

    /** The person is locked, and nothing stands in the way. */
    public Written<PostState> close(Post post, EndPost how) {
        return posts.replace(
                post.endingOn(how.lastDay(), how.reason(), how.decisionNumber()),
                EventType.POST_ENDED,
                new AppointmentEvent.PostEnded(
                        post.personId(),
                        post.postId(),
                        how.lastDay(),
                        how.reason(),
                        how.decisionNumber()));
    }
}
