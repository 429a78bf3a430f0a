package vn.canbo.personnel.qualificationlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.canbo.personnel.list.Desk;
import vn.canbo.personnel.list.RedCells;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.origin.Role;
import vn.canbo.service.workbook.CellValue;
import vn.canbo.service.workbook.SentWorkbook;
import vn.canbo.service.workbook.SheetRow;

/** Lists of qualifications come in whole, and twice the same list is once. */
class QualificationListIT extends QualificationListTest {

    @Test
    void the_template_has_titles_and_hints_in_words() {
        var template = desk.template(KIND);
        var rows = new ArrayList<SheetRow>();
        if (SentWorkbook.open(template.body()) instanceof Decision.Accepted<SentWorkbook>(var it)) {
            it.read(rows::add);
        }

        assertThat(template.headers().firstValue("Content-Disposition").orElse(""))
                .contains("canbo-mau-van-bang.xlsx");
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst().cells())
                .hasSize(QualificationColumn.values().length)
                .contains(new CellValue.Text("Loại văn bằng, chứng chỉ"))
                .allSatisfy(it -> assertThat(it.toString()).doesNotContain("qualifications."));
        assertThat(rows.getLast().cells())
                .allSatisfy(it -> assertThat(it.toString()).doesNotContain("qualifications."));
    }

    @Test
    @Tag("QN-11")
    void each_line_becomes_a_qualification_of_a_registered_person() {
        var list =
                Diplomas.none()
                        .of(number, "NGUYỄN VĂN VÍ DỤ")
                        .of(number, NAME)
                        .as("lý luận chính trị", "trung cấp")
                        .but(QualificationColumn.SEEN, "không")
                        .of(number, NAME)
                        .as("ngoại ngữ", "CERTIFICATE")
                        .but(QualificationColumn.CERTIFICATE_NUMBER, "");

        var ended = written(list);

        assertThat(ended.path("kind").asString()).isEqualTo("qualifications");
        assertThat(ended.path("written").asInt()).isEqualTo(3);
        assertThat(qualificationsOf(person))
                .containsExactly(
                        "FOREIGN_LANGUAGE CERTIFICATE true",
                        "POLITICAL_THEORY INTERMEDIATE false",
                        "PROFESSIONAL UNIVERSITY true");
    }

    @Test
    void words_that_scales_share_mean_what_the_kind_says() {
        var ended =
                written(
                        Diplomas.none()
                                .of(number, NAME)
                                .but(QualificationColumn.LEVEL, "trung cấp")
                                .of(number, NAME)
                                .as("lý luận chính trị", "trung cấp")
                                .of(number, NAME)
                                .as("học vấn", "chưa học hết tiểu học"));

        assertThat(ended.path("written").asInt()).isEqualTo(3);
        assertThat(qualificationsOf(person))
                .containsExactly(
                        "GENERAL_EDUCATION NONE true",
                        "POLITICAL_THEORY INTERMEDIATE true",
                        "PROFESSIONAL INTERMEDIATE true");
    }

    @Test
    void the_same_list_again_changes_nothing_and_a_document_seen_since_counts() {
        var waiting = Diplomas.none().of(number, NAME).but(QualificationColumn.SEEN, "không");
        written(waiting);
        var before = written();

        var again = written(waiting);

        assertThat(again.path("known").asInt()).isEqualTo(1);
        assertThat(again.path("written").asInt()).isZero();
        assertThat(written()).isEqualTo(before);
        assertThat(written(Diplomas.none().of(number, NAME)).path("written").asInt()).isEqualTo(1);
        assertThat(qualificationsOf(person)).containsExactly("PROFESSIONAL UNIVERSITY true");
    }

    @Test
    void a_diploma_whose_major_is_left_blank_is_the_one_that_is_recorded() {
        written(Diplomas.none().of(number, NAME).but(QualificationColumn.SEEN, "không"));
        var before = written();

        var silent = Diplomas.none().of(number, NAME).but(QualificationColumn.MAJOR_GROUP, "");

        assertThat(written(silent.but(QualificationColumn.SEEN, "không")).path("known").asInt())
                .isEqualTo(1);
        assertThat(written()).isEqualTo(before);
        assertThat(written(silent.but(QualificationColumn.SEEN, "có")).path("written").asInt())
                .isEqualTo(1);
        assertThat(qualificationsOf(person)).containsExactly("PROFESSIONAL UNIVERSITY true");
    }

    @Test
    void one_that_stands_twice_in_a_list_is_recorded_once() {
        var ended = written(Diplomas.none().of(number, NAME).of(number, NAME));

        assertThat(ended.path("written").asInt()).isEqualTo(1);
        assertThat(ended.path("known").asInt()).isEqualTo(1);
        assertThat(qualificationsOf(person)).hasSize(1);
    }

    @Test
    void good_lines_go_in_only_when_that_is_asked_for_and_a_check_writes_nothing()
            throws IOException {
        var list =
                Diplomas.none()
                        .of(number, NAME)
                        .of(number, NAME)
                        .as("tin học", "chứng chỉ tin học")
                        .but(QualificationColumn.AWARDED_ON, "30/02/2010");
        var before = written();

        var whole = handIn(list);
        var check = desk.handIn(list.bytes(), KIND + "&check=true");

        assertThat(whole.path("state").asString()).isEqualTo("NOT_WRITTEN");
        assertThat(check.path("state").asString()).isEqualTo("CHECKED");
        assertThat(check.path("written").asInt()).isEqualTo(1);
        assertThat(written()).isEqualTo(before);
        assertThat(RedCells.of(desk.answer(whole).body()).red()).containsExactly("G3");

        var good = desk.handIn(list.bytes(), KIND + "&goodRows=true");

        assertThat(good.path("state").asString()).isEqualTo("WRITTEN");
        assertThat(qualificationsOf(person)).containsExactly("PROFESSIONAL UNIVERSITY true");
    }

    @Test
    void the_answer_mended_in_place_is_taken_with_its_hints() {
        var list = Diplomas.none().of(number, NAME).but(QualificationColumn.KIND, "bằng");
        var answer = desk.answer(handIn(list)).body();

        assertThat(Desk.reasons(desk.handIn(answer, KIND)))
                .containsExactly("CELL_IS_NO_CHOICE 1 C2");
    }

    @Test
    void who_was_looked_up_is_audited() {
        handIn(Diplomas.none().of(number, "Người Khác"));

        assertThat(
                        jdbc.sql(
                                        """
                SELECT action
                  FROM audit
                 WHERE :person = ANY (subject_ids)
                 ORDER BY recorded_at DESC
                 LIMIT 1
                """)
                                .param("person", person.toString())
                                .query(String.class)
                                .single())
                .isEqualTo("CheckQualifications");
    }

    @Test
    void a_kind_that_is_none_is_told_which_there_are() {
        var refused = desk.offer(Diplomas.none().of(number, NAME).bytes(), "?kind=figures");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(new String(refused.body(), StandardCharsets.UTF_8))
                .contains("WRONG_VALUE", "evaluations | people | qualifications");
        assertThat(desk.template("?kind=figures").statusCode()).isEqualTo(400);
    }

    @Test
    void whoever_may_not_import_hands_in_no_list_of_any_kind() {
        var clerk =
                new Desk(
                        api.baseUrl(),
                        tokens.of("clerk", Set.of(Role.COMMUNE_CLERK), Set.of(province())));

        assertThat(clerk.template(KIND).statusCode()).isEqualTo(403);
        assertThat(clerk.offer(Diplomas.none().bytes(), KIND).statusCode()).isEqualTo(403);
    }

    @Test
    void a_list_of_the_other_kind_lacks_its_columns() {
        var ended = desk.handIn(Diplomas.none().of(number, NAME).bytes(), "?kind=people");

        assertThat(ended.path("state").asString()).isEqualTo("REFUSED");
        assertThat(Desk.reasons(ended)).isEqualTo(List.of("COLUMNS_MISSING 1 -"));
    }
}
