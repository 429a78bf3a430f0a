package vn.canbo.benchmarks.outside;

import vn.canbo.events.reported.ReportedType;

/** One of the ways by which an outside system reports an event. */
public interface Reporter {

    /**
     * Reports one event in the name of a publisher.
     *
     * @param id of the event, never used before by this publisher
     * @throws IllegalStateException when it is not taken
     */
    void report(String publisher, String id, ReportedType type, Object content)
            throws InterruptedException;
}
