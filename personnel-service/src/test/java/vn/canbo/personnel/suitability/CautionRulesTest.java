package vn.canbo.personnel.suitability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.canbo.events.code.QualificationKind;
import vn.canbo.personnel.relative.Kinship;
import vn.canbo.personnel.relative.Relatives.InUnit;
import vn.canbo.personnel.standard.ADossier;
import vn.canbo.policy.PolicyPacks;
import vn.canbo.policy.nomination.Consequence;
import vn.canbo.policy.nomination.TrainingTerms;
import vn.canbo.policy.title.Title;
import vn.canbo.policy.title.TitleCode;

class CautionRulesTest {

    private static final PolicyPacks PACKS = PolicyPacks.shipped();
    private static final LocalDate DAY = LocalDate.parse("2021-09-20");

    private static Title title(String code) {
        return PACKS.titles().find(new TitleCode(code)).orElseThrow();
    }

    private static TrainingTerms training(Consequence whenMissing) {
        return new TrainingTerms(
                Set.of(QualificationKind.JOB_SKILLS, QualificationKind.STATE_MANAGEMENT),
                whenMissing,
                PACKS.nominationTerms(DAY).orElseThrow().training().source());
    }

    private static Optional<Caution> untrained(String title, ADossier dossier) {
        return CautionRules.untrained(
                title(title), dossier.dossier().qualifications(), training(Consequence.WARN), DAY);
    }

    @Tag("QN-3")
    @ParameterizedTest(name = "{0}: asked {1}")
    @CsvSource({
        "PC_CHAIR, true",
        "WOMEN_PRESIDENT, true",
        "MILITARY_COMMANDER, true",
        "DIVISION_DEPUTY_HEAD, true",
        "OFFICE_SPECIALIST, false",
        "PROVINCIAL_SPECIALIST, false"
    })
    void training_is_asked_of_leaders_and_of_whoever_is_elected(String title, boolean asked) {
        assertThat(untrained(title, ADossier.empty()).isPresent()).isEqualTo(asked);
    }

    @Tag("QN-3")
    @ParameterizedTest(name = "awarded on {0}: missing {1}")
    @CsvSource({"2021-09-20, false", "2021-09-21, true"})
    void it_is_proved_by_what_is_awarded_by_the_day_of_the_decision(
            String awardedOn, boolean missing) {
        var dossier =
                ADossier.empty().with(QualificationKind.JOB_SKILLS, "CERTIFICATE", null, awardedOn);

        assertThat(untrained("PC_CHAIR", dossier).isPresent()).isEqualTo(missing);
    }

    @Test
    @Tag("QN-3")
    void what_is_not_verified_and_what_is_of_another_kind_proves_nothing() {
        var waiting =
                ADossier.empty().waiting(QualificationKind.JOB_SKILLS, "CERTIFICATE", "2020-01-01");

        assertThat(untrained("PC_CHAIR", waiting)).isPresent();
        assertThat(untrained("PC_CHAIR", ADossier.withUpperSecondary())).isPresent();
    }

    @Test
    @Tag("QN-3")
    void whether_its_lack_stands_in_the_way_says_the_pack() {
        var missing = untrained("PC_CHAIR", ADossier.empty());

        assertThat(CautionRules.inTheWay(missing, training(Consequence.WARN))).isEmpty();
        assertThat(CautionRules.inTheWay(missing, training(Consequence.FAIL)))
                .extracting(Caution::code)
                .containsExactly("PRE_APPOINTMENT_TRAINING_MISSING");
        assertThat(CautionRules.inTheWay(Optional.empty(), training(Consequence.FAIL))).isEmpty();
    }

    @Test
    @Tag("TN12-7")
    void every_relative_in_the_unit_is_named_by_kinship_and_title() {
        assertThat(
                        CautionRules.related(
                                List.of(
                                        new InUnit(Kinship.SIBLING, "PC_CHAIR"),
                                        new InUnit(Kinship.SPOUSE, "FINANCE_ACCOUNTING"))))
                .containsExactly(
                        new Caution.RelativeInSameUnit(Kinship.SIBLING, "PC_CHAIR"),
                        new Caution.RelativeInSameUnit(Kinship.SPOUSE, "FINANCE_ACCOUNTING"));
    }
}
