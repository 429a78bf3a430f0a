package vn.canbo.standalone.place;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.function.Supplier;
import vn.canbo.backing.machine.Login;

/**
 * The passwords of one instance: made at random when first asked for, kept in a file that only its
 * owner may read. There is no default for any of them.
 */
public final class Secrets {

    private static final String EASY_TO_READ = "abcdefghjkmnpqrstuvwxyz23456789";

    private final Path file;
    private final SecureRandom random = new SecureRandom();
    private final Properties known = new Properties();

    private Secrets(Path file) {
        this.file = file;
    }

    /** Those of the place. */
    public static Secrets of(Place place) {
        return in(place.secrets());
    }

    static Secrets in(Path directory) {
        var secrets = new Secrets(directory.resolve("passwords.properties"));
        if (Files.exists(secrets.file)) {
            try (var reader = Files.newBufferedReader(secrets.file)) {
                secrets.known.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return secrets;
    }

    /** A user of PostgreSQL or Kafka. */
    public synchronized Login login(String where, String user) {
        var name = where + "." + user;
        return new Login(user, find(name, () -> Login.generated(user).password()));
    }

    /** What an OAuth2 client proves itself with. */
    public synchronized String client(String clientId) {
        return login("client", clientId).password();
    }

    /** 32 random bytes in Base64, with which a service locks the keys of persons. */
    public synchronized String key(String service) {
        return find(
                "key." + service,
                () -> {
                    var bytes = new byte[32];
                    random.nextBytes(bytes);
                    return Base64.getEncoder().encodeToString(bytes);
                });
    }

    /** A password that a person reads from the sign-in page and types: nine letters and digits. */
    public synchronized String typed(String user) {
        return find("person." + user, this::readable);
    }

    private String find(String name, Supplier<String> make) {
        var found = known.getProperty(name);
        if (found != null) {
            return found;
        }
        var made = make.get();
        known.setProperty(name, made);
        save();
        return made;
    }

    private String readable() {
        var text = new StringBuilder();
        for (var i = 0; i < 9; i++) {
            text.append(EASY_TO_READ.charAt(random.nextInt(EASY_TO_READ.length())));
        }
        return text.toString();
    }

    private void save() {
        try {
            var onlyMine =
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"));
            var next = Files.createTempFile(file.getParent(), "passwords", ".new", onlyMine);
            try (var writer = Files.newBufferedWriter(next)) {
                known.store(writer, "Passwords of this instance; ./canbo reset makes new ones");
            }
            Files.move(
                    next,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
