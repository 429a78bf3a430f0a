package vn.canbo.service.testing.hostile;

import java.util.List;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Values that parsers, databases and pages dislike. */
final class HostileValues {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final List<String> TEXTS =
            List.of(
                    "",
                    " ",
                    "\u0000",
                    "\u200B",
                    "\u202E",
                    "\uFEFF",
                    "\uFFFF",
                    "\u001B[2J",
                    "\r\nFORGED",
                    "\\",
                    "\\u0000",
                    "\"",
                    "'; DROP TABLE person; --",
                    "%",
                    "${jndi:ldap://127.0.0.1:1/a}",
                    "<script>alert(1)</script>",
                    "../../etc/passwd",
                    "=1+1",
                    "😀",
                    "e\u0301\u0301\u0301",
                    "NguyÔn V¨n",
                    "٠١٢٣٤٥",
                    "null",
                    "NaN",
                    "2026-02-30",
                    "0000-00-00",
                    "+999999999-12-31",
                    "9".repeat(400),
                    "ễ".repeat(5_000),
                    "x".repeat(20_000));

    /**
     * As they stand in JSON; the last ones no JSON writer would write. {@code #} is another number
     * each time, for a name that stands twice is another fault.
     */
    private static final List<String> VALUES =
            List.of(
                    "null",
                    "true",
                    "0",
                    "-1",
                    "1.5",
                    "1e400",
                    "-1e999999999",
                    "1e-999999999",
                    "9223372036854775808",
                    "123456789012345678901234567890",
                    "[]",
                    "{}",
                    "[null]",
                    "[[[[[[[[[[1]]]]]]]]]]",
                    "{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":1}}}}}",
                    "{\"fileNumber\":\"a\",\"personId\":\"b\"}",
                    "\"\\ud83d\"",
                    "\"\\ude00\\ud83d\"",
                    "1,\"\\ud800#\":1");

    private static final List<String> DAYS =
            List.of(
                    "1899-12-31",
                    "1900-01-01",
                    "2024-02-29",
                    "2025-02-29",
                    "2025-06-30",
                    "2025-07-01",
                    "2199-12-31",
                    "9999-12-31",
                    "01/02/2025",
                    "2025-1-1",
                    "2025-01-01T00:00:00Z");

    private HostileValues() {}

    static String any(RandomGenerator random) {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    static String name(RandomGenerator random) {
        var names =
                List.of("extra", "a\u0000", "Id", "ID", "", "__proto__", "@class", "a.b", "a/b~c");
        return names.get(random.nextInt(names.size()));
    }

    static JsonNode node(RandomGenerator random) {
        return JSON.valueToTree(
                random.nextBoolean()
                        ? any(random)
                        : "${raw:"
                                + VALUES.get(random.nextInt(VALUES.size()))
                                        .replace("#", Integer.toString(random.nextInt()))
                                + "}");
    }

    /** On both sides of what the schema says of a field. */
    static JsonNode near(JsonNode schema, RandomGenerator random) {
        if (schema.has("enum")) {
            var allowed = schema.get("enum");
            var one = allowed.get(random.nextInt(allowed.size())).asString();
            return JSON.valueToTree(
                    switch (random.nextInt(4)) {
                        case 0 -> one.toLowerCase(java.util.Locale.ROOT);
                        case 1 -> one + " ";
                        default -> one;
                    });
        }
        if (schema.path("format").asString("").equals("date")) {
            return JSON.valueToTree(DAYS.get(random.nextInt(DAYS.size())));
        }
        if (schema.has("maxLength")) {
            var most = schema.get("maxLength").asInt();
            return JSON.valueToTree("n".repeat(most + random.nextInt(2)));
        }
        return schema.path("type").asString("").equals("boolean")
                ? JSON.valueToTree(random.nextBoolean())
                : node(random);
    }
}
