package vn.canbo.benchmarks.quota;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.canbo.benchmarks.instance.OwnInstance;
import vn.canbo.benchmarks.instance.ThreePublishers;
import vn.canbo.benchmarks.stage.ChildJava;

/**
 * The third publisher as a process of its own with the lowest priority: it stands for another
 * machine, whose work is not ours.
 */
final class GreedySystem implements AutoCloseable {

    private final Process process;
    private final BufferedReader answers;

    private GreedySystem(Process process) {
        this.process = process;
        this.answers = process.inputReader(UTF_8);
    }

    /**
     * @param people whom its events are about
     */
    static GreedySystem start(List<UUID> people) throws IOException {
        var command = new ArrayList<>(List.of("nice", "-n", "19"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ChildJava.FLAGS);
        command.addAll(
                ChildJava.ours(
                        GreedySystem.class,
                        people.stream().map(UUID::toString).toArray(String[]::new)));
        return new GreedySystem(
                new ProcessBuilder(command).redirectError(Redirect.DISCARD).start());
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    void begin(int times, int seconds) throws IOException {
        tell(times + " " + seconds);
    }

    Greed.Answered end() throws IOException {
        tell("end");
        var answer = answers.readLine().split(" ", -1);
        return new Greed.Answered(Integer.parseInt(answer[0]), Integer.parseInt(answer[1]));
    }

    private void tell(String line) throws IOException {
        var writer = process.outputWriter(UTF_8);
        writer.write(line + "\n");
        writer.flush();
    }

    @Override
    public void close() {
        process.destroy();
    }

    /** Reads lines: how many times its quota for how many seconds, or that it ends. */
    public static void main(String... typed) throws IOException, InterruptedException {
        var people = Stream.of(typed).map(UUID::fromString).toList();
        var lines = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        var greed = ready(people);
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.equals("end")) {
                var answered = greed.end();
                System.out.println(answered.tookOverKafka() + " " + answered.tooMany());
                greed = ready(people);
            } else {
                var typedLine = line.split(" ", -1);
                greed.begin(
                        Integer.parseInt(typedLine[0]),
                        Integer.parseInt(typedLine[1]),
                        Clock.systemUTC());
            }
        }
    }

    private static Greed ready(List<UUID> people) throws IOException, InterruptedException {
        var door = OwnInstance.door();
        door.signIn(List.of(ThreePublishers.GREEDY));
        return new Greed(door, OwnInstance.secrets(), people);
    }
}
