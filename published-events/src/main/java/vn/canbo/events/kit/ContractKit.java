package vn.canbo.events.kit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.YAMLException;
import tools.jackson.core.JacksonException;
import vn.canbo.events.EventSchemas;
import vn.canbo.events.LegalDay;
import vn.canbo.events.check.EventCheck;
import vn.canbo.events.check.Moment;
import vn.canbo.events.grant.AuthorityFile;
import vn.canbo.events.grant.Grantee;
import vn.canbo.events.kit.KitCommand.Check;
import vn.canbo.events.kit.KitCommand.Sender;
import vn.canbo.events.kit.KitCommand.Source;

/** Checks events as the services' door would, before they are sent. */
public final class ContractKit {

    /** Nothing was checked: the words, a file or the broker stood in the way. */
    static final int CANNOT_RUN = 2;

    private final InputStream in;
    private final PrintStream out;
    private final InstantSource clock;

    ContractKit(InputStream in, PrintStream out, InstantSource clock) {
        this.in = in;
        this.out = out;
        this.clock = clock;
    }

    /** Ends with 0 when all events are accepted, 1 when one is refused, 2 when it cannot run. */
    public static void main(String... words) {
        // The libraries have nothing to say that the kit does not say itself.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, UTF_8);
        var status = new ContractKit(System.in, out, InstantSource.system()).run(words);
        out.flush();
        System.exit(status);
    }

    int run(String... words) {
        try {
            return switch (KitWords.read(words)) {
                case Check check -> check(check);
                case KitCommand.Samples samples -> samples(samples);
                case KitCommand.Help help -> help(help.language(), 0);
                case KitCommand.NotUnderstood wrong -> {
                    out.println(wrong.why() + "\n");
                    yield help(Language.both(), CANNOT_RUN);
                }
            };
        } catch (IOException | UncheckedIOException | KafkaException unreachable) {
            out.println(reason(unreachable));
            return CANNOT_RUN;
        }
    }

    private int check(Check check) throws IOException {
        var sender = check.sender().isPresent() ? grantee(check.sender().get()) : null;
        var examination =
                new Examination(new EventCheck(new EventSchemas()), sender, moment(check));
        var protocol = new Protocol(out, check.language());
        each(check.source(), it -> protocol.write(examination.of(it)));
        return protocol.close(sender != null);
    }

    private void each(Source source, Consumer<Found> reader) throws IOException {
        switch (source) {
            case Source.Lines lines -> {
                try (var file = Files.newInputStream(lines.file())) {
                    new EventLines(file).each(reader);
                }
            }
            case Source.StandardInput _ -> new EventLines(in).each(reader);
            case Source.Topic topic -> EventTopic.of(topic).each(reader);
        }
    }

    private static Grantee grantee(Sender sender) throws IOException {
        try {
            return AuthorityFile.parse(Files.readString(sender.authority())).grantee(sender.name());
        } catch (YAMLException | JacksonException | IllegalStateException unreadable) {
            throw new IOException(sender.authority() + ": " + unreadable.getMessage(), unreadable);
        }
    }

    /** A wished day is one of the legal clock alone: the machine goes by its own. */
    private Moment moment(Check check) {
        var now = clock.instant();
        return new Moment(
                now, check.day().map(it -> it.atStartOfDay(LegalDay.ZONE).toInstant()).orElse(now));
    }

    private int samples(KitCommand.Samples samples) throws IOException {
        var written = Samples.writeTo(samples.folder());
        samples.language()
                .sentence("samples", Integer.toString(written), samples.folder())
                .forEach(out::println);
        return 0;
    }

    private int help(Language language, int status) throws IOException {
        for (var file : language.word("help").split(" / ", -1)) {
            try (var text = ContractKit.class.getResourceAsStream(file)) {
                out.println(new String(Objects.requireNonNull(text).readAllBytes(), UTF_8));
            }
        }
        return status;
    }

    private static String reason(Exception failure) {
        @Nullable Throwable cause = failure.getCause();
        var more = cause == null || failure instanceof IOException ? "" : ": " + cause.getMessage();
        return failure.getClass().getSimpleName() + ": " + failure.getMessage() + more;
    }
}
