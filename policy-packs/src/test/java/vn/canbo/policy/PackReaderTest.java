package vn.canbo.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackReaderTest {

    private static final PackFile BASELINE = PolicyPacks.shippedFile("national-baseline.yaml");

    private static final String VALID =
            """
            id: test
            version: "1"
            name: {vi: Thử, en: Test}
            instruments:
              - {id: letter, kind: OFFICIAL_LETTER}
            titles:
              - instrument: letter
                certainty: CONFIRMED
                level: COMMUNE
                category: CADRE
                elected: true
                titles:
                  - {code: TEST_HEAD, vi: Trưởng, en: Head, block: PARTY, leadership: true, head: true}
            standards:
              - titles: [TEST_HEAD]
                instrument: letter
                certainty: CONFIRMED
                until: 2024-12-31
                demands:
                  - {criterion: PROFESSIONAL_LEVEL, least: COLLEGE}
                derogations:
                  - {areas: [BORDER], criterion: PROFESSIONAL_LEVEL, least: INTERMEDIATE}
                graces:
                  - {to: {ethnicMinority: true}, remedyBy: 2026-01-01, instrument: letter, certainty: CONFIRMED}
              - titles: [TEST_HEAD]
                instrument: letter
                certainty: CONFIRMED
                from: 2025-01-01
                demands:
                  - {criterion: PROFESSIONAL_LEVEL, least: UNIVERSITY}
            """;

    @Test
    void a_pack_that_is_right_is_read() {
        var pack = read(VALID).all().getLast();

        assertThat(pack.id()).isEqualTo("test");
        assertThat(pack.standards()).hasSize(2);
        assertThat(pack.standards().getFirst().graces()).hasSize(1);
        assertThat(pack.standards().getFirst().derogations()).hasSize(1);
    }

    @ParameterizedTest(name = "{1} for {0}: line {2}, {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    version: "1"                | versoin: "1"               | 1  | version                               | is missing
                    version: "1"                | version: ""                | 2  | version                               | a single value
                    version: "1"                | version:                   | 2  | version                               | no value
                    until: 2024-12-31           | untill: 2024-12-31         | 18 | standards[0].untill                   | no such field
                    until: 2024-12-31           | until: 2024-13-31          | 18 | standards[0].until                    | a date such as
                    until: 2024-12-31           | until: 2025-01-01          | 25 | standards[1]                          | overlaps
                    least: UNIVERSITY           | least: ADVANCED            | 30 | standards[1].demands[0].least         | UNIVERSITY, MASTER
                    criterion: PROFESSIONAL_LEVEL, least: COLLEGE | criterion: DEGREE, least: COLLEGE | 20 | standards[0].demands[0].criterion | PROFESSIONAL_LEVEL
                    least: INTERMEDIATE         | least: MASTER              | 20 | standards[0].demands[0]               | must lower
                    to: {ethnicMinority: true}  | to: {ethnicMinority: false} | 24 | standards[0].graces[0].to            | exactly one group
                    to: {ethnicMinority: true}  | to: {ethnicMinority: maybe} | 24 | standards[0].graces[0].to.ethnicMinority | true, false
                    kind: OFFICIAL_LETTER       | kind: LETTER               | 5  | instruments[0].kind                   | OFFICIAL_LETTER
                    {id: letter, kind           | {id: decree-33-2023, kind  | 5  | instruments[0]                        | already
                    code: TEST_HEAD             | code: PC_CHAIR             | 13 | titles[0].titles[0]                   | already
                    code: TEST_HEAD             | code: Head                 | 13 | titles[0].titles[0]                   | title code
                    leadership: true            | leadership: false          | 13 | titles[0].titles[0]                   | no leader
                    elected: true               | elected: yes               | 11 | titles[0].elected                     | true, false
                    titles: [TEST_HEAD]         | titles: [TEST_HEADS]       | 15 | standards[0].titles[0]                | TEST_HEAD
                    titles: [TEST_HEAD]         | titles: TEST_HEAD          | 15 | standards[0].titles                   | a list
                    titles: [TEST_HEAD]         | titles: []                 | 15 | standards[0]                          | at least one title
                    certainty: CONFIRMED        | certainty: SURE            | 8  | titles[0].certainty                   | TO_BE_CONFIRMED
                    name: {vi: Thử, en: Test}   | name: Test                 | 3  | name                                  | fields of the form
                    name: {vi: Thử, en: Test}   | name: {vi: Thử}            | 3  | name.en                               | is missing
                    level: COMMUNE              | level: [COMMUNE            | 10 | ''                                    | valid YAML
                    id: test                    | id: national-baseline      | 1  | ''                                    | choose another id
                    areas: [BORDER], criterion: PROFESSIONAL_LEVEL, least: INTERMEDIATE | areas: [BORDER], criterion: POLITICAL_THEORY, least: ELEMENTARY | 15 | standards[0] | only a criterion of the demands
                    areas: [BORDER]             | areas: []                  | 20 | standards[0].demands[0]               | some areas
                    id: test                    | id: test\\nid: again        | 2  | id                                    | twice
                    """)
    void a_fault_is_shown_where_it_stands_with_what_would_be_right(
            String right, String wrong, int line, String field, String message) {
        var yaml =
                VALID.replaceFirst(
                        Pattern.quote(right), Matcher.quoteReplacement(wrong.replace("\\n", "\n")));

        var fault = catchThrowableOfType(PackFault.class, () -> read(yaml));

        assertThat(fault).isNotNull();
        assertThat(fault.place().file()).isEqualTo("test.yaml");
        assertThat(fault.place().field()).isEqualTo(field);
        assertThat(fault.place().line()).isEqualTo(line);
        assertThat(fault.wording().en()).contains(message);
        assertThat(fault.wording().vi()).isNotBlank();
        assertThat(fault).hasMessageStartingWith("test.yaml:" + line + ": ");
    }

    @Test
    void a_standard_may_not_ask_for_a_matching_major_where_the_title_names_none() {
        var yaml =
                VALID.replace(
                        "least: UNIVERSITY}",
                        "least: UNIVERSITY}\n      - {criterion: MAJOR_MATCHES_POSITION}");

        var fault = catchThrowableOfType(PackFault.class, () -> read(yaml));

        assertThat(fault.place().line()).isEqualTo(31);
        assertThat(fault.wording().en()).contains("major");
    }

    @Test
    void an_empty_file_is_refused() {
        var fault = catchThrowableOfType(PackFault.class, () -> read(""));

        assertThat(fault).hasMessageContaining("the file is empty");
    }

    @Test
    void every_rule_of_a_secondment_needs_a_source() {
        var tn25 = PolicyPacks.shippedFile("tn25.yaml");
        var without =
                new PackFile(
                        tn25.name(), tn25.yaml().replaceFirst("      - \\{rule: SEC_07.*\n", ""));

        var fault =
                catchThrowableOfType(
                        PackFault.class, () -> PolicyPacks.read(List.of(BASELINE, without)));

        assertThat(without.yaml()).isNotEqualTo(tn25.yaml());
        assertThat(fault.wording().en()).isEqualTo("SEC-07 has no source");
    }

    @Test
    void two_packs_cannot_both_give_the_secondment_figures_of_one_day() {
        var tn25 = PolicyPacks.shippedFile("tn25.yaml");
        var again =
                new PackFile(
                        "again.yaml",
                        tn25.yaml()
                                .replace("id: tn25\n", "id: again\n")
                                .replace("id: tn25-report", "id: again-report"));

        var fault =
                catchThrowableOfType(
                        PackFault.class, () -> PolicyPacks.read(List.of(BASELINE, tn25, again)));

        assertThat(fault.place().file()).isEqualTo("again.yaml");
        assertThat(fault.place().field()).isEqualTo("secondments[0]");
        assertThat(fault.wording().en()).contains("overlaps");
    }

    private static PolicyPacks read(String yaml) {
        return PolicyPacks.read(List.of(BASELINE, new PackFile("test.yaml", yaml)));
    }
}
