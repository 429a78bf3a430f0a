package vn.canbo.personnel.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.canbo.events.EventType;
import vn.canbo.personnel.PersonnelTest;
import vn.canbo.service.testing.Api.Answer;

class UnitImportsIT extends PersonnelTest {

    private static final String HEADER = "code,kind,name,full_name,full_name_en,parent_code\n";

    private Answer importList(String csv) {
        return api.post(tokens.operator(), "/api/v1/units/import", csv, "Content-Type", "text/csv");
    }

    @Test
    void the_official_list_is_taken_and_taking_it_again_changes_nothing() {
        province();
        var code = newCode();
        var csv =
                HEADER
                        + "99,PROVINCE,Thí Điểm,Tỉnh Thí Điểm 99,Thi Diem Province,\n"
                        + code
                        + ",WARD,Ba Đình,\"Phường Ba Đình\",Ba Dinh Ward,99\n";

        var first = importList(csv);
        var before = written();
        var again = importList(csv);

        assertThat(first.json().path("established").asInt()).as(first.text()).isEqualTo(1);
        assertThat(again.json().path("established").asInt()).isZero();
        assertThat(again.json().path("unchanged").asInt()).isEqualTo(2);
        assertThat(written()).isEqualTo(before);
    }

    /** As long as the list of Decision 19/2025 below its provinces. */
    @Test
    void a_list_of_the_whole_country_is_taken_at_once() {
        var province = province("97");
        var csv = new StringBuilder(HEADER);
        IntStream.range(0, 3_321)
                .mapToObj(
                        it ->
                                "%05d,WARD,W%d,Phường %d,Ward %d,97%n"
                                        .formatted(40_000 + it, it, it, it))
                .forEach(csv::append);
        var before = written();

        var answer = importList(csv.toString());

        assertThat(answer.json().path("established").asInt()).as(answer.text()).isEqualTo(3_321);
        assertThat(written()).isEqualTo(before.stream().map(it -> it + 3_321).toList());
        var children = api.get(officer(), "/api/v1/units?parent=" + province).json();
        assertThat(children).hasSize(3_321);
        var last = children.get(3_320).path("unit");
        assertThat(last.path("code").asString()).isEqualTo("43320");
        assertThat(last.path("periods").get(0).path("name").asString()).isEqualTo("Phường 3320");
        assertThat(
                        newest(EventType.UNIT_ESTABLISHED, last.path("unitId").asString())
                                .path("periods")
                                .get(0)
                                .path("parentId")
                                .asString())
                .isEqualTo(province.toString());
    }

    @Test
    void a_list_with_faults_names_their_lines_and_is_not_taken() {
        province();
        var before = written();

        var answer =
                importList(
                        HEADER
                                + newCode()
                                + ",WARD,A,Phường A,A Ward,99\n"
                                + newCode()
                                + ",HAMLET,B,Thôn B,B,99\n"
                                + newCode()
                                + ",WARD,C,Phường C,C Ward\n");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("/3/kind", "/4/columns");
        assertThat(written()).isEqualTo(before);

        var unknownParent = importList(HEADER + newCode() + ",WARD,A,Phường A,A Ward,77\n");
        assertThat(unknownParent.text()).contains("/2/parent_code");
        assertThat(written()).isEqualTo(before);
    }
}
