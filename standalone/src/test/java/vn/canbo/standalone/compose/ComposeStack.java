package vn.canbo.standalone.compose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import vn.canbo.backing.machine.Ports;
import vn.canbo.standalone.place.Place;
import vn.canbo.standalone.service.Service;

/**
 * The containers of docker-compose.yml with Keycloak: a project of its own on free ports, with new
 * secrets, that leaves nothing behind. Everything goes as docs/operations/compose.md says.
 */
final class ComposeStack implements AutoCloseable {

    private static final Path CHECKOUT = Path.of("..");
    private static final Path LOG = Path.of("target", "compose.log");

    private final Path home;
    private final Map<String, String> settings = new HashMap<>();

    private ComposeStack(Path home) {
        this.home = home;
    }

    /** Builds the images from the jars of this build and waits until all are healthy. */
    static ComposeStack started() {
        try {
            var stack = new ComposeStack(Files.createTempDirectory("canbo-compose"));
            stack.writeSettings();
            Files.deleteIfExists(LOG);
            stack.compose("down", "--volumes");
            try {
                stack.compose("up", "--build", "--detach", "--wait");
            } catch (AssertionError broken) {
                stack.compose("logs", "--no-color");
                stack.close();
                throw broken;
            }
            return stack;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a setting or secret of {@code .env} says. */
    String setting(String name) {
        return Objects.requireNonNull(settings.get(name), name);
    }

    URI of(Service service) {
        return local(service.name() + "_PORT");
    }

    /** Where Keycloak is reached without asking what {@code sign-in.localhost} means. */
    URI keycloak() {
        return local("SIGN_IN_PORT");
    }

    private URI local(String port) {
        return URI.create("http://127.0.0.1:" + setting(port));
    }

    private void writeSettings() throws IOException {
        var ports =
                Stream.of(Service.values())
                        .map(it -> "%s_PORT=%d%n".formatted(it, Ports.free()))
                        .toList();
        Files.writeString(
                env(),
                String.join("", ports)
                        + run(List.of("deploy/new-secrets"))
                        + run(List.of("deploy/new-secrets", "identity"))
                                .replace("SIGN_IN_PORT=8090", "SIGN_IN_PORT=" + Ports.free()));
        Files.readAllLines(env()).stream()
                .map(it -> it.split("=", 2))
                .forEach(it -> settings.put(it[0], it[1]));
    }

    private Path env() {
        return home.resolve("env");
    }

    private void compose(String... arguments) {
        run(
                Stream.concat(
                                Stream.of(
                                        "docker",
                                        "compose",
                                        "--project-name",
                                        "canbo-journey",
                                        "--env-file",
                                        env().toString(),
                                        "--profile",
                                        "identity"),
                                Stream.of(arguments))
                        .toList());
    }

    /** What a program says; it is kept in the log too, but secrets never are. */
    private static String run(List<String> command) {
        try {
            var output = Files.createTempFile("canbo-compose", ".out");
            var process =
                    new ProcessBuilder(command)
                            .directory(CHECKOUT.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(output.toFile())
                            .start();
            var result = process.waitFor();
            var said = Files.readString(output);
            Files.delete(output);
            if (command.getFirst().equals("docker")) {
                Files.createDirectories(LOG.getParent());
                Files.writeString(
                        LOG,
                        command + "\n" + said,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            }
            if (result != 0) {
                throw new AssertionError(command + " ends with " + result + ", see " + LOG);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        compose("down", "--volumes");
        Place.delete(home);
    }
}
