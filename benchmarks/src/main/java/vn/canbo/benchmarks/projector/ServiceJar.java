package vn.canbo.benchmarks.projector;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.canbo.benchmarks.stage.Stage;

/** The jar of the reporting service, unpacked as it is for every start. */
final class ServiceJar {

    private static final Path TARGET = Path.of("reporting-service", "target");
    private static final String NAME = "reporting-service-[0-9][0-9.]*\\.jar";

    private ServiceJar() {}

    static Path unpack(Stage stage) throws InterruptedException {
        var jar = built();
        var unpacked = stage.directory().resolve("reporting");
        try {
            var process =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-Djarmode=tools",
                                    "-jar",
                                    jar.toString(),
                                    "extract",
                                    "--destination",
                                    unpacked.toString())
                            .inheritIO()
                            .start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(jar + " could not be unpacked");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return unpacked.resolve(jar.getFileName());
    }

    private static Path built() {
        try (var files = Files.list(TARGET)) {
            return files.filter(it -> it.getFileName().toString().matches(NAME))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("not built: " + TARGET));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
