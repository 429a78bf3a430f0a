package vn.canbo.personnel.movement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.events.code.EndReason;
import vn.canbo.personnel.appointment.AppointmentChange.AppointPerson;
import vn.canbo.personnel.appointment.Appointments;
import vn.canbo.personnel.appointment.Appointments.Moved;
import vn.canbo.personnel.appointment.Post;
import vn.canbo.personnel.appointment.Posts;
import vn.canbo.personnel.movement.Movement.Kind;
import vn.canbo.personnel.movement.MovementChange.ReassignLower;
import vn.canbo.personnel.movement.MovementChange.TransferPost;
import vn.canbo.personnel.unit.Units;
import vn.canbo.policy.PolicyPacks;
import vn.canbo.policy.title.TitleCode;
import vn.canbo.service.access.ExpectedVersion;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.problem.Written;

/** Moves people out of one post into another by one decision. */
@Service
class Transfers {

    private final Appointments appointments;
    private final Movements movements;
    private final Posts posts;
    private final Units units;
    private final PolicyPacks packs;

    Transfers(
            Appointments appointments,
            Movements movements,
            Posts posts,
            Units units,
            PolicyPacks packs) {
        this.appointments = appointments;
        this.movements = movements;
        this.posts = posts;
        this.units = units;
        this.packs = packs;
    }

    @Transactional
    Decision<Written<Movement>> transfer(
            UUID postId, TransferPost command, @Nullable ExpectedVersion expected) {
        var post = lock(postId, command.unitId(), expected);
        var kind = command.rotation() ? Kind.ROTATION : Kind.TRANSFER;
        return appointments
                .move(post, command.into(), EndReason.TRANSFERRED)
                .map(it -> record(kind, post, command.into(), EndReason.TRANSFERRED, it));
    }

    /** Refused where the order of titles knows that the new one is not lower. */
    @Transactional
    Decision<Written<Movement>> reassign(
            UUID postId, ReassignLower command, @Nullable ExpectedVersion expected) {
        var post = lock(postId, command.unitId(), expected);
        var into = command.into();
        var notLower = objectionToLowering(post.title(), command.title(), command.effectiveOn());
        if (notLower.isPresent()) {
            return Decision.refused(notLower.get());
        }
        return appointments
                .move(post, into, EndReason.REASSIGNED_LOWER)
                .map(it -> record(Kind.REASSIGNMENT, post, into, EndReason.REASSIGNED_LOWER, it));
    }

    /** The unit before the person, as whoever appoints does. */
    private Post lock(UUID postId, UUID intoUnitId, @Nullable ExpectedVersion expected) {
        units.hold(intoUnitId);
        return posts.locked(postId, expected);
    }

    private Optional<Refusal> objectionToLowering(String from, String to, LocalDate day) {
        var before = new TitleCode(from);
        var after = new TitleCode(to);
        return MovementRules.objectionToLowering(
                before, after, packs.titleOrder(Set.of(before, after), day));
    }

    private Written<Movement> record(
            Kind kind, Post left, AppointPerson into, EndReason reason, Written<Moved> moved) {
        return movements.record(
                new Movement(
                        UUID.randomUUID(),
                        left.personId(),
                        kind,
                        into.effectiveOn().minusDays(1),
                        reason,
                        into.decidedOn(),
                        into.decisionNumber(),
                        List.of(left.postId()),
                        moved.body().begun().postId()));
    }
}
