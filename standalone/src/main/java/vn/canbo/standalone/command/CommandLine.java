package vn.canbo.standalone.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Reads the words after {@code ./canbo}. */
public final class CommandLine {

    private final Deque<String> words;

    private CommandLine(List<String> words) {
        this.words = new ArrayDeque<>(words);
    }

    /** Never fails: what cannot be understood is a command of its own. */
    public static Command read(String... words) {
        try {
            return new CommandLine(List.of(words)).read();
        } catch (IllegalArgumentException e) {
            return new Command.NotUnderstood(String.valueOf(e.getMessage()));
        }
    }

    private Command read() {
        var verb = words.isEmpty() ? "help" : words.removeFirst();
        return switch (verb) {
            case "up" -> up();
            case "down" -> alone(new Command.Down());
            case "status" -> alone(new Command.Status());
            case "reset" -> {
                var sure = flag("--yes");
                yield alone(new Command.Reset(sure));
            }
            case "import" -> imported();
            case "export" -> {
                var kind = oneOf(ListKind.templates(), ListKind::templateTyped);
                var file = Path.of(next("the Excel file to be written, such as list.xlsx"));
                yield alone(new Command.ExportListTemplate(kind, file));
            }
            case "demo" -> {
                var stop = flag("--stop");
                yield alone(new Command.Demo(stop));
            }
            case "clock" -> {
                var day = day(next("the day, such as 2026-12-31"));
                yield alone(new Command.Clock(day));
            }
            case "resend" -> {
                var service = next("the service, such as personnel");
                var subject =
                        words.isEmpty() ? Optional.<UUID>empty() : Optional.of(id(words.remove()));
                yield alone(new Command.Resend(service, subject));
            }
            case "trace" -> {
                var event = next("the publisher's id of the event");
                yield alone(new Command.Trace(event));
            }
            case "packs" -> packs();
            case "publisher" -> PublisherWords.read(words);
            case "help", "--help", "-h" -> new Command.Help();
            default -> throw new IllegalArgumentException("There is no command " + verb);
        };
    }

    private Command up() {
        var fresh = false;
        var detach = false;
        var sure = false;
        var demo = true;
        var clock = Optional.<LocalDate>empty();
        while (!words.isEmpty()) {
            var word = words.removeFirst();
            switch (word) {
                case "--fresh" -> fresh = true;
                case "--detach" -> detach = true;
                case "--yes" -> sure = true;
                case "--no-demo" -> demo = false;
                case "--clock" -> clock = Optional.of(day(next("the day, such as 2026-12-31")));
                default -> throw new IllegalArgumentException("up does not know " + word);
            }
        }
        if (clock.isPresent() && !fresh) {
            throw new IllegalArgumentException(
                    "--clock begins an empty instance and needs --fresh;"
                            + " a running one is moved by: canbo clock DATE");
        }
        return new Command.Up(fresh, clock, detach, sure, demo);
    }

    private Command imported() {
        if ("units".equals(words.peekFirst())) {
            words.removeFirst();
            var file = Path.of(next("the CSV file with the units"));
            return alone(new Command.ImportUnits(file));
        }
        var kind = oneOf("units, " + ListKind.words(), ListKind::typed);
        var check = flag("--check");
        var goodRows = flag("--good-rows");
        var file = Path.of(next("the Excel file with the list"));
        return alone(new Command.ImportList(kind, file, check, goodRows));
    }

    private Command packs() {
        var verb = next("check, diff or what-if");
        return switch (verb) {
            case "check" -> {
                var file = Path.of(next("the YAML file of the pack"));
                yield alone(new Command.CheckPack(file));
            }
            case "diff" -> {
                var before = next("the file or id of the pack before");
                var after = next("the file or id of the pack after");
                yield alone(new Command.ComparePacks(before, after));
            }
            case "what-if" -> {
                var file = Path.of(next("the YAML file of the draft"));
                var asOf =
                        flag("--as-of")
                                ? Optional.of(day(next("the day, such as 2027-01-01")))
                                : Optional.<LocalDate>empty();
                yield alone(new Command.AskWhatIf(file, asOf));
            }
            default -> throw new IllegalArgumentException("packs does not know " + verb);
        };
    }

    private boolean flag(String name) {
        return words.remove(name);
    }

    private <T> T oneOf(String expected, Function<String, Optional<T>> meaning) {
        return meaning.apply(next(expected))
                .orElseThrow(
                        () -> new IllegalArgumentException("The next word should be: " + expected));
    }

    private String next(String what) {
        if (words.isEmpty()) {
            throw new IllegalArgumentException("Missing: " + what);
        }
        return words.removeFirst();
    }

    private Command alone(Command command) {
        if (!words.isEmpty()) {
            throw new IllegalArgumentException("Not understood: " + String.join(" ", words));
        }
        return command;
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("Not the id of a person or unit: " + text, e);
        }
    }

    static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "Not a day: " + text + " (write it as 2026-12-31)", e);
        }
    }
}
