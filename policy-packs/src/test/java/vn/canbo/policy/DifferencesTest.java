package vn.canbo.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.canbo.policy.figure.Change;
import vn.canbo.policy.figure.Difference;
import vn.canbo.policy.figure.Differences;
import vn.canbo.policy.figure.FigureKind;

class DifferencesTest {

    private static final String HEAD =
            """
            id: test
            version: "1"
            name: {vi: Thử, en: Test}
            instruments:
              - {id: letter, kind: OFFICIAL_LETTER}
            standards:
            """;

    private static String row(String days, String least, String rest) {
        return """
          - titles: [PC_CHAIR]
            instrument: letter
            certainty: CONFIRMED
            %s
            demands:
              - {criterion: PROFESSIONAL_LEVEL, least: %s}
            %s
        """
                .formatted(days, least, rest);
    }

    private static PolicyPack pack(String... rows) {
        return PolicyPacks.shipped().read(new PackFile("test.yaml", HEAD + String.join("", rows)));
    }

    private static List<Difference> between(PolicyPack before, PolicyPack after) {
        return Differences.between(before.figures(), after.figures());
    }

    @Test
    void days_on_which_both_say_the_same_are_left_out_however_the_rows_are_cut() {
        var whole = pack(row("from: 2020-01-01", "COLLEGE", ""));
        var cut =
                pack(
                        row("from: 2020-01-01\n    until: 2022-12-31", "COLLEGE", ""),
                        row("from: 2023-01-01", "COLLEGE", ""));

        assertThat(between(whole, cut)).isEmpty();
    }

    @Test
    void a_change_holds_on_exactly_the_days_on_which_both_rows_do() {
        var before = pack(row("from: 2020-01-01", "COLLEGE", ""));
        var after =
                pack(
                        row("from: 2021-01-01\n    until: 2022-12-31", "COLLEGE", ""),
                        row("from: 2023-01-01\n    until: 2024-12-31", "UNIVERSITY", ""),
                        row("from: 2025-01-01", "INTERMEDIATE", ""));

        assertThat(between(before, after))
                .extracting(
                        Difference::change,
                        it -> String.valueOf(it.validity().from()),
                        it -> String.valueOf(it.validity().until()))
                .containsExactly(
                        tuple(Change.GONE, "2020-01-01", "2020-12-31"),
                        tuple(Change.MORE, "2023-01-01", "2024-12-31"),
                        tuple(Change.LESS, "2025-01-01", "null"));
    }

    @Test
    void a_longer_grace_asks_for_less_and_another_group_is_new() {
        var grace =
                "graces:\n"
                        + "      - {to: {ethnicMinority: true}, remedyBy: %s, instrument: letter,"
                        + " certainty: CONFIRMED}";
        var before = pack(row("from: 2020-01-01", "COLLEGE", grace.formatted("2026-01-01")));
        var after =
                pack(
                        row(
                                "from: 2020-01-01",
                                "COLLEGE",
                                grace.formatted("2027-01-01")
                                        + "\n"
                                        + "      - {to: {inPostOn: 2020-01-01}, remedyBy:"
                                        + " 2025-01-01, instrument: letter, certainty:"
                                        + " CONFIRMED}"));

        assertThat(between(before, after))
                .extracting(Difference::kind, Difference::change, Difference::among)
                .containsExactly(
                        tuple(FigureKind.GRACE, Change.LESS, "OF_ETHNIC_MINORITY"),
                        tuple(FigureKind.GRACE, Change.NEW, "IN_POST_ON 2020-01-01"));
    }

    @Test
    void the_same_demand_of_another_certainty_differs_in_its_source() {
        var before = pack(row("from: 2020-01-01", "COLLEGE", ""));
        var after =
                PolicyPacks.shipped()
                        .read(
                                new PackFile(
                                        "test.yaml",
                                        HEAD
                                                + row("from: 2020-01-01", "COLLEGE", "")
                                                        .replace("CONFIRMED", "TO_BE_CONFIRMED")));

        assertThat(between(before, after))
                .extracting(Difference::change)
                .containsExactly(Change.SOURCE);
    }

    @Test
    void a_newer_version_that_says_the_same_differs_in_nothing() {
        var before = pack(row("from: 2020-01-01", "COLLEGE", ""));
        var after =
                PolicyPacks.shipped()
                        .read(
                                new PackFile(
                                        "test.yaml",
                                        HEAD.replace("\"1\"", "\"2\"")
                                                + row("from: 2020-01-01", "COLLEGE", "")));

        assertThat(after.version()).isEqualTo("2");
        assertThat(between(before, after)).isEmpty();
    }
}
