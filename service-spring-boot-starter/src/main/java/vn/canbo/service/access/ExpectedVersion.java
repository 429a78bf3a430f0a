package vn.canbo.service.access;

import java.util.Map;
import java.util.regex.Pattern;
import vn.canbo.service.problem.Malformed;
import vn.canbo.service.problem.StaleVersion;

/**
 * The version on which a caller's command rests: a controller takes it as a parameter, read from
 * If-Match.
 */
public record ExpectedVersion(long version) {

    /** What may stand after the version changes without it. */
    private static final Pattern STRONG_TAG = Pattern.compile("\"(\\d{1,18})(?:-[a-z-]+)?\"");

    static ExpectedVersion read(String ifMatch) {
        var tag = STRONG_TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new Malformed("INVALID_IF_MATCH", "If-Match", Map.of());
        }
        return new ExpectedVersion(Long.parseLong(tag.group(1)));
    }

    /** Called under the lock of the thing. */
    public void check(long actual) {
        if (version != actual) {
            throw new StaleVersion(actual);
        }
    }
}
