package vn.canbo.backing;

/**
 * PostgreSQL or Kafka could not be started, reached or stopped; the message says what to do about
 * it.
 */
public final class BackingServiceFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BackingServiceFailure(String message) {
        super(message);
    }

    BackingServiceFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
