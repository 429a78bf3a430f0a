package vn.canbo.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.canbo.policy.PackFault.Place;
import vn.canbo.policy.YamlNode.Items;
import vn.canbo.policy.YamlNode.Mapping;
import vn.canbo.policy.YamlNode.Scalar;
import vn.canbo.policy.source.Validity;
import vn.canbo.policy.source.Wording;

/**
 * The fields of one mapping of a pack, read by name. Whoever reads calls {@link #end()} last, which
 * refuses every field that nobody asked for.
 */
final class PackFields {

    private final Mapping mapping;
    private final Set<String> asked = new TreeSet<>();

    PackFields(YamlNode node) {
        if (!(node instanceof Mapping fields)) {
            throw new PackFault(
                    node.place(),
                    "ở đây cần các trường dạng \"tên: giá trị\"",
                    "fields of the form \"name: value\" are needed here");
        }
        this.mapping = fields;
    }

    boolean has(String name) {
        return find(name) != null;
    }

    String text(String name) {
        return scalar(need(name)).text();
    }

    @Nullable String textOrNull(String name) {
        return has(name) ? text(name) : null;
    }

    /** Both languages, in the fields vi and en. */
    Wording wording() {
        return new Wording(text("vi"), text("en"));
    }

    @Nullable Wording wordingOrNull(String name) {
        if (!has(name)) {
            return null;
        }
        var both = fields(name);
        var wording = both.wording();
        both.end();
        return wording;
    }

    /** A list of texts in both languages; none when the field is absent. */
    List<Wording> wordings(String name) {
        var wordings = new ArrayList<Wording>();
        for (var both : each(name)) {
            wordings.add(both.wording());
            both.end();
        }
        return wordings;
    }

    LocalDate date(String name) {
        return parsed(name, LocalDate::parse, "ngày dạng 2025-07-01", "a date such as 2025-07-01");
    }

    MonthDay dayOfYear(String name) {
        return parsed(
                name, MonthDay::parse, "ngày trong năm dạng --11-01", "a day such as --11-01");
    }

    @Nullable LocalDate dateOrNull(String name) {
        return has(name) ? date(name) : null;
    }

    Validity validity() {
        return checked(() -> new Validity(dateOrNull("from"), dateOrNull("until")));
    }

    Period period(String name) {
        return parsed(name, Period::parse, "khoảng thời gian dạng P3M, P10Y", "a period like P3M");
    }

    int number(String name) {
        return parsed(name, Integer::valueOf, "số nguyên", "a whole number");
    }

    /** Exact, such as 0.5. */
    BigDecimal decimal(String name) {
        return parsed(name, BigDecimal::new, "số thập phân dạng 0.5", "a decimal such as 0.5");
    }

    YearMonth month(String name) {
        return parsed(name, YearMonth::parse, "tháng dạng 2025-07", "a month such as 2025-07");
    }

    boolean yesNo(String name) {
        var scalar = scalar(need(name));
        return switch (scalar.text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw notAmong(scalar, List.of(true, false));
        };
    }

    <E extends Enum<E>> E constant(String name, Class<E> type) {
        return constant(scalar(need(name)), type);
    }

    <E extends Enum<E>> Set<E> constants(String name, Class<E> type) {
        return scalars(name).stream()
                .map(it -> constant(it, type))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static <E extends Enum<E>> E constant(Scalar scalar, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(it -> it.name().equals(scalar.text()))
                .findFirst()
                .orElseThrow(() -> notAmong(scalar, Arrays.asList(type.getEnumConstants())));
    }

    static PackFault notAmong(Scalar scalar, List<?> allowed) {
        var list = allowed.stream().map(Object::toString).collect(Collectors.joining(", "));
        return new PackFault(
                scalar.place(),
                "\"" + scalar.text() + "\" không dùng được; hãy chọn: " + list,
                "\"" + scalar.text() + "\" cannot stand here; choose one of: " + list);
    }

    Scalar scalar(String name) {
        return scalar(need(name));
    }

    /** The texts of a list; none when the field is absent. */
    List<Scalar> scalars(String name) {
        return items(name).stream().map(PackFields::scalar).toList();
    }

    PackFields fields(String name) {
        return new PackFields(need(name));
    }

    /** The mappings of a list; none when the field is absent. */
    List<PackFields> each(String name) {
        return items(name).stream().map(PackFields::new).toList();
    }

    /** Runs a constructor that checks itself; what it refuses becomes a fault of this mapping. */
    <T> T checked(Supplier<T> constructor) {
        try {
            return constructor.get();
        } catch (IllegalArgumentException e) {
            throw fault("nội dung không nhất quán: " + e.getMessage(), e.getMessage());
        }
    }

    PackFault fault(String vi, @Nullable String en) {
        return new PackFault(mapping.place(), vi, en == null ? vi : en);
    }

    void end() {
        for (var field : mapping.fields().entrySet()) {
            if (!asked.contains(field.getKey())) {
                throw new PackFault(
                        field.getValue().place(),
                        "không có trường này; ở đây có thể ghi: " + String.join(", ", asked),
                        "there is no such field; here may stand: " + String.join(", ", asked));
            }
        }
    }

    private <T> T parsed(String name, Function<String, T> parser, String vi, String en) {
        var scalar = scalar(need(name));
        try {
            return parser.apply(scalar.text());
        } catch (DateTimeParseException | NumberFormatException e) {
            throw new PackFault(
                    scalar.place(),
                    "\"" + scalar.text() + "\" không đọc được; cần " + vi,
                    "\"" + scalar.text() + "\" cannot be read; it must be " + en);
        }
    }

    private static Scalar scalar(YamlNode node) {
        if (!(node instanceof Scalar scalar) || scalar.text().isBlank()) {
            throw new PackFault(
                    node.place(), "ở đây cần một giá trị", "a single value is needed here");
        }
        return scalar;
    }

    private List<YamlNode> items(String name) {
        return switch (Optional.ofNullable(find(name)).orElse(NOTHING)) {
            case Items items -> items.items();
            case Scalar other -> throw notAList(other);
            case Mapping other -> throw notAList(other);
        };
    }

    private static final YamlNode NOTHING = new Items(new Place("", 1, ""), List.of());

    private static PackFault notAList(YamlNode node) {
        return new PackFault(node.place(), "ở đây cần một danh sách", "a list is needed here");
    }

    private YamlNode need(String name) {
        var node = find(name);
        if (node == null) {
            throw new PackFault(
                    mapping.place().within(name), "thiếu trường này", "the field is missing");
        }
        return node;
    }

    private @Nullable YamlNode find(String name) {
        asked.add(name);
        return mapping.fields().get(name);
    }
}
