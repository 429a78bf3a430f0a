package vn.canbo.service.intake;

import vn.canbo.events.reported.ReportedType;
import vn.canbo.service.decision.Decision;

/**
 * Runs the command for one type of event from outside; the owner of the type has one bean of it per
 * type. The publisher is the bound actor, so the command checks its scope like anybody's.
 *
 * @param <T> the record of the type
 */
public interface Reported<T extends Record> {

    ReportedType type();

    /**
     * Called in a transaction of its own savepoint. A refusal becomes the outcome; {@link
     * PersonNotKnown}, and facts from another service that are not current or not complete, make
     * the event wait, at most 24 h.
     */
    Decision<?> carryOut(Report<T> report);
}
