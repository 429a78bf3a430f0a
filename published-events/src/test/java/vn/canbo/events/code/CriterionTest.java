package vn.canbo.events.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CriterionTest {

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            textBlock =
                    """
                    GENERAL_EDUCATION,      UPPER_SECONDARY, GeneralEducation
                    PROFESSIONAL_LEVEL,     INTERMEDIATE,    ProfessionalLevel
                    POLITICAL_THEORY,       INTERMEDIATE,    PoliticalTheory
                    STATE_MANAGEMENT,       SPECIALIST,      StateManagement
                    IT,                     CERTIFICATE,     ItSkill
                    MAJOR_MATCHES_POSITION, LAND,            MajorGroup
                    """)
    void a_name_stands_for_the_constant_of_its_own_scale(
            Criterion criterion, String name, String scale) {
        assertThat(criterion.constantOf(name))
                .hasValueSatisfying(
                        it -> {
                            assertThat(it.name()).isEqualTo(name);
                            assertThat(it.getDeclaringClass().getSimpleName()).isEqualTo(scale);
                        });
    }

    @Test
    void an_age_and_what_is_not_known_stand_for_none() {
        assertThat(Criterion.AGE.constantOf("18")).isEmpty();
        assertThat(Criterion.IT.constantOf("SOMETHING_NEW")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void every_level_of_a_kind_is_found_by_its_name(QualificationKind kind) {
        assertThat(kind.scale()).isNotEmpty().doesNotHaveDuplicates();
        assertThat(kind.scale())
                .allSatisfy(it -> assertThat(kind.level(it).orElseThrow().name()).isEqualTo(it));
        assertThat(kind.level("SOMETHING_NEW")).isEmpty();
    }
}
