package vn.canbo.reporting.compliance;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells two contents apart by what they print: records and lists of them print all they hold. */
final class ContentHash {

    private static final int LENGTH = 32;

    private ContentHash() {}

    static String of(Object content) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(content.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
