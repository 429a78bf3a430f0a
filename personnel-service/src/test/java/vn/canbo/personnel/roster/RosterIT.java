package vn.canbo.personnel.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.canbo.personnel.list.Desk;
import vn.canbo.personnel.list.ListTest;
import vn.canbo.personnel.list.RedCells;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.workbook.CellValue;
import vn.canbo.service.workbook.SentWorkbook;
import vn.canbo.service.workbook.SheetRow;

/** Lists of people come in whole, and twice the same list is once. */
class RosterIT extends ListTest {

    private static List<SheetRow> rows(byte[] workbook) {
        var rows = new ArrayList<SheetRow>();
        if (SentWorkbook.open(workbook) instanceof Decision.Accepted<SentWorkbook>(var sent)) {
            sent.read(rows::add);
        }
        return rows;
    }

    /** Nobody else's: letters for the digits of the unit, which is this test's own. */
    private String name() {
        var letters = new StringBuilder("Lò Thị Q");
        unit.chars().forEach(it -> letters.append((char) ('a' + it - '0')));
        return letters.toString();
    }

    @Test
    void the_template_has_titles_hints_and_no_example() {
        var template = rows(desk.template("").body());

        assertThat(template).hasSize(2);
        assertThat(template.getFirst().at(1)).isEqualTo(new CellValue.Text("Số định danh cá nhân"));
        assertThat(template.getLast().at(1))
                .isInstanceOfSatisfying(
                        CellValue.Text.class, it -> assertThat(it.text()).contains("12 chữ số"));
    }

    @Test
    @Tag("QN-2")
    void a_good_list_becomes_dossiers_posts_and_qualifications() {
        var name = name();
        var list = AList.empty().with(newNumber(), unit).but(RosterColumn.FULL_NAME, name).bytes();

        var ended = desk.handIn(list, "");

        assertThat(ended.path("state").asString()).as(ended.toString()).isEqualTo("WRITTEN");
        assertThat(ended.path("written").asInt()).isEqualTo(1);
        assertThat(ended.path("answered").asBoolean()).isFalse();
        assertThat(desk.answer(ended).statusCode()).isEqualTo(404);
        var person = personNamed(name);
        assertThat(postsOf(person)).containsExactly("2025-08-01 -");
        var qualification = dossier(person).path("qualifications").get(0);
        assertThat(qualification.path("level").asString()).isEqualTo("UNIVERSITY");
        assertThat(qualification.path("verified").asBoolean()).isTrue();
    }

    /** Decision 0006: recorded today with the days of their own. */
    @Test
    void old_posts_come_with_their_own_days() {
        var name = name();
        var number = newNumber();
        var list =
                AList.empty()
                        .with(number, unit + " - Xã Ví Dụ")
                        .but(RosterColumn.FULL_NAME, name)
                        .with(number, unit)
                        .but(RosterColumn.FULL_NAME, name)
                        .but(RosterColumn.FROM, "15/07/2025")
                        .but(RosterColumn.TO, "31/07/2025")
                        .but(RosterColumn.END_REASON, "điều động")
                        .bytes();

        var ended = desk.handIn(list, "");

        assertThat(ended.path("state").asString()).as(ended.toString()).isEqualTo("WRITTEN");
        assertThat(postsOf(personNamed(name)))
                .containsExactly("2025-07-15 2025-07-31", "2025-08-01 -");
    }

    @Test
    void the_day_stands_before_the_month_and_is_never_guessed() {
        var name = name();
        var number = newNumber();
        var ambiguous =
                AList.empty()
                        .with(number, unit)
                        .but(RosterColumn.FULL_NAME, name)
                        .but(RosterColumn.FROM, "03/04/2026")
                        .bytes();
        var american =
                AList.empty().with(newNumber(), unit).but(RosterColumn.FROM, "04/13/2026").bytes();

        var taken = desk.handIn(ambiguous, "");
        var refused = desk.handIn(american, "");

        assertThat(taken.path("state").asString()).as(taken.toString()).isEqualTo("WRITTEN");
        assertThat(postsOf(personNamed(name))).containsExactly("2026-04-03 -");
        assertThat(Desk.reasons(refused)).containsExactly("CELL_IS_NO_DAY 1 M2");
    }

    @Test
    void the_same_list_again_changes_nothing() {
        var list = AList.empty().with(newNumber(), unit).with(newNumber(), unit).bytes();
        desk.handIn(list, "");
        var before = written();

        var again = desk.handIn(list, "");

        assertThat(again.path("state").asString()).isEqualTo("WRITTEN");
        assertThat(again.path("known").asInt()).isEqualTo(2);
        assertThat(again.path("written").asInt()).isZero();
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void one_bad_line_keeps_everything_out() throws IOException {
        var list =
                AList.empty()
                        .with(newNumber(), unit)
                        .with(newNumber(), unit)
                        .but(RosterColumn.BIRTH_DATE, "31/02/1985")
                        .bytes();
        var before = written();

        var ended = desk.handIn(list, "");

        assertThat(ended.path("state").asString()).isEqualTo("NOT_WRITTEN");
        assertThat(ended.path("bad").asInt()).isEqualTo(1);
        assertThat(Desk.reasons(ended)).containsExactly("CELL_IS_NO_DAY 1 C3");
        assertThat(written()).isEqualTo(before);
        var answer = RedCells.of(desk.answer(ended).body());
        assertThat(answer.red()).containsExactly("C3");
        assertThat(answer.notes().get("C3")).contains("31/12/2020", "no day of the calendar");
        assertThat(answer.rows().get(2).at(2)).isEqualTo(new CellValue.Text("31/02/1985"));
    }

    @Test
    void good_lines_go_in_only_when_that_is_asked_for_and_the_mended_list_doubles_nobody() {
        var good = newNumber();
        var mended = newNumber();
        var list =
                AList.empty()
                        .with(good, unit)
                        .with(mended, unit)
                        .but(RosterColumn.SEX, "nam hay nữ")
                        .bytes();

        var ended = desk.handIn(list, "?goodRows=true");
        assertThat(ended.path("state").asString()).isEqualTo("WRITTEN");
        assertThat(ended.path("written").asInt()).isEqualTo(1);
        assertThat(Desk.reasons(ended)).containsExactly("CELL_IS_NO_CHOICE 1 D3");

        var again = desk.handIn(AList.empty().with(good, unit).with(mended, unit).bytes(), "");
        assertThat(again.path("known").asInt()).isEqualTo(1);
        assertThat(again.path("written").asInt()).isEqualTo(1);
    }

    @Test
    void a_check_writes_nothing_and_says_what_would_be() {
        var before = written();

        var ended = desk.handIn(AList.empty().with(newNumber(), unit).bytes(), "?check=true");

        assertThat(ended.path("state").asString()).isEqualTo("CHECKED");
        assertThat(ended.path("written").asInt()).isEqualTo(1);
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void the_answer_mended_in_place_is_taken_with_its_hints_and_own_columns() throws IOException {
        var list = AList.empty().with(newNumber(), unit).but(RosterColumn.FROM, "mai").bytes();
        var answer = desk.answer(desk.handIn(list, "")).body();

        var again = desk.handIn(answer, "");

        assertThat(Desk.reasons(again)).containsExactly("CELL_IS_NO_DAY 1 M2");
        assertThat(RedCells.of(answer).rows().get(1).at(0))
                .isEqualTo(new CellValue.Text("Lò Thị Ví Dụ"));
    }

    @Test
    void thousands_of_lines_are_one_list() {
        var list = AList.empty();
        for (var i = 0; i < 2000; i++) {
            list.with(newNumber(), unit).but(RosterColumn.TITLE, "").but(RosterColumn.FROM, "");
        }

        var ended = desk.handIn(list.bytes(), "");

        assertThat(ended.path("state").asString()).as(ended.toString()).isEqualTo("WRITTEN");
        assertThat(ended.path("written").asInt()).isEqualTo(2000);
        assertThat(ended.path("rows").asInt()).isEqualTo(2001);
    }
}
