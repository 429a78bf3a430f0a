package vn.canbo.standalone.command;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.canbo.events.reported.ReportedType;

/** Reads the words after {@code ./canbo publisher}. */
final class PublisherWords {

    private static final Set<String> WITH_VALUE =
            Set.of(
                    "--title",
                    "--units",
                    "--types",
                    "--from",
                    "--to",
                    "--successor",
                    "--bytes",
                    "--requests");
    private static final Set<String> ALONE = Set.of("--training-authority", "--identity");

    private final Deque<String> words;
    private final Map<String, String> values = new HashMap<>();
    private final Set<String> flags = new HashSet<>();

    private PublisherWords(Deque<String> words) {
        this.words = words;
    }

    /**
     * @throws IllegalArgumentException saying what is not understood
     */
    static Command read(Deque<String> words) {
        return new PublisherWords(new ArrayDeque<>(words)).read();
    }

    private Command read() {
        var verb = next("add, rotate, revoke, lift or list");
        var command =
                switch (verb) {
                    case "add" -> add();
                    case "rotate" -> new Command.RotatePublisher(name());
                    case "revoke" -> new Command.RevokePublisher(name());
                    case "lift" -> new Command.LiftSuspension(name(), next("why it is let in"));
                    case "list" -> new Command.ListPublishers();
                    default ->
                            throw new IllegalArgumentException("publisher does not know " + verb);
                };
        if (!words.isEmpty()) {
            throw new IllegalArgumentException("Not understood: " + String.join(" ", words));
        }
        return command;
    }

    private Command add() {
        var name = name();
        while (!words.isEmpty()) {
            var word = words.removeFirst();
            if (WITH_VALUE.contains(word)) {
                values.put(word, next("what stands after " + word));
            } else if (ALONE.contains(word)) {
                flags.add(word);
            } else {
                throw new IllegalArgumentException("publisher add does not know " + word);
            }
        }
        return new Command.AddPublisher(
                name,
                values.isEmpty() && flags.isEmpty() ? Optional.empty() : Optional.of(grant()));
    }

    private WantedGrant grant() {
        return new WantedGrant(
                required("--title"),
                List.of(required("--units").split(",")),
                Stream.of(required("--types").split(",")).map(PublisherWords::type).toList(),
                Optional.ofNullable(values.get("--from")).map(CommandLine::day),
                Optional.ofNullable(values.get("--to")).map(CommandLine::day),
                Optional.ofNullable(values.get("--successor")),
                flags.contains("--training-authority"),
                flags.contains("--identity"),
                number("--bytes"),
                number("--requests"));
    }

    /** With or without what all types have in common. */
    private static String type(String word) {
        return Arrays.stream(ReportedType.values())
                .map(ReportedType::type)
                .filter(it -> it.equals(word) || shortly(it).equals(word))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "There is no event type %s; the types are: %s"
                                                .formatted(word, allTypes())));
    }

    private static String allTypes() {
        return Arrays.stream(ReportedType.values())
                .map(it -> shortly(it.type()))
                .collect(Collectors.joining(", "));
    }

    private static String shortly(String type) {
        return type.replace("vn.canbo.reported.", "").replace(".v1", "");
    }

    private Optional<Integer> number(String word) {
        try {
            return Optional.ofNullable(values.get(word)).map(Integer::valueOf);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    word + " takes a number, not " + values.get(word), e);
        }
    }

    private String name() {
        return next("the name of the publisher");
    }

    private String required(String word) {
        return Optional.ofNullable(values.get(word))
                .orElseThrow(() -> new IllegalArgumentException("Missing: " + word));
    }

    private String next(String what) {
        return Optional.ofNullable(words.pollFirst())
                .orElseThrow(() -> new IllegalArgumentException("Missing: " + what));
    }
}
