package vn.canbo.service.stream;

/**
 * Thrown by a consumer that must not go on: its container stops, its offsets stay, and somebody
 * must act.
 */
public final class StopConsumer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StopConsumer(String message, Throwable cause) {
        super(message, cause);
    }

    public StopConsumer(String message) {
        super(message);
    }

    static boolean isIn(Throwable failure) {
        for (Throwable it = failure; it != null; it = it.getCause()) {
            if (it instanceof StopConsumer) {
                return true;
            }
        }
        return false;
    }
}
