package vn.canbo.standalone;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import vn.canbo.standalone.api.ApiClient;
import vn.canbo.standalone.command.Command;
import vn.canbo.standalone.command.CommandLine;
import vn.canbo.standalone.operate.AskWhatIf;
import vn.canbo.standalone.operate.Down;
import vn.canbo.standalone.operate.ImportUnits;
import vn.canbo.standalone.operate.ListCommands;
import vn.canbo.standalone.operate.MoveClock;
import vn.canbo.standalone.operate.Question;
import vn.canbo.standalone.operate.Resend;
import vn.canbo.standalone.operate.Reset;
import vn.canbo.standalone.operate.Status;
import vn.canbo.standalone.operate.TraceEvent;
import vn.canbo.standalone.operate.TurnDemo;
import vn.canbo.standalone.outside.AddPublisher;
import vn.canbo.standalone.outside.LiftSuspension;
import vn.canbo.standalone.outside.ListPublishers;
import vn.canbo.standalone.outside.RevokePublisher;
import vn.canbo.standalone.outside.RotatePublisher;
import vn.canbo.standalone.pack.CheckPack;
import vn.canbo.standalone.pack.ComparePacks;
import vn.canbo.standalone.pack.PackChoice;
import vn.canbo.standalone.place.Place;
import vn.canbo.standalone.signin.Client;
import vn.canbo.standalone.up.Detached;
import vn.canbo.standalone.up.Up;

/** What the script {@code canbo} starts; it works on the checkout that is the current directory. */
public final class Canbo {

    private static final int NOT_UNDERSTOOD = 2;

    private final Place place;
    private final PrintStream out;

    private Canbo(Place place, PrintStream out) {
        this.place = place;
        this.out = out;
    }

    /** The words after {@code ./canbo}; ends the process with the command's status. */
    public static void main(String... words) throws Exception {
        System.setProperty("logback.configurationFile", "logback-launcher.xml");
        var out =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(new Canbo(Place.of(Path.of("")), out).run(CommandLine.read(words)));
    }

    private int run(Command command) throws Exception {
        try {
            return switch (command) {
                case Command.Up up -> up(up);
                case Command.Down _ -> new Down(place, out).run();
                case Command.Status _ -> new Status(place, out).run();
                case Command.Reset reset -> new Reset(place, out).run(reset.sure());
                case Command.ImportUnits units ->
                        new ImportUnits(api(), out).from(given(units.file()));
                case Command.ExportListTemplate it ->
                        new ListCommands(it.kind(), api(), out).template(given(it.file()));
                case Command.ImportList it ->
                        new ListCommands(it.kind(), api(), out)
                                .take(given(it.file()), it.check(), it.goodRows());
                case Command.Demo demo -> new TurnDemo(place, out).run(!demo.stop());
                case Command.Clock clock -> new MoveClock(api(), out).to(clock.day());
                case Command.Resend resend ->
                        new Resend(api(), out).of(resend.service(), resend.subject());
                case Command.Trace trace -> new TraceEvent(api(), out).of(trace.eventId());
                case Command.CheckPack it -> new CheckPack(out).run(given(it.file()));
                case Command.ComparePacks it ->
                        new ComparePacks(out)
                                .run(
                                        PackChoice.of(it.before(), Canbo::given),
                                        PackChoice.of(it.after(), Canbo::given));
                case Command.AskWhatIf it ->
                        new AskWhatIf(api(), out).about(given(it.file()), it.asOf());
                case Command.AddPublisher it ->
                        new AddPublisher(place, out).run(it.name(), it.grant());
                case Command.RotatePublisher it -> new RotatePublisher(place, out).run(it.name());
                case Command.RevokePublisher it ->
                        new RevokePublisher(place, Clock.systemUTC(), out).run(it.name());
                case Command.LiftSuspension it ->
                        new LiftSuspension(api(), out).run(it.name(), it.reason());
                case Command.ListPublishers _ -> new ListPublishers(place, out).run();
                case Command.Help _ -> help(0);
                case Command.NotUnderstood wrong -> notUnderstood(wrong);
            };
        } catch (IOException | IllegalStateException | IllegalArgumentException e) {
            out.println(e.getMessage());
            return 1;
        }
    }

    private int up(Command.Up command) throws Exception {
        if (command.fresh() && !command.sure() && !new Question(out).isAgreed(place)) {
            return 1;
        }
        return command.detach()
                ? new Detached(place, out, Canbo.class).run(command)
                : new Up(place, Clock.systemUTC(), out).run(command);
    }

    /**
     * A relative path means the directory in which the user typed it; the script has changed to the
     * checkout.
     */
    private static Path given(Path file) {
        return Path.of(System.getProperty("canbo.invoked-from", "")).resolve(file);
    }

    private ApiClient api() {
        return ApiClient.of(place, Client.COMMAND_LINE);
    }

    private int notUnderstood(Command.NotUnderstood wrong) throws IOException {
        out.println(wrong.why() + "\n");
        return help(NOT_UNDERSTOOD);
    }

    private int help(int status) throws IOException {
        try (var text = Canbo.class.getResourceAsStream("/help.txt")) {
            out.print(
                    new String(
                            Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8));
        }
        return status;
    }
}
