package vn.canbo.service.problem;

/** The command changes a thing and the caller did not say which version: answered with 428. */
public final class VersionRequired extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public VersionRequired() {
        super("If-Match is needed", null, false, false);
    }
}
