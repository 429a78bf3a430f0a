package vn.canbo.service.pipes;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.spi.ToolProvider;

/**
 * The small service as a program of jars, because of those the virtual machine keeps an archive of
 * loaded classes: a start from it costs a third less.
 */
final class ChildProgram {

    private static final Path DIRECTORY = Path.of("target", "child");
    private static final Path LOG = DIRECTORY.resolve("archive.log");

    private final String classPath;

    private ChildProgram() throws IOException {
        Files.createDirectories(DIRECTORY);
        Files.deleteIfExists(archive());
        var jars = new ArrayList<String>();
        for (var entry : ofThisProcess()) {
            jars.add(Files.isDirectory(Path.of(entry)) ? jarOf(entry, jars.size()) : entry);
        }
        classPath = String.join(File.pathSeparator, jars);
    }

    /**
     * A run that ends before it takes anything from Kafka leaves the archive.
     *
     * @param settings of that run
     */
    static ChildProgram withArchive(List<String> settings)
            throws IOException, InterruptedException {
        var program = new ChildProgram();
        var training =
                program.start(
                        LOG,
                        settings,
                        "-XX:+AutoCreateSharedArchive",
                        "-Dspring.context.exit=onRefresh");
        if (training.waitFor() != 0 || !Files.exists(archive())) {
            throw new IllegalStateException("no archive of classes, see " + LOG);
        }
        return program;
    }

    /** Starts it as cheaply as it goes: many starts are needed. */
    Process start(Path log, List<String> settings, String... options) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-XX:+UnlockDiagnosticVMOptions",
                        "-XX:-BytecodeVerificationRemote",
                        "-XX:SharedArchiveFile=" + archive(),
                        "-Xlog:disable",
                        "-Xmx256m"));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", classPath, PipesApplication.class.getName()));
        command.addAll(settings);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()))
                .start();
    }

    private static Path archive() {
        return DIRECTORY.resolve("classes.jsa").toAbsolutePath();
    }

    private static String jarOf(String classes, int number) {
        var jar = DIRECTORY.resolve(number + ".jar").toAbsolutePath().toString();
        var made =
                ToolProvider.findFirst("jar")
                        .orElseThrow()
                        .run(System.out, System.err, "--create", "--file", jar, "-C", classes, ".");
        if (made != 0) {
            throw new IllegalStateException("no jar of " + classes);
        }
        return jar;
    }

    /** Without the empty entry at its end, which would mean the whole working directory. */
    private static List<String> ofThisProcess() {
        var path =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(path.split(File.pathSeparator, -1))
                .filter(it -> !it.isEmpty())
                .toList();
    }
}
