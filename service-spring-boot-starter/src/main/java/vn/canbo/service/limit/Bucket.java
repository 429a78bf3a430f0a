package vn.canbo.service.limit;

/** Tokens of one account: one per request, filled steadily up to a measure. */
final class Bucket {

    private static final double NANOS_OF_SECOND = 1_000_000_000;

    private final double perSecond;
    private final double measure;
    private double tokens;
    private long filledAt;

    /**
     * @param measure how many requests may come at once after a silence
     * @param now nanoseconds of a clock that only runs forward
     */
    Bucket(double perSecond, double measure, long now) {
        this.perSecond = perSecond;
        this.measure = measure;
        this.tokens = measure;
        this.filledAt = now;
    }

    /** Takes a token; false when there is none. */
    synchronized boolean take(long now) {
        tokens = Math.min(measure, tokens + (now - filledAt) / NANOS_OF_SECOND * perSecond);
        filledAt = now;
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }

    /** Whether it is full again: then nothing is lost by forgetting it. */
    synchronized boolean isFull(long now) {
        return tokens + (now - filledAt) / NANOS_OF_SECOND * perSecond >= measure;
    }
}
