package vn.canbo.events.reported;

/** What became of an event from outside. DUPLICATE: the same id and content was decided before. */
public enum ReportResult {
    ACCEPTED,
    DUPLICATE,
    REFUSED,
    WAITING
}
