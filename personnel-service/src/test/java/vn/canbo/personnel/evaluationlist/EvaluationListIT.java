package vn.canbo.personnel.evaluationlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.canbo.events.EventType;
import vn.canbo.personnel.list.Desk;
import vn.canbo.personnel.list.RedCells;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.origin.Role;
import vn.canbo.service.workbook.CellValue;
import vn.canbo.service.workbook.SentWorkbook;
import vn.canbo.service.workbook.SheetRow;

/** Lists of evaluations come in whole, and twice the same list is once. */
class EvaluationListIT extends EvaluationListTest {

    @Test
    void the_template_has_titles_and_hints_in_words_and_offers_years_levels_and_units()
            throws IOException {
        var template = desk.template(KIND);
        var rows = new ArrayList<SheetRow>();
        if (SentWorkbook.open(template.body()) instanceof Decision.Accepted<SentWorkbook>(var it)) {
            it.read(rows::add);
        }

        assertThat(template.headers().firstValue("Content-Disposition").orElse(""))
                .contains("canbo-mau-xep-loai.xlsx");
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst().cells())
                .hasSize(EvaluationColumn.values().length)
                .contains(new CellValue.Text("Mức xếp loại"));
        assertThat(rows)
                .flatExtracting(SheetRow::cells)
                .allSatisfy(it -> assertThat(it.toString()).doesNotContain("evaluations."));
        assertThat(RedCells.choicesOf(template.body()))
                .contains(
                        ">" + today().getYear() + "<",
                        ">hoàn thành xuất sắc nhiệm vụ<",
                        ">hoàn thành nhiệm vụ nhưng còn hạn chế về năng lực<",
                        ">tạm đình chỉ công tác<",
                        ">" + unit + " - Xã Ví Dụ " + unit + "<");
    }

    @Test
    @Tag("TN12-18")
    void each_line_becomes_an_evaluation_of_a_registered_person() {
        var list =
                one().of(number, "NGUYỄN VĂN VÍ DỤ", unit)
                        .in(2024)
                        .but(EvaluationColumn.RATING, "")
                        .but(EvaluationColumn.EXCUSAL, "tam dinh chi cong tac")
                        .but(EvaluationColumn.UNIT, unit)
                        .of(number, NAME, unit)
                        .in(2012)
                        .but(EvaluationColumn.RATING, "EXCELLENT");

        var ended = written(list);

        assertThat(ended.path("kind").asString()).isEqualTo("evaluations");
        assertThat(ended.path("written").asInt()).isEqualTo(3);
        assertThat(evaluationsOf(person))
                .containsExactly("2012 EXCELLENT", "2024 SUSPENDED", "2025 GOOD");
        assertThat(told()).isEqualTo(3);
    }

    private long told() {
        return jdbc.sql(
                        "SELECT count(*) FROM publication WHERE subject = :id AND kind = 'evaluation'")
                .param("id", person)
                .query(Long.class)
                .single();
    }

    @Test
    void a_level_is_understood_under_each_name_that_it_had() {
        var ended =
                written(
                        one().in(2018)
                                .but(
                                        EvaluationColumn.RATING,
                                        "Hoàn thành nhiệm vụ nhưng còn hạn chế về năng lực")
                                .of(number, NAME, unit)
                                .in(2021)
                                .but(EvaluationColumn.RATING, "hoan thanh nhiem vu"));

        assertThat(ended.path("written").asInt()).isEqualTo(2);
        assertThat(evaluationsOf(person)).containsExactly("2018 COMPLETED", "2021 COMPLETED");
    }

    @Test
    @Tag("TN12-18")
    void the_same_list_again_changes_nothing() {
        var list = one().of(number, NAME, unit).in(2024);
        written(list);
        var before = written();

        var again = written(list);

        assertThat(again.path("known").asInt()).isEqualTo(2);
        assertThat(again.path("written").asInt()).isZero();
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void one_that_stands_twice_in_a_list_is_recorded_once() {
        var ended = written(one().of(number, NAME, unit));

        assertThat(ended.path("written").asInt()).isEqualTo(1);
        assertThat(ended.path("known").asInt()).isEqualTo(1);
        assertThat(evaluationsOf(person)).hasSize(1);
    }

    @Test
    void good_lines_go_in_only_when_that_is_asked_for_and_a_check_writes_nothing()
            throws IOException {
        var list =
                one().of(number, NAME, unit)
                        .in(2024)
                        .but(EvaluationColumn.DECIDED_ON, "31/11/2024");
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
        assertThat(evaluationsOf(person)).containsExactly("2025 GOOD");
    }

    @Test
    void old_facts_are_recorded_today_with_their_own_days() {
        var before = now();
        written(one().in(2012));

        var path = "/api/v1/persons/" + person;
        assertThat(api.get(officer(), path + "?asOf=2012-12-12").json().path("evaluations"))
                .hasSize(1);
        assertThat(api.get(officer(), path + "?asOf=2012-12-11").json().path("evaluations"))
                .isEmpty();
        assertThat(api.get(officer(), path + "?knownAt=" + before).json().path("evaluations"))
                .isEmpty();
    }

    @Test
    void a_list_of_rated_people_needs_no_column_for_excusals() {
        var columns = new ArrayList<>(List.of(EvaluationColumn.values()));
        columns.remove(EvaluationColumn.EXCUSAL);

        var ended = desk.handIn(one().bytes(columns.toArray(EvaluationColumn[]::new)), KIND);

        assertThat(ended.path("state").asString()).as(ended.toString()).isEqualTo("WRITTEN");
        var id = dossier(person).path("evaluations").get(0).path("evaluationId").asString();
        assertThat(newest(EventType.EVALUATION_RECORDED, id).path("rating").asString())
                .isEqualTo("GOOD");
    }

    @Test
    void who_was_looked_up_is_audited() {
        handIn(Ratings.none().of(number, "Người Khác", unit));

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
                .isEqualTo("CheckEvaluations");
    }

    @Test
    void whoever_may_not_import_hands_in_no_list_of_evaluations() {
        var head =
                new Desk(
                        api.baseUrl(),
                        tokens.of("head", Set.of(Role.COMMUNE_HEAD), Set.of(province())));

        assertThat(head.template(KIND).statusCode()).isEqualTo(403);
        assertThat(head.offer(one().bytes(), KIND).statusCode()).isEqualTo(403);
    }
}
