package vn.canbo.personnel.qualificationlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.canbo.personnel.list.Desk;
import vn.canbo.personnel.list.FormulaWorkbook;
import vn.canbo.personnel.list.RedCells;
import vn.canbo.service.origin.Role;
import vn.canbo.service.workbook.CellValue;

/** Each kind of bad cell of a list of qualifications comes back red, and nobody is given away. */
class BadQualificationCellsIT extends QualificationListTest {

    private static final CellValue FIGURE = new CellValue.Figure(new BigDecimal("1185000001"));

    @ParameterizedTest(name = "{0} {1}: {2} at {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            CITIZEN_NUMBER     | 12345            | CITIZEN_NUMBER_MALFORMED     | A2
            CITIZEN_NUMBER     | 00108500000\u0661 | CITIZEN_NUMBER_MALFORMED     | A2
            CITIZEN_NUMBER     |                  | CELL_MISSING                 | A2
            CITIZEN_NUMBER     | 998999999999     | LISTED_PERSON_NOT_KNOWN      | A2
            FULL_NAME          |                  | CELL_MISSING                 | B2
            FULL_NAME          | Nguyễn Văn Vi Dụ | LISTED_NAME_DIFFERS          | B2
            FULL_NAME          | Nguyễn Văn Ví\u200b Dụ | HIDDEN_CHARACTER       | B2
            FULL_NAME          | Nguуễn Văn Ví Dụ | NAME_IN_OTHER_SCRIPT         | B2
            KIND               |                  | CELL_MISSING                 | C2
            KIND               | bằng lái xe      | CELL_IS_NO_CHOICE            | C2
            LEVEL              |                  | CELL_MISSING                 | D2
            LEVEL              | cao cấp          | LISTED_LEVEL_NOT_OF_KIND     | D2
            LEVEL              | giỏi             | LISTED_LEVEL_NOT_OF_KIND     | D2
            MAJOR_GROUP        | phép thuật       | CELL_IS_NO_CHOICE            | E2
            GRADE              | tạm được         | CELL_IS_NO_CHOICE            | F2
            AWARDED_ON         |                  | CELL_MISSING                 | G2
            AWARDED_ON         | 2008             | CELL_IS_NO_DAY               | G2
            AWARDED_ON         | 31/12/2099       | AWARDED_IN_THE_FUTURE        | G2
            AWARDED_ON         | 01/01/1980       | AWARDED_BEFORE_BIRTH         | G2
            CERTIFICATE_NUMBER | DH\u200b1        | HIDDEN_CHARACTER             | H2
            SEEN               | chắc là có       | CELL_IS_NO_CHOICE            | I2
            """)
    void a_bad_cell_is_red(QualificationColumn column, String text, String code, String cell)
            throws IOException {
        var list = Diplomas.none().of(number, NAME).but(column, text == null ? "" : text);
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
                Diplomas.none()
                        .of("12", NAME)
                        .but(QualificationColumn.CITIZEN_NUMBER, new CellValue.YesNo(true))
                        .but(QualificationColumn.KIND, "tin học")
                        .but(QualificationColumn.LEVEL, "đại học")
                        .but(QualificationColumn.AWARDED_ON, "hôm qua")
                        .but(QualificationColumn.CERTIFICATE_NUMBER, "9".repeat(101));

        var answer = RedCells.of(desk.answer(handIn(list)).body());

        assertThat(answer.red()).containsExactly("A2", "D2", "E2", "F2", "G2", "H2");
        assertThat(answer.notes().get("D2")).contains("chứng chỉ tin học", "no level of the kind");
        assertThat(answer.notes().get("E2")).contains("Only a professional diploma");
    }

    @Test
    void a_level_is_judged_although_the_kind_is_bad() {
        var list =
                Diplomas.none()
                        .of(number, NAME)
                        .but(QualificationColumn.KIND, "")
                        .of(number, NAME)
                        .but(QualificationColumn.KIND, "")
                        .but(QualificationColumn.LEVEL, "thượng thừa");

        assertThat(Desk.reasons(handIn(list)))
                .containsExactly("CELL_MISSING 2 C2", "CELL_IS_NO_CHOICE 1 D3");
    }

    @Test
    void whom_the_list_may_not_name_is_as_unknown_as_nobody() throws IOException {
        var foreign = province("98");
        var elsewhere =
                new Desk(
                        api.baseUrl(),
                        tokens.of("elsewhere", Set.of(Role.HOME_AFFAIRS_OFFICER), Set.of(foreign)));
        var list =
                Diplomas.none().of(number, NAME).of("998999999999", NAME).of(number, "Người Khác");
        var before = written();

        var ended = elsewhere.handIn(list.bytes(), KIND);

        assertThat(Desk.reasons(ended)).containsExactly("LISTED_PERSON_NOT_KNOWN 3 A2");
        var answer = RedCells.of(elsewhere.answer(ended).body());
        assertThat(answer.red()).containsExactly("A2", "A3", "A4");
        assertThat(Set.copyOf(answer.notes().values())).hasSize(1);
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void another_name_is_refused_without_saying_which_it_is() throws IOException {
        var answer =
                RedCells.of(desk.answer(handIn(Diplomas.none().of(number, "Người Khác"))).body());

        assertThat(answer.notes().get("B2")).contains("another name").doesNotContain(NAME);
    }

    @Test
    void a_name_is_compared_as_identities_are() {
        var list = Diplomas.none().of(number, "  nguyễn   văn ví dụ ");

        assertThat(written(list).path("written").asInt()).isEqualTo(1);
    }

    @Test
    void a_list_corrects_nothing() {
        written(Diplomas.none().of(number, NAME));
        var other =
                Diplomas.none()
                        .of(number, NAME)
                        .but(QualificationColumn.GRADE, "giỏi")
                        .but(QualificationColumn.CERTIFICATE_NUMBER, "DH 0002");
        var silent =
                Diplomas.none()
                        .of(number, NAME)
                        .but(QualificationColumn.GRADE, "")
                        .but(QualificationColumn.CERTIFICATE_NUMBER, "");

        assertThat(Desk.reasons(handIn(other)))
                .containsExactly("QUALIFICATION_RECORDED_OTHERWISE 2 F2");
        assertThat(written(silent).path("known").asInt()).isEqualTo(1);
    }

    @Test
    void a_major_where_none_is_recorded_makes_no_second_diploma() {
        written(Diplomas.none().of(number, NAME).but(QualificationColumn.MAJOR_GROUP, ""));

        assertThat(Desk.reasons(handIn(Diplomas.none().of(number, NAME))))
                .containsExactly("QUALIFICATION_RECORDED_OTHERWISE 1 E2");
        assertThat(qualificationsOf(person)).hasSize(1);
    }

    @Test
    void only_an_officer_says_that_a_document_was_seen() {
        var ended = operator().handIn(Diplomas.none().of(number, NAME).bytes(), KIND);

        assertThat(Desk.reasons(ended)).containsExactly("ONLY_OFFICERS_VERIFY 1 I2");
        assertThat(qualificationsOf(person)).isEmpty();
    }

    @Test
    void a_number_that_lost_its_zeros_is_not_guessed() {
        var list = Diplomas.none().of(number, NAME).but(QualificationColumn.CITIZEN_NUMBER, FIGURE);

        assertThat(Desk.reasons(handIn(list))).containsExactly("LEADING_ZEROS_LOST 1 A2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=cmd()", "@SUM(1)", "'); DROP TABLE person; --", "<script>"})
    void hostile_text_is_a_red_cell_and_comes_back_as_text(String text) throws IOException {
        var list = Diplomas.none().of(number, text).but(QualificationColumn.LEVEL, text);

        var ended = handIn(list);

        assertThat(Desk.reasons(ended)).containsExactly("LISTED_LEVEL_NOT_OF_KIND 1 D2");
        assertThat(RedCells.of(desk.answer(ended).body()).rows().get(1).at(3))
                .isEqualTo(CellValue.text(text));
    }

    @Test
    void a_formula_is_refused_and_comes_back_as_text() throws IOException {
        var formula = new FormulaWorkbook(Diplomas.none().of(number, NAME).bytes());

        var ended = desk.handIn(formula.inFirstCellOfRow(2, "1+1"), KIND);

        assertThat(Desk.reasons(ended)).containsExactly("CELL_IS_FORMULA 1 A2");
    }
}
