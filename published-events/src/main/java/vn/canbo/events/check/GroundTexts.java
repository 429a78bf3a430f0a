package vn.canbo.events.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The messages of every {@link EventFault} in one language. */
public final class GroundTexts {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)}");

    private final Map<String, String> templates;
    private final DateTimeFormatter day;

    private GroundTexts(String language, String day) {
        this.templates = templates(language);
        this.day = DateTimeFormatter.ofPattern(day);
    }

    public static GroundTexts vietnamese() {
        return new GroundTexts("vi", "dd/MM/yyyy");
    }

    public static GroundTexts english() {
        return new GroundTexts("en", "uuuu-MM-dd");
    }

    /**
     * The messages as they are written, by key.
     *
     * @param language {@code vi} or {@code en}
     */
    public static Map<String, String> templates(String language) {
        var file = "grounds_" + language + ".properties";
        var read = new Properties();
        try (var stream = Objects.requireNonNull(GroundTexts.class.getResourceAsStream(file))) {
            read.load(new InputStreamReader(stream, UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return read.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(it -> it, read::getProperty));
    }

    /** The message with its placeholders filled. */
    public String of(Ground ground) {
        var template = templates.getOrDefault("refusal." + ground.wording(), ground.code());
        return PLACEHOLDER
                .matcher(template)
                .replaceAll(it -> Matcher.quoteReplacement(written(part(ground, it.group(1)))));
    }

    private String written(Object value) {
        return value instanceof LocalDate date ? day.format(date) : value.toString();
    }

    private static Object part(Ground ground, String name) {
        try {
            var accessor =
                    Arrays.stream(ground.getClass().getRecordComponents())
                            .filter(it -> it.getName().equals(name))
                            .findFirst()
                            .orElseThrow()
                            .getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(ground);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException("a record that cannot be read", unreadable);
        }
    }
}
