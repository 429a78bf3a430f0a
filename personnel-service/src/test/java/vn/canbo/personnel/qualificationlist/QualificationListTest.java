package vn.canbo.personnel.qualificationlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;
import vn.canbo.personnel.list.ListTest;

/** What the tests of lists of qualifications share: somebody registered in the commune. */
abstract class QualificationListTest extends ListTest {

    protected static final String KIND = "?kind=qualifications";
    protected static final String NAME = "Nguyễn Văn Ví Dụ";

    protected String number = "";
    protected UUID person = new UUID(0, 0);

    @BeforeEach
    void somebodyIsRegistered() {
        var identity = identity(unitId);
        number = String.valueOf(identity.get("citizenNumber"));
        person = register(identity);
    }

    protected JsonNode handIn(Diplomas list) {
        return desk.handIn(list.bytes(), KIND);
    }

    protected JsonNode written(Diplomas list) {
        var ended = handIn(list);
        assertThat(ended.path("state").asString()).as(ended.toString()).isEqualTo("WRITTEN");
        return ended;
    }

    /** Such as {@code PROFESSIONAL UNIVERSITY true}; the last says whether it is verified. */
    protected List<String> qualificationsOf(UUID somebody) {
        return dossier(somebody)
                .path("qualifications")
                .valueStream()
                .map(
                        it ->
                                it.path("kind").asString()
                                        + " "
                                        + it.path("level").asString()
                                        + " "
                                        + it.path("verified").asBoolean())
                .sorted()
                .toList();
    }
}
