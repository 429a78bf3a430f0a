package vn.canbo.service.feed;

import java.util.Optional;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.service.feed.EventReading.Ignored;
import vn.canbo.service.feed.EventReading.OfThing;
import vn.canbo.service.feed.EventReading.Settled;
import vn.canbo.service.feed.EventReading.Unreadable;
import vn.canbo.service.stream.Arrived;

/** Tries a record of the quarantine again, as it came: by the same reading and the same views. */
public class Retries {

    private final EventDecoder decoder;
    private final PollWriter writer;

    Retries(EventDecoder decoder, PollWriter writer) {
        this.decoder = decoder;
        this.writer = writer;
    }

    /**
     * In the caller's transaction, with {@link vn.canbo.service.origin.Origin} bound to ourselves.
     * A watermark, and what is no longer read, leaves nothing to be written.
     *
     * @return why it can still not be applied; empty when nothing of it is missing any more
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<String> retry(Arrived record) {
        return switch (decoder.read(record)) {
            case Unreadable it -> Optional.of(it.reason());
            case OfThing it -> writer.writeAgain(it);
            case Settled _, Ignored _ -> Optional.empty();
        };
    }
}
