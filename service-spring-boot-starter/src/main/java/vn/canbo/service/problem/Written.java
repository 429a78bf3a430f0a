package vn.canbo.service.problem;

import java.util.function.LongSupplier;

/**
 * What a command or a read shows of a thing that has versions.
 *
 * @param newest becomes the ETag, for the next If-Match; of what a command wrote it is known when
 *     its transaction ends
 * @param beside in letters and dashes, what the body shows that comes and goes without a version;
 *     it stands in the ETag after the version, so that nobody who asks again hears that nothing
 *     changed. Usually empty.
 */
public record Written<B>(B body, LongSupplier newest, String beside) {

    /** Everything the body shows has a version. */
    public Written(B body, LongSupplier newest) {
        this(body, newest, "");
    }

    /** The version is known. */
    public Written(B body, long version) {
        this(body, () -> version, "");
    }

    /** The same thing, shown otherwise. */
    public <C> Written<C> as(C otherBody) {
        return new Written<>(otherBody, newest, beside);
    }

    String etag() {
        var version = newest.getAsLong();
        return beside.isEmpty() ? "\"" + version + "\"" : "\"" + version + "-" + beside + "\"";
    }
}
