package vn.canbo.standalone.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;

/**
 * The key that signs tokens: in a file that only its owner may read, so that tokens outlive a
 * restart.
 */
final class SigningKey {

    private SigningKey() {}

    /** Reads the file, or makes it with a new key. */
    static RSAKey in(Path file) {
        try {
            if (!Files.exists(file)) {
                var key = new RSAKeyGenerator(2048).keyID("canbo").generate();
                var onlyMine =
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------"));
                Files.createFile(file, onlyMine);
                Files.writeString(file, key.toJSONString());
            }
            return RSAKey.parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException | ParseException e) {
            throw new IllegalStateException(file + " holds no RSA key", e);
        }
    }
}
