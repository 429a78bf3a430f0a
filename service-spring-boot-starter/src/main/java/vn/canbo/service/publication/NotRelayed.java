package vn.canbo.service.publication;

/** The broker did not take everything; what it did not take stays unpublished. */
final class NotRelayed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotRelayed(String message, Throwable cause) {
        super(message, cause);
    }
}
