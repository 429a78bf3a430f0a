package vn.canbo.standalone.place;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
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
        load();
    }

    /** Those of the place. */
    public static Secrets of(Place place) {
        return in(place.secrets());
    }

    static Secrets in(Path directory) {
        return new Secrets(directory.resolve("passwords.properties"));
    }

    /** A user of PostgreSQL or Kafka. */
    public synchronized Login login(String where, String user) {
        var name = where + "." + user;
        return new Login(user, find(name, () -> Login.generated(user).password()));
    }

    /** The same if it is kept here; empty for a publisher that alone knows its own. */
    public synchronized Optional<Login> known(String where, String user) {
        load();
        return Optional.ofNullable(known.getProperty(where + "." + user))
                .map(it -> new Login(user, it));
    }

    /** Keeps another password in the place of the one that was kept. */
    public void replace(String where, Login login) {
        change(it -> it.setProperty(where + "." + login.user(), login.password()));
    }

    /**
     * What the sign-in compares the secret of a client with, as Spring Security writes it; empty
     * when it has none.
     */
    public synchronized Optional<String> compared(String clientId) {
        load();
        return Optional.ofNullable(known.getProperty("client-hash." + clientId))
                .or(
                        () ->
                                Optional.ofNullable(known.getProperty("client." + clientId))
                                        .map("{noop}"::concat));
    }

    /** Keeps of a client's secret only what it is compared with. */
    public void compareWith(String clientId, String hash) {
        change(it -> it.setProperty("client-hash." + clientId, hash));
    }

    /** No secret of this publisher opens anything any more. */
    public void forget(String publisher) {
        change(
                it ->
                        List.of("kafka.", "client.", "client-hash.")
                                .forEach(kind -> it.remove(kind + publisher)));
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

    /** As it stands now: a command may have replaced it while the demonstration goes on. */
    private String find(String name, Supplier<String> make) {
        load();
        if (!known.containsKey(name)) {
            change(it -> it.computeIfAbsent(name, _ -> make.get()));
        }
        return known.getProperty(name);
    }

    /** The launcher, the sign-in and commands share the file: what others wrote is read first. */
    private synchronized void change(Consumer<Properties> how) {
        synchronized (Secrets.class) {
            var guard = file.resolveSibling("passwords.lock");
            try (var channel =
                            FileChannel.open(
                                    guard, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var _ = channel.lock()) {
                load();
                how.accept(known);
                save();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void load() {
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                known.clear();
                known.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private String readable() {
        var text = new StringBuilder();
        for (var i = 0; i < 9; i++) {
            text.append(EASY_TO_READ.charAt(random.nextInt(EASY_TO_READ.length())));
        }
        return text.toString();
    }

    private void save() throws IOException {
        var onlyMine =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var next = Files.createTempFile(file.getParent(), "passwords", ".new", onlyMine);
        try (var writer = Files.newBufferedWriter(next)) {
            known.store(writer, "Passwords of this instance; ./canbo reset makes new ones");
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
