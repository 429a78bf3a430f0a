package vn.canbo.service.problem;

/** There is no such thing, or it lies outside the caller's units: answered with 404 alike. */
public final class NoSuchThing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param kind what was asked for, such as {@code person}
     */
    public NoSuchThing(String kind, Object id) {
        super("no " + kind + " " + id, null, false, false);
    }
}
