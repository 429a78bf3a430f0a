package vn.canbo.events.kit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.check.Ground;
import vn.canbo.events.check.GroundTexts;

/** In which language the kit speaks; without a wish in both, Vietnamese first. */
final class Language {

    private final List<GroundTexts> grounds;
    private final List<Properties> words;

    private Language(List<GroundTexts> grounds, List<Properties> words) {
        this.grounds = grounds;
        this.words = words;
    }

    static Language both() {
        return new Language(
                List.of(GroundTexts.vietnamese(), GroundTexts.english()),
                List.of(words("vi"), words("en")));
    }

    /**
     * @param wish {@code vi} or {@code en}; absent: both
     */
    static Language of(@Nullable String wish) {
        return switch (wish) {
            case null -> both();
            case "vi" -> new Language(List.of(GroundTexts.vietnamese()), List.of(words("vi")));
            case "en" -> new Language(List.of(GroundTexts.english()), List.of(words("en")));
            default -> throw new IllegalArgumentException("--language takes vi or en");
        };
    }

    /** One text per language. */
    List<String> of(Ground ground) {
        return grounds.stream().map(it -> it.of(ground)).toList();
    }

    /** The same of a sentence of the kit itself. */
    List<String> sentence(String key, Object... parts) {
        return words.stream()
                .map(it -> new MessageFormat(it.getProperty(key)).format(parts))
                .toList();
    }

    /** In one line. */
    String word(String key, Object... parts) {
        return sentence(key, parts).stream().distinct().collect(Collectors.joining(" / "));
    }

    private static Properties words(String language) {
        var read = new Properties();
        var file = "kit_" + language + ".properties";
        try (var stream = Objects.requireNonNull(Language.class.getResourceAsStream(file))) {
            read.load(new InputStreamReader(stream, UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return read;
    }
}
