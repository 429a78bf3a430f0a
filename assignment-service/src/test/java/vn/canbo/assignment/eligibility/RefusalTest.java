package vn.canbo.assignment.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.canbo.events.code.ProfessionalLevel;
import vn.canbo.policy.PolicyPacks;
import vn.canbo.policy.secondment.SecondmentRule;
import vn.canbo.service.problem.Messages;

class RefusalTest {

    @Test
    void levels_read_in_words() {
        var terms = PolicyPacks.shipped().secondmentTerms(LocalDate.of(2025, 9, 22)).orElseThrow();
        var refusal =
                new Refusal.LevelTooLow(
                        ProfessionalLevel.UNIVERSITY,
                        ProfessionalLevel.INTERMEDIATE,
                        terms.sourceOf(SecondmentRule.SEC_04));

        assertThat(Messages.vietnamese().of(refusal)).contains("trung cấp", "đại học");
        assertThat(Messages.english().of(refusal)).contains("intermediate", "university");
    }
}
