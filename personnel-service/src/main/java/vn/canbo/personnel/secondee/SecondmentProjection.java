package vn.canbo.personnel.secondee;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.canbo.events.EventType;
import vn.canbo.events.SecondmentState;
import vn.canbo.service.feed.Projection;
import vn.canbo.service.feed.Received;
import vn.canbo.service.feed.ThingVersions;

/** Keeps what assignment tells of secondments; an older or repeated state changes nothing. */
@Component
class SecondmentProjection implements Projection {

    private final KnownSecondmentTable secondments;
    private final ThingVersions versions;

    SecondmentProjection(KnownSecondmentTable secondments, ThingVersions versions) {
        this.secondments = secondments;
        this.versions = versions;
    }

    @Override
    public Set<EventType> reads() {
        return Set.of(
                EventType.SECONDMENT_APPROVED,
                EventType.SECONDMENT_STARTED,
                EventType.SECONDMENT_EXTENDED,
                EventType.SECONDMENT_ENDED,
                EventType.STAFF_RETURNED,
                EventType.SECONDMENT_CORRECTED,
                EventType.SECONDMENT_WITHDRAWN);
    }

    @Override
    public void apply(List<Received> batch) {
        Received.of(batch, SecondmentState.class).stream()
                .filter(it -> versions.isNewer(it.event()))
                .forEach(it -> take(it.state(), it.event()));
    }

    private void take(SecondmentState told, Received event) {
        secondments.close(told.secondmentId(), event.recordedAt());
        var lastDay = told.endedOn() == null ? told.lastDay() : told.endedOn();
        if (!told.withdrawn() && !lastDay.isBefore(told.firstDay())) {
            secondments.insert(told, lastDay, event.recordedAt());
        }
    }
}
