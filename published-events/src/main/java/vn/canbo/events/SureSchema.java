package vn.canbo.events;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Sees in a fraction of the time that a content keeps its schema, for the keywords that our schemas
 * use. A yes is sure. A no says nothing: whoever needs to know asks the library, which also names
 * what is wrong. A schema with any other keyword is never sure.
 */
final class SureSchema {

    private static final Set<String> SAYS_NOTHING =
            Set.of("$schema", "$id", "title", "description", "then");
    private static final Pattern UUID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private SureSchema() {}

    static Predicate<JsonNode> of(JsonNode schema) {
        return all(
                schema.propertyStream()
                        .filter(it -> !SAYS_NOTHING.contains(it.getKey()))
                        .map(it -> check(it.getKey(), it.getValue(), schema)));
    }

    private static Predicate<JsonNode> all(Stream<Predicate<JsonNode>> checks) {
        return checks.reduce(Predicate::and).orElse(_ -> true);
    }

    private static Predicate<JsonNode> check(String keyword, JsonNode rule, JsonNode schema) {
        return switch (keyword) {
            case "type" -> type(rule.asString(""));
            case "properties" -> properties(rule);
            case "required" -> required(rule);
            case "dependentRequired" -> dependentRequired(rule);
            case "items" -> items(rule);
            case "minItems" -> it -> it.size() >= rule.intValue();
            case "maxItems" -> it -> it.size() <= rule.intValue();
            case "uniqueItems" -> SureSchema::holdsDistinctTexts;
            case "enum", "const" -> oneOf(rule);
            case "minimum" -> it -> it.canConvertToInt() && it.intValue() >= rule.intValue();
            case "maximum" -> it -> it.canConvertToInt() && it.intValue() <= rule.intValue();
            case "minLength" -> text(it -> length(it) >= rule.intValue());
            case "maxLength" -> text(it -> length(it) <= rule.intValue());
            case "pattern" -> pattern(rule.asString(""));
            case "format" -> format(rule.asString(""));
            case "if" -> condition(rule, of(schema.path("then")));
            case "oneOf" -> exactlyOneOf(rule);
            case "allOf" -> all(rule.valueStream().map(SureSchema::of));
            default -> _ -> false;
        };
    }

    private static Predicate<JsonNode> type(String type) {
        return switch (type) {
            case "object" -> JsonNode::isObject;
            case "array" -> JsonNode::isArray;
            case "string" -> JsonNode::isString;
            case "boolean" -> JsonNode::isBoolean;
            case "integer" -> JsonNode::isIntegralNumber;
            default -> _ -> false;
        };
    }

    private static Predicate<JsonNode> properties(JsonNode rule) {
        var checks = new ArrayList<Map.Entry<String, Predicate<JsonNode>>>();
        rule.propertyStream().forEach(it -> checks.add(Map.entry(it.getKey(), of(it.getValue()))));
        return content -> {
            for (var check : checks) {
                var value = content.get(check.getKey());
                if (value != null && !check.getValue().test(value)) {
                    return false;
                }
            }
            return true;
        };
    }

    private static Predicate<JsonNode> required(JsonNode rule) {
        var names = texts(rule);
        return content -> {
            for (var name : names) {
                if (!content.has(name)) {
                    return false;
                }
            }
            return true;
        };
    }

    private static Predicate<JsonNode> dependentRequired(JsonNode rule) {
        return all(
                rule.propertyStream()
                        .map(
                                it -> {
                                    var others = required(it.getValue());
                                    return content ->
                                            !content.has(it.getKey()) || others.test(content);
                                }));
    }

    private static Predicate<JsonNode> items(JsonNode rule) {
        var item = of(rule);
        return content -> {
            for (var one : content) {
                if (!item.test(one)) {
                    return false;
                }
            }
            return true;
        };
    }

    private static boolean holdsDistinctTexts(JsonNode content) {
        var texts = new HashSet<String>();
        for (var one : content) {
            if (!one.isString() || !texts.add(one.stringValue())) {
                return false;
            }
        }
        return true;
    }

    private static Predicate<JsonNode> oneOf(JsonNode rule) {
        var allowed = Set.copyOf(rule.isArray() ? texts(rule) : List.of(rule.asString("")));
        return text(allowed::contains);
    }

    /** Of the form ^…$ alone, and then for the whole text: what ends a line is never overlooked. */
    private static Predicate<JsonNode> pattern(String pattern) {
        if (!pattern.startsWith("^") || !pattern.endsWith("$")) {
            return _ -> false;
        }
        var whole = Pattern.compile(pattern.substring(1, pattern.length() - 1));
        return text(it -> whole.matcher(it).matches());
    }

    private static Predicate<JsonNode> format(String format) {
        return switch (format) {
            case "uuid" -> text(it -> UUID.matcher(it).matches());
            case "date" -> text(SureSchema::isDay);
            default -> _ -> false;
        };
    }

    private static boolean isDay(String text) {
        try {
            return text.length() == 10 && LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeException _) {
            return false;
        }
    }

    /** Knows exactly only which properties an alternative asks for. */
    private static Predicate<JsonNode> exactlyOneOf(JsonNode rule) {
        if (rule.valueStream().anyMatch(it -> it.size() != 1 || !it.has("required"))) {
            return _ -> false;
        }
        var alternatives = rule.valueStream().map(it -> required(it.path("required"))).toList();
        return content -> alternatives.stream().filter(it -> it.test(content)).count() == 1;
    }

    /** Knows exactly only whether one property has one of some texts. */
    private static Predicate<JsonNode> condition(JsonNode rule, Predicate<JsonNode> then) {
        return asksForTexts(rule)
                .<Predicate<JsonNode>>map(
                        asked -> content -> !asked.test(content) || then.test(content))
                .orElse(then);
    }

    private static Optional<Predicate<JsonNode>> asksForTexts(JsonNode rule) {
        var names = texts(rule.path("required"));
        if (rule.size() != 2 || names.size() != 1 || rule.path("properties").size() != 1) {
            return Optional.empty();
        }
        var asked = rule.path("properties").path(names.getFirst());
        var texts = asked.path("const").isString() ? asked.path("const") : asked.path("enum");
        if (asked.size() != 1 || texts.isMissingNode()) {
            return Optional.empty();
        }
        var isOneOf = oneOf(texts);
        return Optional.of(it -> isOneOf.test(it.path(names.getFirst())));
    }

    private static Predicate<JsonNode> text(Predicate<String> check) {
        return it -> it.isString() && check.test(it.stringValue());
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(it -> it.asString("")).toList();
    }
}
