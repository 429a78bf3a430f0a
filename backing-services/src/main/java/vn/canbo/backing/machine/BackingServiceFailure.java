package vn.canbo.backing.machine;

/**
 * PostgreSQL or Kafka could not be started, reached or stopped; the message says what to do about
 * it.
 */
public final class BackingServiceFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BackingServiceFailure(String message) {
        super(message);
    }

    public BackingServiceFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
