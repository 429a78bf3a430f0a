package vn.canbo.standalone.part;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import vn.canbo.standalone.place.Place;

/**
 * A jar of the build, unpacked into a directory named by its content. The running system never
 * reads the build's own jar: rebuilding it would break running processes, and an unpacked one
 * starts faster.
 */
public final class ExtractedJar {

    private ExtractedJar() {}

    /** Unpacks the jar below the directory unless it was; returns the program in there. */
    public static Path of(Path jar, Path directory) {
        var name = jar.getFileName().toString();
        var target = directory.resolve(name.replaceFirst("\\.jar$", "") + "-" + fingerprint(jar));
        if (!Files.exists(target)) {
            removeOlder(name, directory);
            extract(jar, target);
        }
        return target.resolve(name);
    }

    /** Removes the launchers of former builds; only for a launcher that holds the instance. */
    public static void removeOtherLaunchers(Path directory) {
        var ours = Path.of(System.getProperty("java.class.path")).toAbsolutePath().getParent();
        try (var launchers = Files.newDirectoryStream(directory, "launcher-*")) {
            for (var launcher : launchers) {
                if (!launcher.toAbsolutePath().equals(ours)) {
                    Place.delete(launcher);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void extract(Path jar, Path target) {
        var unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
        Place.delete(unfinished);
        try {
            var process =
                    new ProcessBuilder(
                                    List.of(
                                            JavaProgram.java(),
                                            "-XX:TieredStopAtLevel=1",
                                            "-Djarmode=tools",
                                            "-jar",
                                            jar.toString(),
                                            "extract",
                                            "--destination",
                                            unfinished.toString()))
                            .redirectErrorStream(true)
                            .start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(jar + " could not be unpacked: " + said);
            }
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while " + jar + " was unpacked", e);
        }
    }

    private static void removeOlder(String name, Path directory) {
        var stem = name.replaceFirst("-[0-9][0-9.]*\\.jar$", "");
        try (var older = Files.newDirectoryStream(directory, stem + "-*")) {
            older.forEach(Place::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Twelve hexadecimal digits of the content's SHA-256. */
    private static String fingerprint(Path jar) {
        try (var input =
                new DigestInputStream(
                        Files.newInputStream(jar), MessageDigest.getInstance("SHA-256"))) {
            input.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(input.getMessageDigest().digest(), 0, 6);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
