package vn.canbo.personnel.evaluationlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;
import vn.canbo.personnel.evaluation.EvaluationTest;
import vn.canbo.personnel.list.Desk;

/** What the tests of lists of evaluations share: somebody who has served since 2010. */
abstract class EvaluationListTest extends EvaluationTest {

    protected static final String KIND = "?kind=evaluations";
    protected static final String NAME = "Nguyễn Văn Ví Dụ";

    protected String unit = "";
    protected String number = "";
    protected UUID person = new UUID(0, 0);
    protected Desk desk = new Desk("", "");

    @BeforeEach
    void somebodyServes() {
        var commune = newCommune();
        var official = serving(commune, "2010-01-01");
        unit = commune.code();
        number = official.citizenNumber();
        person = official.id();
        desk = new Desk(api.baseUrl(), officer());
    }

    /** One line about that person. */
    protected Ratings one() {
        return Ratings.none().of(number, NAME, unit);
    }

    protected JsonNode handIn(Ratings list) {
        return desk.handIn(list.bytes(), KIND);
    }

    protected JsonNode written(Ratings list) {
        var ended = handIn(list);
        assertThat(ended.path("state").asString()).as(ended.toString()).isEqualTo("WRITTEN");
        return ended;
    }

    /** Such as {@code 2025 GOOD} or {@code 2025 SUSPENDED}. */
    protected List<String> evaluationsOf(UUID somebody) {
        return dossier(somebody)
                .path("evaluations")
                .valueStream()
                .map(
                        it ->
                                it.path("year").asInt()
                                        + " "
                                        + it.path("rating").asString("")
                                        + it.path("excusal").asString(""))
                .toList();
    }
}
