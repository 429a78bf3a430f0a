package vn.canbo.benchmarks.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.canbo.benchmarks.stage.Stage;

/** The jar of a service, unpacked as it is for every start. */
final class ServiceJar {

    private ServiceJar() {}

    static Path unpack(Stage stage, String service) throws InterruptedException {
        var jar = built(service + "-service");
        var unpacked = stage.directory().resolve(service);
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

    private static Path built(String module) {
        var target = Path.of(module, "target");
        try (var files = Files.list(target)) {
            return files.filter(
                            it ->
                                    it.getFileName()
                                            .toString()
                                            .matches(module + "-[0-9][0-9.]*\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("not built: " + target));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
