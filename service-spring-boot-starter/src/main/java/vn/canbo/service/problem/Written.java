package vn.canbo.service.problem;

/**
 * What a command or a read shows of a thing that has versions.
 *
 * @param version becomes the ETag, for the next If-Match
 * @param beside in letters and dashes, what the body shows that comes and goes without a version;
 *     it stands in the ETag after the version, so that nobody who asks again hears that nothing
 *     changed. Usually empty.
 */
public record Written<B>(B body, long version, String beside) {

    /** Everything the body shows has a version. */
    public Written(B body, long version) {
        this(body, version, "");
    }

    String etag() {
        return beside.isEmpty() ? "\"" + version + "\"" : "\"" + version + "-" + beside + "\"";
    }
}
