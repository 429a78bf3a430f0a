package vn.canbo.personnel.appointment;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.code.EndReason;
import vn.canbo.events.code.GraduationGrade;
import vn.canbo.events.code.ProfessionalLevel;
import vn.canbo.service.journal.DomainEvent;
import vn.canbo.service.journal.Personal;
import vn.canbo.service.journal.Subject;

/** What was decided about the posts of a person. */
sealed interface AppointmentEvent extends DomainEvent {

    UUID personId();

    @Override
    default Subject subject() {
        return Subject.person(personId());
    }

    record PersonAppointed(UUID personId, Post post, LocalDate decidedOn)
            implements AppointmentEvent {

        @Override
        public LocalDate effectiveOn() {
            return post.from();
        }
    }

    /**
     * @param age full years on the day of recruitment
     */
    record CivilServantRecruited(
            UUID personId,
            Post post,
            LocalDate decidedOn,
            ProfessionalLevel degree,
            GraduationGrade grade,
            int age,
            @Nullable EndReason replaces)
            implements AppointmentEvent {

        @Override
        public LocalDate effectiveOn() {
            return post.from();
        }
    }

    record PostTakenOver(UUID personId, Post post) implements AppointmentEvent {

        @Override
        public LocalDate effectiveOn() {
            return post.from();
        }
    }

    record PostEnded(
            UUID personId, UUID postId, LocalDate lastDay, EndReason reason, String decisionNumber)
            implements AppointmentEvent {

        @Override
        public LocalDate effectiveOn() {
            return lastDay.plusDays(1);
        }
    }

    /** The unit was merged: the post goes on in its successor (C-01). */
    record PostFollowed(UUID personId, UUID postId, Post continuation, LocalDate effectiveOn)
            implements AppointmentEvent {}

    record PostCorrected(UUID personId, Post post, @Personal String reason)
            implements AppointmentEvent {

        @Override
        public LocalDate effectiveOn() {
            return post.from();
        }
    }

    record PostWithdrawn(UUID personId, UUID postId, @Personal String reason, LocalDate effectiveOn)
            implements AppointmentEvent {}
}
