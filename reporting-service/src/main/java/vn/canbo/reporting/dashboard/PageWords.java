package vn.canbo.reporting.dashboard;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.code.Criterion;
import vn.canbo.reporting.compliance.Share;
import vn.canbo.service.decision.Measure;
import vn.canbo.service.problem.Messages;
import vn.canbo.service.time.Today;

/** What a page says, in one language: words of the glossary, dates and figures as offices write. */
public final class PageWords {

    static final Locale VIETNAMESE = Locale.of("vi");

    private final Locale language;
    private final Messages messages;
    private final DateTimeFormatter day;
    private final DateTimeFormatter time;
    private final DateTimeFormatter moment;

    PageWords(Locale language, Messages messages) {
        this.language = language;
        this.messages = messages;
        this.day =
                DateTimeFormatter.ofPattern(isVietnamese() ? "dd/MM/yyyy" : "d MMM yyyy", language);
        this.time = DateTimeFormatter.ofPattern("HH:mm:ss", language).withZone(Today.ZONE);
        this.moment =
                DateTimeFormatter.ofPattern(
                                isVietnamese() ? "dd/MM/yyyy HH:mm" : "d MMM yyyy HH:mm", language)
                        .withZone(Today.ZONE);
    }

    public String of(String key) {
        return messages.of(key, Map.of());
    }

    public String of(String key, String name, Object value) {
        return messages.of(key, Map.of(name, value));
    }

    public String of(String key, String name, Object value, String other, Object otherValue) {
        return messages.of(key, Map.of(name, value, other, otherValue));
    }

    /** A constant of the contract in the words of the glossary. */
    public String name(Enum<?> constant) {
        return of(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    /**
     * What a criterion requires or finds, in words: a level of its scale, a list of majors, an age.
     */
    public String level(Criterion criterion, @Nullable String code) {
        return code == null ? of("level.unknown") : messages.written(new Measure(criterion, code));
    }

    public String either(String vi, String en) {
        return isVietnamese() ? vi : en;
    }

    public String date(LocalDate date) {
        return day.format(date);
    }

    public String time(Instant instant) {
        return time.format(instant);
    }

    /** Day and time, for what happened on another day than the page is read. */
    public String moment(Instant instant) {
        return moment.format(instant);
    }

    public String count(long count) {
        return NumberFormat.getIntegerInstance(language).format(count);
    }

    /** Two decimals, half up; a dash where nothing is counted. */
    public String share(Share share) {
        if (share.percent() == null) {
            return "–";
        }
        var format = NumberFormat.getNumberInstance(language);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(share.percent()) + " %";
    }

    public String language() {
        return language.getLanguage();
    }

    private boolean isVietnamese() {
        return language.getLanguage().equals(VIETNAMESE.getLanguage());
    }
}
