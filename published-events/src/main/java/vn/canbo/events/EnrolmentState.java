package vn.canbo.events;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.code.EnrolmentStatus;
import vn.canbo.events.code.FundingMode;

/** A person's place in a class. */
public record EnrolmentState(
        UUID enrolmentId,
        UUID personId,
        UUID classId,
        String courseCode,
        FundingMode funding,
        EnrolmentStatus status,
        LocalDate enrolledOn,
        @Nullable LocalDate endedOn)
        implements PublicState {

    @Override
    public UUID subject() {
        return personId;
    }

    @Override
    public String thingId() {
        return enrolmentId.toString();
    }
}
