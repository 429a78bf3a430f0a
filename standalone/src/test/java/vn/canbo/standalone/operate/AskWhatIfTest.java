package vn.canbo.standalone.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.canbo.standalone.operate.CannedInstance.Answer;

class AskWhatIfTest {

    private static final String PATH = "/api/v1/standards/what-if";
    private static final String FOUND =
            """
            {"pack": "tn12", "version": "2027.1", "asOf": "2027-01-01",
             "totals": {"people": 60, "peopleChanged": 3, "becomeUnmet": 2, "becomeUnmetInGrace": 1},
             "coursePlaces": [{"criterion": "IT", "level": "CERTIFICATE", "places": 2}],
             "consequences": [
               {"personId": "p1", "title": "PC_CHAIR", "criterion": "IT", "result": "UNMET",
                "required": "CERTIFICATE", "actual": "NONE", "cure": "COURSE"},
               {"personId": "p2", "title": "PC_CHAIR", "criterion": "AGE", "result": "UNMET_IN_GRACE",
                "required": "18", "cure": "TIME", "cureBy": "2028-08-01"},
               {"personId": "p3", "title": "PC_CHAIR", "criterion": "IT", "result": "MET",
                "required": "CERTIFICATE"}]}
            """;

    @TempDir Path checkout;

    private CannedInstance instance;
    private Path draft;
    private Answer answer = new Answer(200, FOUND);

    @BeforeEach
    void start() throws IOException {
        instance = new CannedInstance(checkout);
        instance.answers(PATH, () -> answer);
        draft = Files.writeString(checkout.resolve("draft.yaml"), "id: tn12");
    }

    @AfterEach
    void stop() {
        instance.close();
    }

    private int ask(Optional<LocalDate> asOf) throws Exception {
        return new AskWhatIf(instance.client(), instance.out()).about(draft, asOf);
    }

    @Test
    void the_draft_is_sent_and_who_would_fall_short_is_said() throws Exception {
        assertThat(ask(Optional.of(LocalDate.of(2027, 1, 1)))).isZero();

        assertThat(instance.asked(PATH))
                .singleElement()
                .satisfies(
                        it -> {
                            assertThat(it.target()).isEqualTo(PATH + "?asOf=2027-01-01");
                            assertThat(it.body()).isEqualTo("id: tn12");
                        });
        assertThat(instance.said())
                .contains("60 people, 3 with another verdict")
                .contains("course places: 2 for IT CERTIFICATE")
                .contains("p1 PC_CHAIR IT: UNMET, asked CERTIFICATE, found NONE; COURSE")
                .contains("found -; TIME by 2028-08-01")
                .doesNotContain("p3");
    }

    @Test
    void a_faulty_draft_is_refused_with_its_faults() throws Exception {
        answer =
                new Answer(
                        422,
                        "{\"reasons\":[{\"code\":\"PACK_FAULTY\",\"vi\":\"dòng 3\",\"en\":\"line 3,"
                                + " version: missing\"}]}");

        assertThat(ask(Optional.empty())).isEqualTo(1);

        assertThat(instance.said()).contains("line 3, version: missing");
    }

    @Test
    void a_file_that_is_not_there_is_said_and_nothing_is_asked() throws IOException {
        draft = checkout.resolve("none.yaml");

        assertThatThrownBy(() -> ask(Optional.empty()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("There is no readable file");
        assertThat(instance.asked(PATH)).isEmpty();
    }
}
