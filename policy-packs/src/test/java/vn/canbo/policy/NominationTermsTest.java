package vn.canbo.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.canbo.events.code.DecidingBody;
import vn.canbo.events.code.QualificationKind;
import vn.canbo.policy.nomination.Consequence;
import vn.canbo.policy.nomination.NominationTerms;
import vn.canbo.policy.source.Certainty;

class NominationTermsTest {

    private static final PolicyPacks PACKS = PolicyPacks.shipped();

    @Test
    @Tag("QN-16")
    void until_the_last_day_of_the_district_its_committee_is_asked() {
        var terms = on("2025-06-30");

        assertThat(terms.opinions())
                .containsExactly(
                        DecidingBody.COMMUNE_PARTY_COMMITTEE,
                        DecidingBody.COMMUNE_FRONT_COMMITTEE,
                        DecidingBody.COMMUNE_MASS_ORGANISATIONS,
                        DecidingBody.DISTRICT_PC);
        assertThat(terms.source().certainty()).isEqualTo(Certainty.CONFIRMED);
        assertThat(terms.source().text().vi()).isEqualTo("Công văn 3825/UBND-NC");
    }

    @Test
    @Tag("QN-16")
    void from_the_next_day_on_the_province_is_asked_and_the_district_decides_nothing() {
        var terms = on("2025-07-01");

        assertThat(terms.opinions())
                .contains(DecidingBody.PROVINCIAL_PARTY_COMMITTEE, DecidingBody.PROVINCIAL_PC);
        assertThat(terms.bodies())
                .doesNotContain(DecidingBody.DISTRICT_PC, DecidingBody.DISTRICT_PARTY_COMMITTEE);
        assertThat(terms.source().certainty()).isEqualTo(Certainty.TO_BE_CONFIRMED);
    }

    @Test
    @Tag("QN-16")
    void whose_opinion_is_missing_is_said_in_the_order_of_the_form() {
        assertThat(
                        on("2021-09-20")
                                .opinionsBeside(
                                        List.of(
                                                DecidingBody.DISTRICT_PC,
                                                DecidingBody.COMMUNE_FRONT_COMMITTEE)))
                .containsExactly(
                        DecidingBody.COMMUNE_PARTY_COMMITTEE,
                        DecidingBody.COMMUNE_MASS_ORGANISATIONS);
    }

    @Test
    @Tag("QN-3")
    void by_what_training_is_proved_no_source_states() {
        var training = on("2021-09-20").training();

        assertThat(training.provedBy()).containsExactly(QualificationKind.JOB_SKILLS);
        assertThat(training.whenMissing()).isEqualTo(Consequence.WARN);
        assertThat(training.source().text().vi()).endsWith("(cần xác nhận)");
    }

    @ParameterizedTest(name = "{1} for {0}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    from: 2025-07-01       | from: 2025-06-30       | overlaps
                    whenMissing: WARN      | whenMissing: ASK       | WARN, FAIL
                    provedBy: [JOB_SKILLS] | provedBy: []           | nothing would prove
                    COMMUNE_PC, COMMUNE_CONGRESS, DISTRICT_PARTY_COMMITTEE, DISTRICT_PC, | COMMUNE_PC, | does not exist
                    """)
    void rows_that_cannot_be_are_refused(String right, String wrong, String message) {
        var yaml = PolicyPacks.shippedFile("qn.yaml").yaml().replaceFirst(quoted(right), wrong);

        var fault =
                catchThrowableOfType(
                        PackFault.class,
                        () ->
                                PolicyPacks.read(
                                        List.of(
                                                PolicyPacks.shippedFile("national-baseline.yaml"),
                                                new PackFile("wrong.yaml", yaml))));

        assertThat(fault.place().field()).startsWith("nominations[");
        assertThat(fault.wording().en()).contains(message);
    }

    private static String quoted(String text) {
        return Pattern.quote(text);
    }

    private static NominationTerms on(String day) {
        return PACKS.nominationTerms(LocalDate.parse(day)).orElseThrow();
    }
}
