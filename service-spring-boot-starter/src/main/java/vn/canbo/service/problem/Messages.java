package vn.canbo.service.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.check.Ground;
import vn.canbo.events.check.GroundTexts;

/**
 * Text for officials in one language: the contract's, the starter's own and the service's {@code
 * messages_<language>}. A placeholder {@code {termDays}} or {@code {term.lastDay}} is a component
 * of the record.
 */
public final class Messages {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z][A-Za-z0-9.]*)}");

    private final Map<String, String> texts = new HashMap<>();
    private final Wording wording;

    private Messages(Locale language) {
        this.wording = new Wording(language, key -> Optional.ofNullable(texts.get(key)));
    }

    /** Vietnamese and English. */
    public static Messages vietnamese() {
        return load("vi");
    }

    public static Messages english() {
        return load("en");
    }

    private static Messages load(String language) {
        var messages = new Messages(Locale.of(language));
        messages.texts.putAll(GroundTexts.templates(language));
        messages.read("canbo-messages_" + language + ".properties");
        messages.read("messages_" + language + ".properties");
        return messages;
    }

    /** The message of a refusal with its placeholders filled. */
    public String of(Ground ground) {
        return text(
                "refusal." + ground.wording(),
                path -> Components.read(ground, path),
                ground.code());
    }

    /** A message whose placeholders are filled from a map. */
    public String of(String key, Map<String, ?> values) {
        return text(key, path -> values.get(path), key);
    }

    /** A value by itself, as it stands in a message. */
    public String written(Object value) {
        return wording.of(value);
    }

    /** The message as it is written, with its placeholders; empty when there is none. */
    public String template(String key) {
        return texts.getOrDefault(key, "");
    }

    public Set<String> keys() {
        return Set.copyOf(texts.keySet());
    }

    /** The names of the placeholders in a message; empty when there is no such message. */
    public Set<String> placeholders(String key) {
        return PLACEHOLDER
                .matcher(template(key))
                .results()
                .map(it -> it.group(1))
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    private String text(String key, Values values, String whenMissing) {
        return PLACEHOLDER
                .matcher(texts.getOrDefault(key, whenMissing))
                .replaceAll(
                        it -> Matcher.quoteReplacement(wording.of(values.valueOf(it.group(1)))));
    }

    private void read(String file) {
        var properties = new Properties();
        try (InputStream stream = Messages.class.getClassLoader().getResourceAsStream(file)) {
            if (stream != null) {
                properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        properties
                .stringPropertyNames()
                .forEach(key -> texts.put(key, properties.getProperty(key)));
    }

    @FunctionalInterface
    private interface Values {
        @Nullable Object valueOf(String path);
    }
}
