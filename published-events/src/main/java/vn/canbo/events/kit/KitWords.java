package vn.canbo.events.kit;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.kit.KitCommand.Sender;
import vn.canbo.events.kit.KitCommand.Source;
import vn.canbo.events.reported.PublisherTopic;

/** Reads the words behind {@code java -jar ...-kit.jar}. */
final class KitWords {

    private static final Set<String> OPTIONS =
            Set.of("--authority", "--publisher", "--on", "--topic", "--kafka", "--language");

    private final Map<String, String> options = new HashMap<>();
    private final Deque<String> plain = new ArrayDeque<>();
    private boolean help;

    private KitWords() {}

    /** Never fails: what cannot be understood is a command of its own. */
    static KitCommand read(String... words) {
        try {
            return new KitWords().command(new ArrayDeque<>(List.of(words)));
        } catch (IllegalArgumentException wrong) {
            return new KitCommand.NotUnderstood(String.valueOf(wrong.getMessage()));
        }
    }

    private KitCommand command(Deque<String> words) {
        while (!words.isEmpty()) {
            take(words.remove(), words);
        }
        var language = Language.of(options.get("--language"));
        if (help) {
            return new KitCommand.Help(language);
        }
        if ("samples".equals(plain.peek())) {
            plain.remove();
            return alone(new KitCommand.Samples(Path.of(next("the folder")), language));
        }
        var source = source();
        return alone(new KitCommand.Check(source, sender(source), day(), language));
    }

    private void take(String word, Deque<String> rest) {
        if (Set.of("--help", "-h", "help").contains(word)) {
            help = true;
        } else if (OPTIONS.contains(word)) {
            if (rest.isEmpty()) {
                throw new IllegalArgumentException(word + " ?");
            }
            options.put(word, rest.remove());
        } else if (word.startsWith("--")) {
            throw new IllegalArgumentException("There is no option " + word);
        } else {
            plain.add(word);
        }
    }

    private Source source() {
        var topic = options.get("--topic");
        if (topic == null) {
            var file = next("a file, or - for what comes in, or --topic");
            return file.equals("-") ? new Source.StandardInput() : new Source.Lines(Path.of(file));
        }
        var kind =
                PublisherTopic.named(topic)
                        .filter(it -> it != PublisherTopic.OUTCOMES)
                        .orElseThrow(() -> noTopic(topic));
        return new Source.Topic(topic, kind, Path.of(required("--kafka", options.get("--kafka"))));
    }

    private static IllegalArgumentException noTopic(String topic) {
        return new IllegalArgumentException(
                "A publisher's topic is named ext.NAME or ext-identity.NAME, not " + topic);
    }

    private Optional<Sender> sender(Source source) {
        var authority = options.get("--authority");
        if (authority == null) {
            if (options.containsKey("--publisher")) {
                throw new IllegalArgumentException("--publisher needs --authority FILE");
            }
            return Optional.empty();
        }
        var name =
                source instanceof Source.Topic topic
                        ? topic.publisher()
                        : required("--publisher", options.get("--publisher"));
        return Optional.of(new Sender(Path.of(authority), name));
    }

    private Optional<LocalDate> day() {
        try {
            return Optional.ofNullable(options.get("--on")).map(LocalDate::parse);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("--on takes a day such as 2026-12-31", e);
        }
    }

    private String next(String what) {
        return required(what, plain.poll());
    }

    private static String required(String what, @Nullable String given) {
        if (given == null) {
            throw new IllegalArgumentException("Missing: " + what);
        }
        return given;
    }

    private KitCommand alone(KitCommand command) {
        if (!plain.isEmpty()) {
            throw new IllegalArgumentException("Not understood: " + String.join(" ", plain));
        }
        return command;
    }
}
