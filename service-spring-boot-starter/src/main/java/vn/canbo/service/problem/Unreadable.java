package vn.canbo.service.problem;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;
import vn.canbo.service.text.HiddenInText;

/** Says of a JSON body that cannot be read which field is wrong and what would be right. */
final class Unreadable {

    private final Problems problems;

    Unreadable(Problems problems) {
        this.problems = problems;
    }

    /**
     * @param cause what Jackson says; absent when there was no body at all
     */
    Reason reason(@Nullable Throwable cause) {
        return switch (cause) {
            case null -> problems.malformed("BODY_MISSING", "", Map.of());
            case UnrecognizedPropertyException it ->
                    problems.malformed(
                            "UNKNOWN_FIELD",
                            pointer(it),
                            Map.of("field", it.getPropertyName(), "known", known(it)));
            case InvalidNullException it ->
                    problems.malformed("MISSING_FIELD", pointer(it), Map.of("field", field(it)));
            case InvalidFormatException it -> wrongValue(it, it.getTargetType());
            case ValueInstantiationException it -> wrongValue(it, it.getType().getRawClass());
            case MismatchedInputException it when it.getOriginalMessage().startsWith("Missing") ->
                    problems.malformed("MISSING_FIELD", pointer(it), Map.of("field", field(it)));
            case MismatchedInputException it -> wrongValue(it, it.getTargetType());
            case HiddenInText it -> problems.reason(it.objection(pointer(it)));
            case StreamConstraintsException _ ->
                    problems.malformed("BODY_TOO_DEEP_OR_LONG", "", Map.of());
            case StreamReadException it when it.getOriginalMessage().startsWith("Duplicate") ->
                    problems.malformed("REPEATED_FIELD", pointer(it), Map.of());
            case JacksonException it ->
                    problems.malformed(
                            "NOT_JSON",
                            pointer(it),
                            Map.of(
                                    "line", it.getLocation().getLineNr(),
                                    "column", it.getLocation().getColumnNr()));
            default -> problems.malformed("BODY_MISSING", "", Map.of());
        };
    }

    private Reason wrongValue(JacksonException failure, @Nullable Class<?> expected) {
        return problems.malformed(
                "WRONG_VALUE",
                pointer(failure),
                Map.of("field", field(failure), "expected", expected(expected)));
    }

    /** What would be right, in words that need no language. */
    static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "…";
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(it -> ((Enum<?>) it).name())
                    .collect(Collectors.joining(" | "));
        }
        return switch (type.getSimpleName()) {
            case "LocalDate" -> "yyyy-MM-dd (2025-07-01)";
            case "Instant" -> "ISO 8601 (2025-07-01T08:00:00Z)";
            case "Period" -> "ISO 8601 (P3M)";
            case "UUID" -> "UUID (0190d3a2-7d5c-7e2c-9b1f-3f5a6c7d8e9f)";
            case "int", "Integer", "long", "Long", "short", "Short", "BigInteger" -> "1, 2, 3 …";
            case "double", "Double", "float", "Float", "BigDecimal" -> "1.5";
            case "boolean", "Boolean" -> "true | false";
            case "String" -> "\"…\"";
            default -> type.isArray() || List.class.isAssignableFrom(type) ? "[…]" : "{…}";
        };
    }

    private static String known(UnrecognizedPropertyException failure) {
        var known = failure.getKnownPropertyIds();
        return known == null
                ? ""
                : known.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
    }

    private static String field(JacksonException failure) {
        return failure.getPath().isEmpty()
                ? "/"
                : String.valueOf(failure.getPath().getLast().getPropertyName());
    }

    private static String pointer(JacksonException failure) {
        return failure.getPath().stream()
                .map(
                        it ->
                                "/"
                                        + (it.getPropertyName() == null
                                                ? String.valueOf(it.getIndex())
                                                : it.getPropertyName()
                                                        .replace("~", "~0")
                                                        .replace("/", "~1")))
                .collect(Collectors.joining());
    }
}
