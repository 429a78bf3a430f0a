package vn.canbo.service.crash;

/**
 * A named point at which a test kills the process to prove that nothing is lost there and nothing
 * happens twice. Inert unless the system property {@code canbo.crash} names it when the class is
 * loaded.
 */
public final class CrashPoint {

    private static final String ARMED = System.getProperty("canbo.crash", "");
    private static final boolean ANY_ARMED = !ARMED.isEmpty();

    private CrashPoint() {}

    /** Halts the process at once, without shutdown hooks, if this point is armed. */
    public static void hit(String name) {
        if (ANY_ARMED && ARMED.equals(name)) {
            Runtime.getRuntime().halt(137);
        }
    }
}
