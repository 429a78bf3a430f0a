package vn.canbo.personnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.canbo.events.EventHeader;
import vn.canbo.events.EventType;
import vn.canbo.events.code.MajorGroup;
import vn.canbo.events.code.QualificationKind;
import vn.canbo.service.testing.TestTopics;

class FirstSliceIT extends PersonnelTest {

    @Test
    @Tag("TN12-11")
    @Tag("LS-24")
    void a_person_in_post_has_a_verdict_that_everybody_hears_of() {
        var unit = commune();
        allocate(unit, SPECIALIST, 2);

        var person = inPost(unit);

        var verdict = published(EventType.STANDARD_ASSESSED, person + "/" + SPECIALIST);
        assertThat(verdict.path("verdict").asString()).isEqualTo("MET");
        assertThat(verdict.path("criteria").get(0).path("required").asString())
                .isEqualTo("UNIVERSITY");
        assertThat(verdict.path("criteria").get(0).path("source").asString()).isNotBlank();
        assertThat(verdict.path("unitId").asString()).isEqualTo(unit.toString());
    }

    @Test
    @Tag("LS-24")
    void a_higher_degree_changes_the_verdict_but_not_the_version_of_the_dossier_twice() {
        var unit = commune();
        allocate(unit, SPECIALIST, 1);
        var person = inPost(unit);
        var before = versionOf(person);

        qualify(person, QualificationKind.PROFESSIONAL, "MASTER", MajorGroup.LAW);

        var verdict = newest(EventType.STANDARD_ASSESSED, person + "/" + SPECIALIST);
        assertThat(verdict.path("verdict").asString()).isEqualTo("ABOVE");
        assertThat(number(versionOf(person))).isEqualTo(number(before) + 2);
    }

    @Test
    void what_is_told_in_one_transaction_says_how_much_that_is() {
        var unit = commune();
        allocate(unit, SPECIALIST, 1);
        var person = graduate(unit);

        var chain = appoint(person, unit).header("Correlation-Id");

        var told =
                jdbc.sql("SELECT count(*) FROM publication WHERE correlation_id = :chain")
                        .param("chain", UUID.fromString(chain))
                        .query(Integer.class)
                        .single();
        assertThat(told).isGreaterThan(1);
        var post = ofChain(chain, EventType.POST_TAKEN);
        var verdict = ofChain(chain, EventType.STANDARD_ASSESSED);
        assertThat(post.header(EventHeader.TOLD_TOGETHER)).isEqualTo(told.toString());
        assertThat(verdict.header(EventHeader.TOLD_TOGETHER)).isEqualTo(told.toString());
        assertThat(post.header(EventHeader.TRANSACTION))
                .isNotEmpty()
                .isEqualTo(verdict.header(EventHeader.TRANSACTION));
    }

    private TestTopics.Seen ofChain(String chain, EventType type) {
        return topics.await(
                type.topic().address(),
                it ->
                        it.type().equals(type.type())
                                && it.header(EventHeader.CORRELATION_ID).equals(chain));
    }

    private static int number(String etag) {
        return Integer.parseInt(etag.replace("\"", ""));
    }
}
