package vn.canbo.personnel.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.canbo.personnel.list.Desk;
import vn.canbo.personnel.list.FormulaWorkbook;
import vn.canbo.personnel.list.ListTest;
import vn.canbo.personnel.list.RedCells;
import vn.canbo.service.origin.Role;
import vn.canbo.service.workbook.CellValue;

/**
 * Each kind of bad cell comes back red, with what would be right; what is merely untidy is taken.
 */
class BadCellsIT extends ListTest {

    @ParameterizedTest(name = "{0} {1}: {2} at {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            FULL_NAME        | An 007          | NAME_MALFORMED               | A2
            FULL_NAME        |                 | CELL_MISSING                 | A2
            FULL_NAME        | =cmd()          | NAME_MALFORMED               | A2
            CITIZEN_NUMBER   | 12345           | CITIZEN_NUMBER_MALFORMED     | B2
            BIRTH_DATE       | 1985            | CELL_IS_NO_DAY               | C2
            BIRTH_DATE       | 29/02/2023      | CELL_IS_NO_DAY               | C2
            BIRTH_DATE       | 01/01/1850      | BIRTH_DATE_NOT_POSSIBLE      | C2
            SEX              | khác            | CELL_IS_NO_CHOICE            | D2
            RELIGIOUS        | 2               | CELL_IS_NO_CHOICE            | F2
            CATEGORY         |                 | CELL_MISSING                 | H2
            UNIT             | 00000           | LISTED_UNIT_NOT_KNOWN        | J2
            TITLE            | Vua             | CELL_IS_NO_CHOICE            | K2
            TITLE            |                 | CELL_MISSING                 | K2
            FROM             | 01/01/2005      | UNIT_NOT_IN_FORCE            | J2
            TO               | 31/07/2025      | ENDS_BEFORE_IT_BEGINS        | N2
            END_REASON       | nghỉ hưu        | END_REASON_WITHOUT_END       | O2
            PROFESSIONAL_ON  | 31/12/2099      | AWARDED_IN_THE_FUTURE        | U2
            PROFESSIONAL_ON  |                 | CELL_MISSING                 | U2
            GRADE            | tạm được        | CELL_IS_NO_CHOICE            | T2
            """)
    void a_bad_cell_is_red(RosterColumn column, String text, String code, String cell)
            throws IOException {
        var list = AList.empty().with(newNumber(), unit).but(column, text == null ? "" : text);
        var before = written();

        var ended = desk.handIn(list.bytes(), "");

        assertThat(ended.path("state").asString()).isEqualTo("NOT_WRITTEN");
        assertThat(Desk.reasons(ended)).contains(code + " 1 " + cell);
        assertThat(written()).isEqualTo(before);
        var answer = RedCells.of(desk.answer(ended).body());
        assertThat(answer.red()).contains(cell);
        assertThat(answer.notes()).containsKey(cell);
    }

    @Test
    void every_bad_cell_of_a_line_is_named_at_once() throws IOException {
        var list =
                AList.empty()
                        .with("12", unit)
                        .but(RosterColumn.FULL_NAME, "4")
                        .but(RosterColumn.FROM, "hôm qua")
                        .but(RosterColumn.IT, "giỏi")
                        .but(RosterColumn.IT_ON, "1/1/2020");

        var answer = RedCells.of(desk.answer(desk.handIn(list.bytes(), "")).body());

        assertThat(answer.red()).containsExactlyInAnyOrder("A2", "B2", "M2", "Z2");
    }

    @Test
    void a_formula_is_refused_and_comes_back_as_text() throws IOException {
        var formula = new FormulaWorkbook(AList.empty().with(newNumber(), unit).bytes());

        var ended = desk.handIn(formula.inFirstCellOfRow(2, "1+1"), "");

        assertThat(Desk.reasons(ended)).containsExactly("CELL_IS_FORMULA 1 A2");
        assertThat(RedCells.of(desk.answer(ended).body()).rows().get(1).at(0))
                .isEqualTo(new CellValue.Text("=1+1"));
    }

    @Test
    void a_number_that_lost_its_zeros_is_not_guessed() {
        var list =
                AList.empty()
                        .with(newNumber(), unit)
                        .but(RosterColumn.CITIZEN_NUMBER, AList.number("1185000001"));

        assertThat(Desk.reasons(desk.handIn(list.bytes(), "")))
                .containsExactly("LEADING_ZEROS_LOST 1 B2");
    }

    @Test
    void untidy_cells_are_taken_as_they_are_meant() {
        var number = newNumber();
        var list =
                AList.empty()
                        .with(number, unit)
                        .but(RosterColumn.CITIZEN_NUMBER, AList.number(number))
                        .but(RosterColumn.BIRTH_DATE, new CellValue.Day(LocalDate.of(1985, 3, 12)))
                        .but(RosterColumn.SEX, "  NỮ ")
                        .but(RosterColumn.RELIGIOUS, new CellValue.YesNo(false))
                        .but(RosterColumn.CATEGORY, "cong chuc")
                        .but(RosterColumn.UNIT, AList.number(unit))
                        .but(RosterColumn.FROM, "2025-08-01")
                        .but(RosterColumn.PROFESSIONAL_ON, "30.6.2008");

        var ended = desk.handIn(list.bytes(), "");

        assertThat(ended.path("state").asString()).as(ended.toString()).isEqualTo("WRITTEN");
    }

    @Test
    void the_rules_of_the_commands_decide() throws IOException {
        var number = newNumber();
        desk.handIn(AList.empty().with(number, unit).bytes(), "");
        var list =
                AList.empty()
                        .with(number, unit)
                        .but(RosterColumn.FULL_NAME, "Người Khác")
                        .with(number, unit)
                        .but(RosterColumn.PARTY_MEMBER, "không")
                        .with(number, unit)
                        .but(RosterColumn.FROM, "2/8/2025");

        var ended = desk.handIn(list.bytes(), "");

        assertThat(Desk.reasons(ended))
                .containsExactly(
                        "CITIZEN_NUMBER_TAKEN 1 B2",
                        "RECORDED_OTHERWISE 1 G3",
                        "POST_ALREADY_HELD 1 K4");
        assertThat(RedCells.of(desk.answer(ended).body()).notes().get("K4"))
                .contains("01/08/2025", "2025-08-01");
    }

    @Test
    void nobody_is_taken_over_into_a_foreign_unit_nor_verified_by_an_operator() {
        province("98");
        var foreign =
                new Desk(
                        api.baseUrl(),
                        tokens.of(
                                "elsewhere",
                                Set.of(Role.HOME_AFFAIRS_OFFICER),
                                Set.of(province("98"))));
        var list = AList.empty().with(newNumber(), unit).bytes();

        assertThat(Desk.reasons(foreign.handIn(list, ""))).containsExactly("FOREIGN_UNIT 1 J2");
        assertThat(Desk.reasons(operator().handIn(list, "")))
                .containsExactly("ONLY_OFFICERS_VERIFY 1 AB2");
    }

    @Test
    void a_list_without_the_columns_is_refused_as_a_whole() {
        var list = AList.empty().with(newNumber(), unit);

        var ended = desk.handIn(list.bytes(RosterColumn.FULL_NAME, RosterColumn.FULL_NAME), "");

        assertThat(ended.path("state").asString()).isEqualTo("REFUSED");
        assertThat(Desk.reasons(ended)).containsExactly("COLUMN_TWICE 1 -", "COLUMNS_MISSING 1 -");
        assertThat(Desk.reasons(desk.handIn(AList.empty().bytes(), "")))
                .isEqualTo(List.of("LIST_EMPTY 1 -"));
        assertThat(Desk.reasons(desk.handIn("no workbook".getBytes(StandardCharsets.UTF_8), "")))
                .isEqualTo(List.of("NO_WORKBOOK 1 -"));
    }
}
