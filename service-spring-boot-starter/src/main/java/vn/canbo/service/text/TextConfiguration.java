package vn.canbo.service.text;

import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.canbo.events.check.PlainText;
import vn.canbo.service.problem.Problems;

/** What comes in parameters and headers of a body; of bodies the readers of each kind take care. */
@AutoConfiguration
class TextConfiguration {

    /** Four digits: further away lies nothing that a database could tell of. */
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}-.*");

    /** Who may not ask at all is told that first. */
    private static final int AFTER_SIGN_IN = -45;

    @Bean
    WebMvcConfigurer plainParameters() {
        return new WebMvcConfigurer() {
            @Override
            public void addFormatters(FormatterRegistry registry) {
                registry.addConverter(String.class, String.class, TextConfiguration::text);
                registry.addFormatterForFieldType(
                        LocalDate.class,
                        (day, _) -> day.toString(),
                        (text, _) -> LocalDate.parse(inOurYears(text)));
                registry.addFormatterForFieldType(
                        Instant.class,
                        (moment, _) -> moment.toString(),
                        (text, _) -> Instant.parse(inOurYears(text)));
            }
        };
    }

    private static String text(String text) {
        PlainText.hiddenIn(text)
                .ifPresent(
                        it -> {
                            throw new IllegalArgumentException(it);
                        });
        return PlainText.composed(text);
    }

    /** ISO alone, read by its own parser: what a locale reads out of 3/4/26 is a guess. */
    private static String inOurYears(String text) {
        if (!YEAR.matcher(text).matches()) {
            throw new IllegalArgumentException("no day of ours");
        }
        return text;
    }

    @Bean
    FilterRegistrationBean<EncodingFilter> encodingFilter(Problems problems) {
        var registration = new FilterRegistrationBean<>(new EncodingFilter(problems));
        registration.setOrder(AFTER_SIGN_IN);
        return registration;
    }
}
