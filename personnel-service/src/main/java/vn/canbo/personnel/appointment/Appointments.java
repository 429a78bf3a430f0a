package vn.canbo.personnel.appointment;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.events.PostState;
import vn.canbo.events.code.EndReason;
import vn.canbo.personnel.Listed;
import vn.canbo.personnel.appointment.AppointmentChange.AppointPerson;
import vn.canbo.personnel.appointment.AppointmentChange.EndPost;
import vn.canbo.personnel.appointment.AppointmentChange.ReappointPerson;
import vn.canbo.personnel.appointment.AppointmentChange.TakeOverPost;
import vn.canbo.personnel.appointment.Placements.Placement;
import vn.canbo.personnel.dossier.HeldPost;
import vn.canbo.personnel.suitability.Caution;
import vn.canbo.service.access.ExpectedVersion;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.decision.Objection;
import vn.canbo.service.problem.Written;

/** Places people into posts, within standard and establishment. */
@Service
public class Appointments {

    private final Placements placements;
    private final Posts posts;
    private final Exits exits;

    Appointments(Placements placements, Posts posts, Exits exits) {
        this.placements = placements;
        this.posts = posts;
        this.exits = exits;
    }

    /**
     * Somebody who was placed.
     *
     * @param cautions what the decision should have weighed, and what it rested on
     */
    public record Placed(PostState post, List<Caution> cautions) {

        public Placed {
            cautions = List.copyOf(cautions);
        }
    }

    /** Refused with every reason of standard, establishment and concurrence at once. */
    @Transactional
    Decision<Written<Placed>> appoint(
            UUID personId, AppointPerson command, @Nullable ExpectedVersion expected) {
        return appoint(
                placements.prepare(personId, command.unitId(), command.title(), expected), command);
    }

    /** The same of somebody who is locked, as the end of what another capability decides. */
    @Transactional
    public Decision<Written<Placed>> appointLocked(UUID personId, AppointPerson command) {
        return appoint(
                placements.prepareLocked(personId, command.unitId(), command.title()), command);
    }

    private Decision<Written<Placed>> appoint(Decision<Placement> prepared, AppointPerson command) {
        return switch (prepared) {
            case Decision.Refused<Placement>(var reasons) -> Decision.refused(reasons);
            case Decision.Accepted<Placement>(var placement) -> {
                var objections = placements.objectionsTo(placement, command);
                yield objections.isEmpty()
                        ? Decision.accepted(place(placement, command))
                        : Decision.refused(objections);
            }
        };
    }

    private Written<Placed> place(Placement placement, AppointPerson command) {
        var post = command.post(placement.dossier().personId());
        var written =
                posts.take(
                        post,
                        placement.unit(),
                        new AppointmentEvent.PersonAppointed(
                                post.personId(), post, command.decidedOn()));
        return written.as(new Placed(written.body(), placements.note(placement, command)));
    }

    /** A further term in the post is gated like the first one (CT-2); the establishment is kept. */
    @Transactional
    Decision<Written<Placed>> reappoint(
            UUID postId, ReappointPerson command, @Nullable ExpectedVersion expected) {
        var held = posts.locked(postId, expected);
        return switch (placements.prepareLocked(held.personId(), held.unitId(), held.title())) {
            case Decision.Refused<Placement>(var reasons) -> Decision.refused(reasons);
            case Decision.Accepted<Placement>(var placement) -> reappoint(held, placement, command);
        };
    }

    private Decision<Written<Placed>> reappoint(
            Post held, Placement placement, ReappointPerson command) {
        var firstDay = command.effectiveOn();
        var notNow = AppointmentRules.objectionToNewTerm(held, firstDay, placement.unit().code());
        if (notNow.isPresent()) {
            return Decision.refused(notNow.get());
        }
        var appointment = command.appointment(held);
        var objections = placements.objectionsTo(placement, appointment, held);
        if (!objections.isEmpty()) {
            return Decision.refused(objections);
        }
        exits.close(
                held,
                new EndPost(firstDay.minusDays(1), EndReason.TERM_ENDED, command.decisionNumber()));
        return Decision.accepted(place(placement, appointment));
    }

    /** Whether the title can be held there at all on the day, of somebody who is locked. */
    @Transactional
    public List<? extends Objection> objectionsToPlace(
            UUID personId, UUID unitId, String title, LocalDate day) {
        return switch (placements.prepareLocked(personId, unitId, title)) {
            case Decision.Refused<Placement>(var reasons) -> reasons;
            case Decision.Accepted<Placement>(var placement) ->
                    placements.objectionsToPlace(placement, day);
        };
    }

    /**
     * What stands in the way of electing somebody who is locked: place, standard and establishment.
     *
     * @param foreseen the appointment that would follow
     */
    @Transactional
    public List<? extends Objection> objectionsToCandidacy(UUID personId, AppointPerson foreseen) {
        return switch (placements.prepareLocked(personId, foreseen.unitId(), foreseen.title())) {
            case Decision.Refused<Placement>(var reasons) -> reasons;
            case Decision.Accepted<Placement>(var placement) ->
                    placements.objectionsToCandidacy(placement, foreseen);
        };
    }

    /**
     * The candidacy of somebody who is locked is approved: says what should have been weighed, and
     * notes on which overrides it rests.
     */
    @Transactional
    public List<Caution> noteCandidacy(UUID personId, AppointPerson foreseen) {
        return switch (placements.prepareLocked(personId, foreseen.unitId(), foreseen.title())) {
            case Decision.Refused<Placement> _ -> List.of();
            case Decision.Accepted<Placement>(var placement) ->
                    placements.note(placement, foreseen);
        };
    }

    /**
     * Out of one post into another by one decision, past the gates of the new one; the room that
     * the old one leaves in its unit counts. The person who holds it is locked, and the new unit
     * before.
     *
     * @param reason why the old post ends, the day before the new one begins
     */
    @Transactional
    public Decision<Written<Moved>> move(Post leaving, AppointPerson into, EndReason reason) {
        return switch (placements.prepareLocked(leaving.personId(), into.unitId(), into.title())) {
            case Decision.Refused<Placement>(var reasons) -> Decision.refused(reasons);
            case Decision.Accepted<Placement>(var placement) -> {
                var objections = placements.objectionsTo(placement, into, leaving);
                objections.addAll(AppointmentRules.objectionsToLeaving(leaving, into));
                yield objections.isEmpty()
                        ? Decision.accepted(move(leaving, placement, into, reason))
                        : Decision.refused(objections);
            }
        };
    }

    private Written<Moved> move(
            Post leaving, Placement placement, AppointPerson into, EndReason reason) {
        var lastDay = into.effectiveOn().minusDays(1);
        var ended = exits.close(leaving, new EndPost(lastDay, reason, into.decisionNumber()));
        var begun = place(placement, into);
        return begun.as(new Moved(ended.body(), begun.body().post()));
    }

    /** What became of the two posts. */
    public record Moved(PostState ended, PostState begun) {}

    /** A post already held is recorded as it is: neither standard nor establishment gates it. */
    @Transactional
    Decision<Written<PostState>> takeOver(UUID personId, TakeOverPost command) {
        return switch (placements.prepare(personId, command.unitId(), command.title(), null)) {
            case Decision.Refused<Placement>(var reasons) -> Decision.refused(reasons);
            case Decision.Accepted<Placement>(var placement) -> takeOver(placement, command);
        };
    }

    /**
     * As a list states it, also of a post that ended; one that is recorded so already stays. The
     * person is locked and may be written about.
     */
    @Transactional
    public Decision<Listed> takeOverListed(UUID personId, TakeOverPost command) {
        return switch (placements.prepareLocked(personId, command.unitId(), command.title())) {
            case Decision.Refused<Placement>(var reasons) -> Decision.refused(reasons);
            case Decision.Accepted<Placement>(var placement) ->
                    placement.dossier().posts().stream().anyMatch(it -> isRecorded(command, it))
                            ? Decision.accepted(Listed.KNOWN)
                            : takeOver(placement, command).map(_ -> Listed.NEW);
        };
    }

    /** A list may be older than the end of a post, but not the other way round. */
    private static boolean isRecorded(TakeOverPost listed, HeldPost recorded) {
        return recorded.unitId().equals(listed.unitId())
                && recorded.title().equals(listed.title())
                && recorded.from().equals(listed.from())
                && recorded.main() == listed.main()
                && (listed.to() == null || listed.to().equals(recorded.to()));
    }

    private Decision<Written<PostState>> takeOver(Placement placement, TakeOverPost command) {
        var objections = placements.objectionsToPlace(placement, command.from());
        objections.addAll(AppointmentRules.objectionsToEnd(command));
        objections.addAll(
                AppointmentRules.objectionsToConcurrence(
                        command.unitId(),
                        command.title(),
                        command.main(),
                        command.from(),
                        command.to(),
                        placement.dossier().posts()));
        if (!objections.isEmpty()) {
            return Decision.refused(objections);
        }
        var post = command.post(placement.dossier().personId());
        return Decision.accepted(
                posts.take(
                        post,
                        placement.unit(),
                        new AppointmentEvent.PostTakenOver(post.personId(), post)));
    }

    /**
     * Told inside the service, in the transaction of the command: posts of these people end, go on
     * elsewhere, were corrected or withdrawn. The command holds the locks of the people.
     */
    public record PostsReplaced(Set<UUID> people) {

        public PostsReplaced {
            people = Set.copyOf(people);
        }
    }
}
