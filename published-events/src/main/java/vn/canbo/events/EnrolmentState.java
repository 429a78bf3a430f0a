package vn.canbo.events;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.code.EnrolmentStatus;
import vn.canbo.events.code.FundingMode;

/**
 * A person's place in a class.
 *
 * @param withdrawn the record was a mistake: there never was such a place, whatever its days and
 *     status say
 */
public record EnrolmentState(
        UUID enrolmentId,
        UUID personId,
        UUID classId,
        String courseCode,
        FundingMode funding,
        EnrolmentStatus status,
        LocalDate enrolledOn,
        @Nullable LocalDate endedOn,
        boolean withdrawn)
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
