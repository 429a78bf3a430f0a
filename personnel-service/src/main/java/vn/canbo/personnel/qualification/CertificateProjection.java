package vn.canbo.personnel.qualification;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.canbo.events.CertificateState;
import vn.canbo.events.EventType;
import vn.canbo.service.feed.Projection;
import vn.canbo.service.feed.Received;
import vn.canbo.service.feed.ThingVersions;
import vn.canbo.service.origin.Actor;

/** Certificates of the training service become qualifications, once each, whatever is repeated. */
@Component
class CertificateProjection implements Projection {

    private final Certificates certificates;
    private final ThingVersions versions;

    CertificateProjection(Certificates certificates, ThingVersions versions) {
        this.certificates = certificates;
        this.versions = versions;
    }

    @Override
    public Set<EventType> reads() {
        return Set.of(
                EventType.CERTIFICATE_ISSUED,
                EventType.CERTIFICATE_CORRECTED,
                EventType.CERTIFICATE_WITHDRAWN);
    }

    @Override
    public void apply(List<Received> batch) {
        Received.of(batch, CertificateState.class).stream()
                .filter(it -> versions.isNewer(it.event()))
                .forEach(
                        it ->
                                it.event()
                                        .cause(Actor.system("training-feed"))
                                        .run(() -> certificates.take(it.state())));
    }
}
