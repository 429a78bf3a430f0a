package vn.canbo.standalone.part;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A Java program that was extracted from its jar, with flags for a small and quickly started
 * process: the serial collector and the first compiler only (a demonstration has no load that would
 * repay the second).
 *
 * @param classPath the program with its libraries beside it
 * @param start what follows the flags: the class or jar to start and its arguments
 * @param heap megabytes
 */
public record JavaProgram(String classPath, List<String> start, int heap) {

    public JavaProgram {
        start = List.copyOf(start);
    }

    /** What the jar itself names. */
    public static JavaProgram jar(Path jar, int heap) {
        return new JavaProgram(jar.toString(), List.of("-jar", jar.toString()), heap);
    }

    /** A program that comes with this very process. */
    public static JavaProgram ours(String mainClass, int heap, String... arguments) {
        var classPath = System.getProperty("java.class.path");
        var start = new ArrayList<>(List.of("-cp", classPath, mainClass));
        start.addAll(List.of(arguments));
        return new JavaProgram(classPath, start, heap);
    }

    /** The same with a system property; not for secrets, because every user can read a command. */
    public JavaProgram with(String property, String value) {
        var more = new ArrayList<>(List.of("-D" + property + "=" + value));
        more.addAll(start);
        return new JavaProgram(classPath, more, heap);
    }

    /** The command; uses the cache of loaded classes if it was made. */
    public List<String> command() {
        var command = new ArrayList<>(flags());
        if (Files.exists(cache())) {
            command.add("-XX:AOTCache=" + cache());
        }
        command.addAll(start);
        return command;
    }

    /**
     * A run that makes the cache: it starts everything up to where it would take requests, and
     * ends.
     */
    List<String> training(Path output) {
        var command = new ArrayList<>(flags());
        command.add("-XX:AOTCacheOutput=" + output);
        command.add("-Dspring.context.exit=onRefresh");
        command.addAll(start);
        return command;
    }

    /** Beside the jar it belongs to: another build has another directory. */
    Path cache() {
        return Path.of(classPath).resolveSibling("classes.aot");
    }

    /** The Java of this process. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private List<String> flags() {
        return List.of(
                java(),
                "-Xmx" + heap + "m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=64m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8");
    }
}
