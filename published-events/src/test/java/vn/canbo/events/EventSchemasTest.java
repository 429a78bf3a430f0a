package vn.canbo.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;
import vn.canbo.events.reported.ReportedType;

class EventSchemasTest {

    private static final EventSchemas SCHEMAS = new EventSchemas();

    @ParameterizedTest(name = "{0} as {1} breaks {2}")
    @CsvSource(
            quoteCharacter = '`',
            textBlock =
                    """
                    citizenNumber, "99919200001",     pattern
                    citizenNumber, "9991920000133",   pattern
                    citizenNumber, "99919200001x",    pattern
                    citizenNumber, "999192000013\\n", pattern
                    citizenNumber, 999192000013,      type
                    birthDate,     "1992-02-30",      format
                    birthDate,     "1992-4-10",       format
                    birthDate,     "0992-04-10",      pattern
                    birthDate,     "1992-04-10T00:00:00Z", format
                    sex,           "female",          enum
                    religious,     "false",           type
                    religious,     null,              type
                    fullName,      "",                minLength
                    fullName,      " Minh Họa",       pattern
                    fullName,      "Minh\\u0000Họa",  pattern
                    fileNumber,    "HS\\t1",          pattern
                    homeUnitCode,  "99 001",          pattern
                    """)
    void a_wrong_value_is_named_with_its_place_and_rule(String part, String json, String rule) {
        var content = registration();
        content.set(part, ContractJson.mapper().readTree(json));

        var problems = SCHEMAS.problemsOf(ReportedType.PERSON_REGISTERED.schema(), content);

        assertThat(problems)
                .allSatisfy(it -> assertThat(it.pointer()).isEqualTo("/" + part))
                .anySatisfy(it -> assertThat(it.rule()).isEqualTo(rule));
    }

    @ParameterizedTest
    @CsvSource({"fullName, 200, 201", "fileNumber, 64, 65", "ethnicity, 50, 51"})
    void a_free_text_has_a_limit(String part, int longest, int tooLong) {
        var content = registration();

        assertThat(problemsOf(content.put(part, "a".repeat(longest)))).isEmpty();
        assertThat(problemsOf(content.put(part, "a".repeat(tooLong))))
                .extracting(SchemaProblem::rule)
                .containsExactly("maxLength");
    }

    @Test
    void a_person_is_named_in_exactly_one_way() {
        var address = ReportedType.POST_ENDED.schema();
        var both =
                """
                {"person": {"fileNumber": "HS-1", "personId": "019cacec-8b22-7711-867f-3b44d2dab7a4"},
                 "unitCode": "99001", "title": "DIVISION_HEAD", "lastDay": "2026-05-31",
                 "reason": "RETIRED", "decisionNumber": "1/QĐ"}
                """;
        var content = (ObjectNode) ContractJson.mapper().readTree(both);

        assertThat(SCHEMAS.problemsOf(address, content))
                .extracting(SchemaProblem::pointer, SchemaProblem::rule)
                .containsExactly(tuple("/person", "oneOf"));
        ((ObjectNode) content.path("person")).remove("personId");
        assertThat(SCHEMAS.problemsOf(address, content)).isEmpty();
        ((ObjectNode) content.path("person")).remove("fileNumber");
        assertThat(SCHEMAS.problemsOf(address, content)).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}, {1}, {2}: {3}")
    @CsvSource({
        "2025, GOOD, , true",
        "2025, , SUSPENDED, true",
        "2025, GOOD, SUSPENDED, false",
        "2025, , , false",
        "2025, VERY_GOOD, , false",
        "2025, , MISSING, false",
        "1989, GOOD, , false",
        "1990, GOOD, , true",
        "2199, GOOD, , true",
        "2200, GOOD, , false"
    })
    void an_evaluation_bears_a_rating_or_says_why_there_is_none(
            int year, @Nullable String rating, @Nullable String excusal, boolean allowed) {
        var content =
                ContractJson.mapper()
                        .createObjectNode()
                        .put("year", year)
                        .put("unitCode", "99001")
                        .put("decidedOn", "2025-12-12");
        content.putObject("person").put("fileNumber", "HS-1");
        Optional.ofNullable(rating).ifPresent(it -> content.put("rating", it));
        Optional.ofNullable(excusal).ifPresent(it -> content.put("excusal", it));

        var problems = SCHEMAS.problemsOf(ReportedType.EVALUATION_DECIDED.schema(), content);

        assertThat(problems.isEmpty()).isEqualTo(allowed);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "PROFESSIONAL, UNIVERSITY, true",
        "PROFESSIONAL, ADVANCED, false",
        "POLITICAL_THEORY, ADVANCED, true",
        "POLITICAL_THEORY, UNIVERSITY, false",
        "ETHNIC_LANGUAGE, CERTIFICATE, true",
        "ETHNIC_LANGUAGE, DEGREE, false"
    })
    void a_level_stands_on_the_scale_of_its_kind(String kind, String level, boolean allowed) {
        var content =
                ContractJson.mapper()
                        .createObjectNode()
                        .put("kind", kind)
                        .put("level", level)
                        .put("awardedOn", "2020-01-01");
        content.putObject("person").put("fileNumber", "HS-1");

        var problems = SCHEMAS.problemsOf(ReportedType.QUALIFICATION_OBTAINED.schema(), content);

        assertThat(problems.isEmpty()).isEqualTo(allowed);
        assertThat(problems).allSatisfy(it -> assertThat(it.pointer()).isEqualTo("/level"));
    }

    @Test
    void every_problem_is_named_at_once_and_says_nothing_of_the_value() {
        var content = registration();
        content.put("citizenNumber", "secret-number").put("birthDate", "secret-day");
        content.remove("category");

        var problems = problemsOf(content);

        assertThat(problems)
                .extracting(SchemaProblem::pointer)
                .contains("/citizenNumber", "/birthDate", "/category");
        assertThat(problems)
                .allSatisfy(
                        it -> {
                            assertThat(it.message()).isNotBlank().doesNotContain("secret");
                            assertThat(it.vi()).isNotBlank().isNotEqualTo(it.message());
                        });
    }

    @Test
    void something_that_is_no_object_is_refused_as_a_whole() {
        var problems =
                SCHEMAS.problemsOf(
                        ReportedType.PERSON_REGISTERED.schema(),
                        ContractJson.mapper().readTree("[1]"));

        assertThat(problems)
                .extracting(SchemaProblem::pointer, SchemaProblem::rule)
                .containsExactly(tuple("", "type"));
    }

    @Test
    void no_more_problems_are_listed_than_a_reader_can_use() {
        var content = ContractJson.mapper().createObjectNode();
        var periods = content.putArray("periods");
        for (var i = 0; i < 100; i++) {
            periods.addObject();
        }

        assertThat(SCHEMAS.problemsOf(EventType.UNIT_CLOSED.schema(), content))
                .hasSize(EventSchemas.MOST_PROBLEMS);
    }

    @Test
    void a_schema_that_the_contract_does_not_have_is_a_defect() {
        assertThatThrownBy(() -> SCHEMAS.problemsOf("urn:canbo:schema:no:v1", registration()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("urn:canbo:schema:no:v1");
    }

    private static List<SchemaProblem> problemsOf(ObjectNode content) {
        return SCHEMAS.problemsOf(ReportedType.PERSON_REGISTERED.schema(), content);
    }

    private static ObjectNode registration() {
        return Sample.all().stream()
                .filter(it -> it.type().equals(ReportedType.PERSON_REGISTERED.type()))
                .map(it -> (ObjectNode) it.data().deepCopy())
                .findFirst()
                .orElseThrow();
    }
}
