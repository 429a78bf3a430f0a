package vn.canbo.training.enrolment;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.canbo.events.EventType;
import vn.canbo.events.PersonState;
import vn.canbo.service.feed.Projection;
import vn.canbo.service.feed.Received;
import vn.canbo.service.feed.ThingVersions;
import vn.canbo.service.origin.Actor;

/** A registration that personnel withdraws takes the places of that person along, once. */
@Component
class WithdrawnLearnerProjection implements Projection {

    private final EnrolmentCorrections corrections;
    private final ThingVersions versions;

    WithdrawnLearnerProjection(EnrolmentCorrections corrections, ThingVersions versions) {
        this.corrections = corrections;
        this.versions = versions;
    }

    @Override
    public Set<EventType> reads() {
        return Set.of(EventType.PERSON_REGISTRATION_WITHDRAWN);
    }

    @Override
    public void apply(List<Received> batch) {
        Received.of(batch, PersonState.class).stream()
                .filter(it -> versions.isNewer(it.event()))
                .forEach(
                        it ->
                                it.event()
                                        .cause(Actor.system("personnel-feed"))
                                        .run(
                                                () ->
                                                        corrections.withdrawAllOf(
                                                                it.state().personId())));
    }
}
