package vn.canbo.personnel.evaluationlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.canbo.personnel.list.Desk;
import vn.canbo.personnel.list.FormulaWorkbook;
import vn.canbo.personnel.list.RedCells;
import vn.canbo.service.origin.Role;
import vn.canbo.service.workbook.CellValue;

/** Each kind of bad cell of a list of evaluations comes back red, and nobody is given away. */
class BadEvaluationCellsIT extends EvaluationListTest {

    @ParameterizedTest(name = "{0} {1}: {2} at {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            CITIZEN_NUMBER | 12345                   | CITIZEN_NUMBER_MALFORMED | A2
            CITIZEN_NUMBER |                         | CELL_MISSING             | A2
            CITIZEN_NUMBER | 998999999999            | LISTED_PERSON_NOT_KNOWN  | A2
            FULL_NAME      |                         | CELL_MISSING             | B2
            FULL_NAME      | Nguyễn Văn Vi Dụ        | LISTED_NAME_DIFFERS      | B2
            FULL_NAME      | Nguyễn Văn Ví​ Dụ  | HIDDEN_CHARACTER         | B2
            FULL_NAME      | Nguуễn Văn Ví Dụ        | NAME_IN_OTHER_SCRIPT     | B2
            YEAR           |                         | CELL_MISSING             | C2
            YEAR           | năm ngoái               | CELL_IS_NO_CHOICE        | C2
            YEAR           | 2024-2025               | CELL_IS_NO_CHOICE        | C2
            YEAR           | 2098                    | CELL_IS_NO_CHOICE        | C2
            YEAR           | ٢٠٢٥                    | CELL_IS_NO_CHOICE        | C2
            YEAR           | 2009                    | NOT_IN_SERVICE_THAT_YEAR | C2
            RATING         |                         | NEITHER_RATED_NOR_EXCUSED | D2
            RATING         | lao động tiên tiến      | CELL_IS_NO_CHOICE        | D2
            EXCUSAL        | nghỉ ốm                 | CELL_IS_NO_CHOICE        | E2
            EXCUSAL        | tạm đình chỉ công tác   | RATED_AND_EXCUSED        | E2
            UNIT           |                         | CELL_MISSING             | F2
            UNIT           | 00000 - Xã Không Có     | LISTED_UNIT_NOT_KNOWN    | F2
            UNIT           | 99                      | EVALUATOR_NOT_WORKPLACE  | F2
            DECIDED_ON     |                         | CELL_MISSING             | G2
            DECIDED_ON     | 2025                    | CELL_IS_NO_DAY           | G2
            DECIDED_ON     | 29/02/2025              | CELL_IS_NO_DAY           | G2
            DECIDED_ON     | 31/10/2025              | DECIDED_TOO_EARLY        | G2
            DECIDED_ON     | 12/12/2099              | DECIDED_IN_THE_FUTURE    | G2
            """)
    void a_bad_cell_is_red(EvaluationColumn column, @Nullable String text, String code, String cell)
            throws IOException {
        var list = one().but(column, text == null ? "" : text);
        var before = written();

        var ended = handIn(list);

        assertThat(ended.path("state").asString()).isEqualTo("NOT_WRITTEN");
        assertThat(Desk.reasons(ended)).containsExactly(code + " 1 " + cell);
        assertThat(written()).isEqualTo(before);
        var answer = RedCells.of(desk.answer(ended).body());
        assertThat(answer.red()).containsExactly(cell);
        assertThat(answer.notes()).containsOnlyKeys(cell);
    }

    @Test
    void every_bad_cell_of_a_line_is_named_at_once() throws IOException {
        var list =
                one().but(EvaluationColumn.YEAR, "nay")
                        .but(EvaluationColumn.RATING, "khá")
                        .but(EvaluationColumn.EXCUSAL, "bận")
                        .but(EvaluationColumn.UNIT, "xã nhà")
                        .but(EvaluationColumn.DECIDED_ON, "hôm qua");

        var answer = RedCells.of(desk.answer(handIn(list)).body());

        assertThat(answer.red()).containsExactly("C2", "D2", "E2", "F2", "G2");
        assertThat(answer.notes().get("D2")).contains("Mức xếp loại", "choose one of them");
    }

    @Test
    void a_note_says_what_would_be_right_and_where_it_is_written() throws IOException {
        var list = one().but(EvaluationColumn.DECIDED_ON, "31/10/2025");

        var note = RedCells.of(desk.answer(handIn(list)).body()).notes().get("G2");

        assertThat(note).contains("01/11/2025", "Nghị định 90/2020/NĐ-CP (cần xác nhận)");
    }

    @Test
    void what_the_list_says_otherwise_than_the_records_is_refused_at_its_cell() {
        written(one());
        var other = newCommune();
        var before = written();

        assertThat(Desk.reasons(handIn(one().but(EvaluationColumn.RATING, "GOOD")))).isEmpty();
        assertThat(Desk.reasons(handIn(one().but(EvaluationColumn.RATING, "EXCELLENT"))))
                .containsExactly("EVALUATION_RECORDED_OTHERWISE 1 D2");
        assertThat(Desk.reasons(handIn(one().but(EvaluationColumn.DECIDED_ON, "13/12/2025"))))
                .containsExactly("EVALUATION_RECORDED_OTHERWISE 1 G2");
        assertThat(Desk.reasons(handIn(one().but(EvaluationColumn.UNIT, other.code()))))
                .containsExactly("EVALUATION_RECORDED_OTHERWISE 1 F2");
        var excused =
                one().but(EvaluationColumn.RATING, "").but(EvaluationColumn.EXCUSAL, "SUSPENDED");
        assertThat(Desk.reasons(handIn(excused)))
                .containsExactly("EVALUATION_RECORDED_OTHERWISE 2 D2");
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void a_unit_in_which_the_caller_may_not_write_is_refused_at_its_cell() {
        var elsewhere = establish(newCode(), "COMMUNE", province("98"), "2010-01-01", null);
        var code = elsewhere.json().path("code").asString();

        assertThat(Desk.reasons(handIn(one().but(EvaluationColumn.UNIT, code))))
                .containsExactly("FOREIGN_UNIT 1 F2");
        assertThat(evaluationsOf(person)).isEmpty();
    }

    @Test
    void whom_the_list_may_not_name_is_as_unknown_as_nobody() throws IOException {
        var foreign = province("98");
        var elsewhere =
                new Desk(
                        api.baseUrl(),
                        tokens.of("elsewhere", Set.of(Role.HOME_AFFAIRS_OFFICER), Set.of(foreign)));
        var list = one().of("998999999999", NAME, unit).of(number, "Người Khác", unit);
        var before = written();

        var ended = elsewhere.handIn(list.bytes(), KIND);

        assertThat(Desk.reasons(ended)).containsExactly("LISTED_PERSON_NOT_KNOWN 3 A2");
        var answer = RedCells.of(elsewhere.answer(ended).body());
        assertThat(answer.red()).containsExactly("A2", "A3", "A4");
        assertThat(Set.copyOf(answer.notes().values())).hasSize(1);
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void a_number_that_lost_its_zeros_is_not_guessed_and_a_year_may_be_one() {
        var lost = new CellValue.Figure(new BigDecimal("1185000001"));
        var year = new CellValue.Figure(new BigDecimal("2025"));

        assertThat(Desk.reasons(handIn(one().but(EvaluationColumn.CITIZEN_NUMBER, lost))))
                .containsExactly("LEADING_ZEROS_LOST 1 A2");
        assertThat(written(one().but(EvaluationColumn.YEAR, year)).path("written").asInt())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=cmd()", "@SUM(1)", "'); DROP TABLE evaluation; --", "<script>"})
    void hostile_text_is_a_red_cell_and_comes_back_as_text(String text) throws IOException {
        var ended = handIn(one().but(EvaluationColumn.RATING, text));

        assertThat(Desk.reasons(ended)).containsExactly("CELL_IS_NO_CHOICE 1 D2");
        assertThat(RedCells.of(desk.answer(ended).body()).rows().get(1).at(3))
                .isEqualTo(CellValue.text(text));
    }

    @Test
    void a_formula_is_refused_and_comes_back_as_text() throws IOException {
        var formula = new FormulaWorkbook(one().bytes());

        var ended = desk.handIn(formula.inFirstCellOfRow(2, "1+1"), KIND);

        assertThat(Desk.reasons(ended)).containsExactly("CELL_IS_FORMULA 1 A2");
    }
}
