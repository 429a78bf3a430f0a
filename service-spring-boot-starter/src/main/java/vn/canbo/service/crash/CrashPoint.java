package vn.canbo.service.crash;

import org.jspecify.annotations.Nullable;

/**
 * A point at which a test kills the process to prove that nothing is lost there and nothing happens
 * twice. Inert unless the system property {@code canbo.crash} names it when the class is loaded.
 */
public enum CrashPoint {
    JOURNAL_BEFORE_APPEND,
    JOURNAL_AFTER_APPEND,
    PUBLICATION_AFTER_INSERT,
    RELAY_AFTER_READ,
    RELAY_AFTER_SEND,
    RELAY_AFTER_ACK,
    RELAY_AFTER_DELETE,
    INTAKE_BEFORE_COMMIT,
    INTAKE_AFTER_COMMIT,
    FEED_AFTER_POLL,
    FEED_BEFORE_COMMIT,
    FEED_AFTER_COMMIT,
    DAY_TURN_BETWEEN_DAYS;

    /** What an armed point ends the process with. */
    public static final int KILLED = 137;

    private static final @Nullable CrashPoint ARMED = armed(System.getProperty("canbo.crash", ""));

    private static @Nullable CrashPoint armed(String name) {
        return name.isEmpty() ? null : valueOf(name);
    }

    /** Halts the process at once, without shutdown hooks, if this point is armed. */
    public void hit() {
        if (this == ARMED) {
            Runtime.getRuntime().halt(KILLED);
        }
    }
}
