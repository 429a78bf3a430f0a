package vn.canbo.benchmarks.path;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.canbo.benchmarks.pace.Flight;
import vn.canbo.benchmarks.pace.Pace;

/**
 * Looks for the greatest pace at which the backlog does not grow: doubles it for some seconds until
 * one is not kept up with, and then takes a tenth less than was done then, and less by 15 of a
 * hundred again and again, until a pace is held.
 *
 * @param holdSeconds for how long
 */
record Search(int holdSeconds) {

    private static final int FIRST = 125;
    private static final int STEP_SECONDS = 5;
    private static final double KEPT_UP = 0.9;
    private static final int TRIES = 4;
    private static final double FIRST_TRY = 0.9;
    private static final double LESS = 0.15;

    /** What is looked at. */
    interface Road {

        /** Whether there are still so many different events. */
        boolean canGo(Pace pace);

        Flight go(Pace pace) throws SQLException, InterruptedException;

        /** Returns when nothing is left of what was sent, or after long. */
        void rest() throws SQLException, InterruptedException;
    }

    /**
     * What came of it.
     *
     * @param perSecond 0 when no pace was held
     * @param steps each in some words
     */
    record Found(double perSecond, List<String> steps) {

        Found {
            steps = List.copyOf(steps);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "%,.0f/s held (%s)", perSecond, String.join(", ", steps));
        }
    }

    Found on(Road road) throws SQLException, InterruptedException {
        var steps = new ArrayList<String>();
        var most = most(road, steps);
        for (var tries = 0; tries < TRIES; tries++) {
            var perSecond = (int) Math.round(most * (FIRST_TRY - LESS * tries));
            var pace = Pace.during(perSecond, holdSeconds);
            road.rest();
            if (!road.canGo(pace)) {
                steps.add("no more events");
                return new Found(0, steps);
            }
            var flight = road.go(pace);
            if (flight.isKeptUp()) {
                steps.add(
                        "%,d/s for %d s: p99 %.0f ms"
                                .formatted(perSecond, holdSeconds, flight.latency(99)));
                return new Found(perSecond, steps);
            }
            steps.add(
                    "%,d/s: backlog +%.0f/s, %,d censored"
                            .formatted(perSecond, flight.backlogGrowth(), flight.censored()));
        }
        return new Found(0, steps);
    }

    /** What was done at the first pace that was too fast; the last one when there are no more. */
    private static double most(Road road, List<String> steps)
            throws SQLException, InterruptedException {
        var done = 0.0;
        for (var perSecond = FIRST; ; perSecond *= 2) {
            var pace = Pace.during(perSecond, STEP_SECONDS);
            if (!road.canGo(pace)) {
                return done;
            }
            done = road.go(pace).seenPerSecond();
            if (done < KEPT_UP * perSecond) {
                steps.add("%,.0f/s of %,d/s".formatted(done, perSecond));
                return done;
            }
        }
    }
}
