package vn.canbo.service.problem;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.code.Criterion;
import vn.canbo.service.decision.Bilingual;
import vn.canbo.service.decision.Measure;
import vn.canbo.service.time.Today;

/** How a value is written for officials: days, terms, codes. */
final class Wording {

    private static final DateTimeFormatter VIETNAMESE_DAY =
            DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter VIETNAMESE_MONTH =
            DateTimeFormatter.ofPattern("MM/yyyy");

    private final boolean vietnamese;
    private final Function<String, Optional<String>> words;

    /**
     * @param words text of a code, such as {@code Verdict.UNMET}
     */
    Wording(Locale language, Function<String, Optional<String>> words) {
        this.vietnamese = language.getLanguage().equals("vi");
        this.words = words;
    }

    String of(@Nullable Object value) {
        return switch (value) {
            case null -> "—";
            case LocalDate day -> vietnamese ? VIETNAMESE_DAY.format(day) : day.toString();
            case YearMonth month -> vietnamese ? VIETNAMESE_MONTH.format(month) : month.toString();
            case Instant instant -> of(Today.dayOf(instant));
            case Period period -> of(period);
            case Enum<?> code -> of(code);
            case Measure measure -> of(measure);
            case Bilingual both -> vietnamese ? both.vi() : both.en();
            case Boolean yes -> yes ? (vietnamese ? "có" : "yes") : (vietnamese ? "không" : "no");
            case Optional<?> maybe -> of((Object) maybe.orElse(null));
            case Collection<?> several ->
                    several.stream().map(this::of).collect(Collectors.joining(", "));
            case Record wrapper when wrapper.getClass().getRecordComponents().length == 1 ->
                    of(Components.valueOf(wrapper.getClass().getRecordComponents()[0], wrapper));
            default -> value.toString();
        };
    }

    private String of(Enum<?> code) {
        return words.apply(code.getDeclaringClass().getSimpleName() + "." + code.name())
                .orElse(code.name());
    }

    /** A code that this release does not know stands as it is. */
    private String of(Measure measure) {
        if (measure.criterion() == Criterion.AGE) {
            return measure.code() + (vietnamese ? " tuổi" : " years");
        }
        return Arrays.stream(measure.code().split("\\|", -1))
                .map(it -> measure.criterion().constantOf(it).map(this::of).orElse(it))
                .collect(Collectors.joining(", "));
    }

    private String of(Period period) {
        var parts = new ArrayList<String>();
        add(parts, period.getYears(), "năm", "year");
        add(parts, period.getMonths(), "tháng", "month");
        add(parts, period.getDays(), "ngày", "day");
        return parts.isEmpty() ? (vietnamese ? "0 ngày" : "0 days") : String.join(" ", parts);
    }

    private void add(List<String> parts, int count, String vi, String en) {
        if (count != 0) {
            parts.add(count + " " + (vietnamese ? vi : count == 1 ? en : en + "s"));
        }
    }
}
