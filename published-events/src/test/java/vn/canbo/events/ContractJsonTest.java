package vn.canbo.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import vn.canbo.events.code.AreaClass;
import vn.canbo.events.code.Sex;
import vn.canbo.events.code.UnitKind;

class ContractJsonTest {

    record Part(
            LocalDate day,
            YearMonth month,
            boolean yes,
            int count,
            Sex sex,
            UUID id,
            List<String> texts,
            @Nullable LocalDate until) {}

    private static final String GOOD =
            """
            {"day":"2026-03-02","month":"1992-04","yes":true,"count":3,"sex":"FEMALE",\
            "id":"019cacec-8b22-7711-867f-3b44d2dab7a4","texts":["a"]}\
            """;

    @Test
    void days_and_months_are_text_and_an_absent_part_is_left_out() {
        var part = ContractJson.mapper().readValue(GOOD, Part.class);

        assertThat(part.until()).isNull();
        assertThat(ContractJson.mapper().writeValueAsString(part)).isEqualTo(GOOD);
    }

    @Test
    void an_optional_part_may_be_given_as_null() {
        var part =
                ContractJson.mapper()
                        .readValue(with("\"texts\"", "\"until\":null,\"texts\""), Part.class);

        assertThat(part.until()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"day", "month", "yes", "count", "sex", "id", "texts"})
    void a_required_part_may_be_neither_missing_nor_null(String name) {
        refuses(with("\"" + name + "\":", "\"other\":"));
        refuses(GOOD.replaceFirst("\"" + name + "\":(\\[[^]]*]|[^,}]*)", "\"" + name + "\":null"));
    }

    @Test
    void a_value_of_another_type_is_refused() {
        refuses(with("true", "\"true\""));
        refuses(with("true", "1"));
        refuses(with(":3", ":\"3\""));
        refuses(with(":3", ":3.7"));
        refuses(with("\"FEMALE\"", "1"));
        refuses(with("\"FEMALE\"", "\"\""));
        refuses(with("\"FEMALE\"", "\"female\""));
        refuses(with("\"2026-03-02\"", "\"\""));
        refuses(with("\"2026-03-02\"", "\"2026-02-30\""));
        refuses(with("\"019cacec-8b22-7711-867f-3b44d2dab7a4\"", "\"\""));
        refuses(with("[\"a\"]", "\"a\""));
    }

    @Test
    void a_part_given_twice_is_refused() {
        refuses(with("{", "{\"yes\":false,"));
        assertThatThrownBy(() -> ContractJson.mapper().readTree("{\"a\":1,\"a\":2}"))
                .isInstanceOf(JacksonException.class);
    }

    @Test
    void text_after_the_end_is_refused() {
        refuses(GOOD + "{}");
    }

    @Test
    void what_is_too_deep_or_too_long_is_refused() {
        var mapper = ContractJson.mapper();

        assertThat(mapper.readTree("[".repeat(20) + "]".repeat(20)).isArray()).isTrue();
        assertThat(mapper.readTree("\"" + "a".repeat(65_536) + "\"").isString()).isTrue();
        assertThat(mapper.readTree("1".repeat(100)).isNumber()).isTrue();
        for (var tooMuch :
                List.of(
                        "[".repeat(21) + "]".repeat(21),
                        "\"" + "a".repeat(65_537) + "\"",
                        "1".repeat(101),
                        "{\"" + "a".repeat(257) + "\":1}")) {
            assertThatThrownBy(() -> mapper.readTree(tooMuch)).isInstanceOf(JacksonException.class);
        }
    }

    @Test
    void the_areas_of_a_unit_are_the_same_bytes_in_whatever_order_they_came() {
        var backwards = new LinkedHashSet<AreaClass>(List.of(AreaClass.values()).reversed());

        assertThat(json(backwards)).isEqualTo(json(EnumSet.allOf(AreaClass.class)));
        assertThat(json(backwards)).contains("[\"MOUNTAINOUS\",\"HIGHLAND\"");
        assertThat(json(Set.of())).contains("\"areas\":[]");
    }

    private static String json(Set<AreaClass> areas) {
        var period =
                new UnitPeriod(
                        LocalDate.of(2025, 7, 1), null, UnitKind.COMMUNE, "xã Ví Dụ", null, areas);
        return ContractJson.mapper().writeValueAsString(period);
    }

    private static String with(String part, String instead) {
        assertThat(GOOD).contains(part);
        return GOOD.replace(part, instead);
    }

    private static void refuses(String json) {
        assertThat(json).isNotEqualTo(GOOD);
        assertThatThrownBy(() -> ContractJson.mapper().readValue(json, Part.class))
                .as(json)
                .isInstanceOf(JacksonException.class);
    }
}
