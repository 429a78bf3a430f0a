package vn.canbo.service.problem;

/** The caller's If-Match names an older version than the present one: answered with 412. */
public final class StaleVersion extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long actual;

    public StaleVersion(long actual) {
        super("the present version is " + actual, null, false, false);
        this.actual = actual;
    }

    public long actual() {
        return actual;
    }
}
