package vn.canbo.events.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventFaultTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    @ParameterizedTest
    @MethodSource("faults")
    void every_fault_speaks_both_languages_and_fills_the_same_places(Class<?> fault) {
        var key = "refusal." + Ground.wordingOf(fault);
        var vi = GroundTexts.templates("vi").getOrDefault(key, "");
        var en = GroundTexts.templates("en").getOrDefault(key, "");

        assertThat(vi).isNotEmpty();
        assertThat(en).isNotEmpty();
        assertThat(placeholders(vi)).isEqualTo(placeholders(en));
        assertThat(Arrays.stream(fault.getRecordComponents()).map(it -> it.getName()))
                .containsAll(placeholders(en));
    }

    @Test
    void every_message_is_of_a_fault() {
        var keys = faults().map(it -> "refusal." + Ground.wordingOf(it)).toList();

        assertThat(keys).hasSizeGreaterThan(20);
        assertThat(GroundTexts.templates("vi").keySet()).containsExactlyInAnyOrderElementsOf(keys);
        assertThat(GroundTexts.templates("en").keySet()).containsExactlyInAnyOrderElementsOf(keys);
    }

    @Test
    void what_lies_in_the_sender_is_told_apart_from_what_lies_in_the_event() {
        assertThat(codes(EventFault.OfSender::has))
                .containsExactlyInAnyOrder(
                        "PUBLISHER_NOT_KNOWN",
                        "PUBLISHER_REVOKED",
                        "NOT_GRANTED",
                        "GRANT_NOT_BEGUN");
        assertThat(codes(EventFault.BreaksContract::has))
                .contains("BREAKS_SCHEMA", "WRONG_ATTRIBUTE", "EVENT_ID_REUSED")
                .doesNotContain("HIDDEN_CHARACTER", "GRANT_ENDED", "NOT_GRANTED");
    }

    private static List<String> codes(Predicate<String> which) {
        return faults().map(Ground::wordingOf).filter(which).toList();
    }

    static Stream<Class<?>> faults() {
        return Arrays.stream(EventFault.class.getDeclaredClasses()).filter(Class::isRecord);
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map((MatchResult it) -> it.group(1))
                .collect(Collectors.toUnmodifiableSet());
    }
}
