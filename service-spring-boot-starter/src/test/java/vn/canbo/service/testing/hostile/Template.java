package vn.canbo.service.testing.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fills what a file of a corpus cannot hold: <code>${name}</code> a value of the test, <code>
 * ${repeat:x:9}</code> many of the same, <code>${in:PT3H}</code> a time from now, and, as a whole
 * text, <code>${raw:…}</code> what no JSON writer would write.
 */
final class Template {

    private static final Pattern RAW = Pattern.compile("\"\\$\\{raw:(.*?)}\"");
    private static final Pattern REPEATED = Pattern.compile("\\$\\{repeat:(.):([0-9]+)}");
    private static final Pattern LATER = Pattern.compile("\\$\\{in:([-A-Z0-9]+)}");
    private static final Pattern VALUE = Pattern.compile("\\$\\{([a-zA-Z]+)}");

    private final InstantSource clock = InstantSource.system();
    private final Map<String, String> values;

    Template(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    byte[] bytes(String json) {
        return text(RAW.matcher(json).replaceAll(it -> Matcher.quoteReplacement(raw(it.group(1)))))
                .getBytes(UTF_8);
    }

    String text(String given) {
        var valued =
                VALUE.matcher(given).replaceAll(it -> Matcher.quoteReplacement(value(it.group(1))));
        var timed =
                LATER.matcher(valued)
                        .replaceAll(
                                it -> clock.instant().plus(Duration.parse(it.group(1))).toString());
        return REPEATED.matcher(timed)
                .replaceAll(
                        it ->
                                Matcher.quoteReplacement(
                                        it.group(1).repeat(Integer.parseInt(it.group(2)))));
    }

    private static String raw(String escaped) {
        return JsonMapper.shared().readValue('"' + escaped + '"', String.class);
    }

    private String value(String name) {
        var value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no value for ${" + name + "}");
        }
        return value;
    }
}
