package vn.canbo.personnel.appointment;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.events.PostState;
import vn.canbo.personnel.Listed;
import vn.canbo.personnel.appointment.AppointmentChange.AppointPerson;
import vn.canbo.personnel.appointment.AppointmentChange.TakeOverPost;
import vn.canbo.personnel.appointment.Placements.Placement;
import vn.canbo.personnel.dossier.HeldPost;
import vn.canbo.service.access.ExpectedVersion;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.problem.Written;

/** Places people into posts, within standard and establishment. */
@Service
public class Appointments {

    private final Placements placements;
    private final Posts posts;

    Appointments(Placements placements, Posts posts) {
        this.placements = placements;
        this.posts = posts;
    }

    /** Refused with every reason of standard, establishment and concurrence at once. */
    @Transactional
    Decision<Written<PostState>> appoint(
            UUID personId, AppointPerson command, @Nullable ExpectedVersion expected) {
        return switch (placements.prepare(personId, command.unitId(), command.title(), expected)) {
            case Decision.Refused<Placement>(var reasons) -> Decision.refused(reasons);
            case Decision.Accepted<Placement>(var placement) -> {
                var objections = placements.objectionsTo(placement, command);
                yield objections.isEmpty()
                        ? Decision.accepted(place(placement, command))
                        : Decision.refused(objections);
            }
        };
    }

    private Written<PostState> place(Placement placement, AppointPerson command) {
        var post = command.post(placement.dossier().personId());
        return posts.take(
                post,
                placement.unit(),
                new AppointmentEvent.PersonAppointed(post.personId(), post, command.decidedOn()));
    }

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
