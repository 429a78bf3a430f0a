package vn.canbo.personnel.relative;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("TN12-7")
class RelativeRulesTest {

    private static final UUID ONE = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);

    @ParameterizedTest
    @EnumSource
    void what_the_one_is_to_the_other_and_back_again_is_the_same(Kinship kinship) {
        assertThat(kinship.inverse().inverse()).isEqualTo(kinship);
    }

    @Test
    void seen_by_the_relative_a_parent_is_a_child() {
        var relation = relation(Kinship.PARENT, null, null);

        assertThat(relation.seenBy(ONE)).isEqualTo(relation);
        assertThat(relation.seenBy(OTHER).kinship()).isEqualTo(Kinship.CHILD);
        assertThat(relation.seenBy(OTHER).relativeId()).isEqualTo(ONE);
    }

    @ParameterizedTest(name = "{0} to {1} beside 2010-05-01 to 2015-05-31: {2}")
    @CsvSource(
            textBlock =
                    """
                    2015-06-01,           ,
                    2015-05-31,           , RELATION_ALREADY_RECORDED
                    ,           2010-04-30,
                    ,           2010-05-01, RELATION_ALREADY_RECORDED
                    ,                     , RELATION_ALREADY_RECORDED
                    2016-01-02, 2016-01-01, RELATION_ENDS_BEFORE_IT_BEGINS
                    2016-01-01, 2016-01-01,
                    """)
    void two_people_are_related_in_one_way_at_a_time(
            @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String code) {
        var married =
                relation(
                        Kinship.SPOUSE,
                        LocalDate.parse("2010-05-01"),
                        LocalDate.parse("2015-05-31"));

        assertThat(RelativeRules.objectionsTo(OTHER, ONE, from, to, List.of(married)))
                .extracting(Refusal::code)
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void nobody_is_related_to_oneself() {
        assertThat(RelativeRules.objectionsTo(ONE, ONE, null, null, List.of()))
                .extracting(Refusal::code)
                .containsExactly("RELATED_TO_ONESELF");
    }

    private static Relation relation(
            Kinship kinship, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new Relation(new UUID(0, 9), ONE, OTHER, kinship, from, to);
    }
}
