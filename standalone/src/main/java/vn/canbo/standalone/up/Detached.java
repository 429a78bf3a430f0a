package vn.canbo.standalone.up;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import vn.canbo.standalone.command.Command;
import vn.canbo.standalone.part.JavaProgram;
import vn.canbo.standalone.part.PartProcess;
import vn.canbo.standalone.place.Notes;
import vn.canbo.standalone.place.Place;

/** {@code up --detach}: a launcher in the background whose words are shown until it is ready. */
public final class Detached {

    private static final int HEAP = 256;

    private final Place place;
    private final PrintStream out;
    private final Class<?> program;

    /**
     * @param program whose {@code main} stays behind
     */
    public Detached(Place place, PrintStream out, Class<?> program) {
        this.place = place.made();
        this.out = out;
        this.program = program;
    }

    /** Returns when the instance is ready (0) or has failed to start (its exit status). */
    public int run(Command.Up command) throws IOException, InterruptedException {
        var log = place.log("up");
        var process =
                new ProcessBuilder(
                                PartProcess.inOwnSession(
                                        JavaProgram.ours(
                                                        program.getName(), HEAP, arguments(command))
                                                .command()))
                        .directory(place.checkout().toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(Redirect.to(log.toFile()))
                        .start();
        process.getOutputStream().close();
        try (var words = Files.newInputStream(log)) {
            while (process.isAlive() && !isReady(process)) {
                words.transferTo(out);
                process.waitFor(200, TimeUnit.MILLISECONDS);
            }
            words.transferTo(out);
        }
        return process.isAlive() ? 0 : process.exitValue();
    }

    private boolean isReady(Process process) {
        return Notes.of(place).read(Up.READY, Long.class).equals(Optional.of(process.pid()));
    }

    private static String[] arguments(Command.Up command) {
        var words = new ArrayList<>(List.of("up", "--yes"));
        if (command.fresh()) {
            words.add("--fresh");
        }
        if (!command.demo()) {
            words.add("--no-demo");
        }
        command.clock().ifPresent(day -> words.addAll(List.of("--clock", day.toString())));
        return words.toArray(String[]::new);
    }
}
