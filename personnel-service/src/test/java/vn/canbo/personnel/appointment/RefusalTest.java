package vn.canbo.personnel.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.canbo.events.code.Criterion;
import vn.canbo.service.decision.Measure;
import vn.canbo.service.problem.Messages;

class RefusalTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            textBlock =
                    """
            GENERAL_EDUCATION, UPPER_SECONDARY, trung học phổ thông, upper secondary, LOWER_SECONDARY, trung học cơ sở, lower secondary
            PROFESSIONAL_LEVEL, UNIVERSITY, đại học, university, INTERMEDIATE, trung cấp, intermediate
            MAJOR_MATCHES_POSITION, LAW|LAND, 'luật, đất đai', 'law, land', MILITARY, quân sự, military
            AGE, 18, 18 tuổi, 18 years, 17, 17 tuổi, 17 years
            """)
    void what_is_required_and_what_is_there_read_in_words(
            Criterion criterion,
            String required,
            String requiredVi,
            String requiredEn,
            String actual,
            String actualVi,
            String actualEn) {
        var unmet =
                new Refusal.CriterionUnmet(
                        criterion,
                        new Measure(criterion, required),
                        new Measure(criterion, actual),
                        "Công văn 11/CV-BCĐ");
        var unknown =
                new Refusal.CriterionUnknown(
                        criterion, new Measure(criterion, required), "Công văn 11/CV-BCĐ");

        assertThat(Messages.vietnamese().of(unmet))
                .contains("yêu cầu " + requiredVi + ", hiện có " + actualVi);
        assertThat(Messages.english().of(unmet))
                .contains(requiredEn + " is required, " + actualEn + " is there");
        assertThat(Messages.vietnamese().of(unknown)).contains("yêu cầu " + requiredVi + ",");
        assertThat(Messages.english().of(unknown)).contains(requiredEn + " is required,");
    }
}
