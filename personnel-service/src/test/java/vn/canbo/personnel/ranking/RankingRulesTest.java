package vn.canbo.personnel.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.canbo.events.code.MajorGroup;
import vn.canbo.events.code.ProfessionalLevel;
import vn.canbo.events.code.QualificationKind;
import vn.canbo.personnel.ranking.Ranked.Stretch;
import vn.canbo.personnel.standard.ADossier;
import vn.canbo.policy.PolicyPacks;

@Tag("TN12-13")
class RankingRulesTest {

    private static final PolicyPacks PACKS = PolicyPacks.shipped();
    private static final LocalDate DAY = LocalDate.parse("2021-09-20");

    private static Ranked of(ADossier dossier) {
        return RankingRules.of(UUID.randomUUID(), dossier.dossier(), PACKS.titles(), DAY);
    }

    private static Ranked nominee(long id, @Nullable ProfessionalLevel level, int months) {
        return new Ranked(1, new UUID(0, id), new UUID(1, id), level, months, List.of());
    }

    private static List<Long> order(Ranked... nominees) {
        return RankingRules.inOrder(List.of(nominees)).stream()
                .map(it -> it.nominationId().getLeastSignificantBits())
                .toList();
    }

    @Test
    void a_higher_level_outweighs_any_experience() {
        assertThat(
                        order(
                                nominee(1, ProfessionalLevel.COLLEGE, 200),
                                nominee(2, ProfessionalLevel.MASTER, 0),
                                nominee(3, ProfessionalLevel.UNIVERSITY, 60)))
                .containsExactly(2L, 3L, 1L);
    }

    @Test
    void of_one_level_more_experience_comes_first_and_equals_share_their_rank() {
        var ranked =
                RankingRules.inOrder(
                        List.of(
                                nominee(1, ProfessionalLevel.UNIVERSITY, 36),
                                nominee(2, ProfessionalLevel.UNIVERSITY, 60),
                                nominee(3, ProfessionalLevel.UNIVERSITY, 36),
                                nominee(4, ProfessionalLevel.UNIVERSITY, 35)));

        assertThat(ranked).extracting(Ranked::rank).containsExactly(1, 2, 2, 4);
        assertThat(ranked.getFirst().grassrootsMonths()).isEqualTo(60);
    }

    @Test
    void of_whom_no_level_is_on_record_comes_last() {
        assertThat(order(nominee(1, null, 300), nominee(2, ProfessionalLevel.ELEMENTARY, 0)))
                .containsExactly(2L, 1L);
    }

    @ParameterizedTest(name = "from {0}: {1} months")
    @CsvSource({
        "2018-09-21, 36",
        "2018-09-22, 35",
        "2021-09-20, 0",
        "2021-09-21, 0",
        "2021-08-21, 1"
    })
    void months_are_counted_when_they_are_full_the_day_itself_included(String from, int months) {
        assertThat(of(ADossier.empty().holding("PC_VICE_CHAIR", from, null)).grassrootsMonths())
                .isEqualTo(months);
    }

    @Test
    void no_day_counts_twice_and_a_post_right_after_another_goes_on() {
        var ranked =
                of(
                        ADossier.empty()
                                .holding("JUSTICE_CIVIL_STATUS", "2010-01-01", "2012-06-15")
                                .holding("YOUTH_SECRETARY", "2011-01-01", "2011-12-31")
                                .holding("PC_VICE_CHAIR", "2012-06-16", "2014-12-31")
                                .holding("PC_VICE_CHAIR", "2016-01-01", "2016-03-31"));

        assertThat(ranked.stretches())
                .containsExactly(
                        new Stretch(
                                LocalDate.parse("2010-01-01"), LocalDate.parse("2014-12-31"), 60),
                        new Stretch(
                                LocalDate.parse("2016-01-01"), LocalDate.parse("2016-03-31"), 3));
        assertThat(ranked.grassrootsMonths()).isEqualTo(63);
    }

    @Test
    void posts_of_the_province_are_no_grassroots() {
        assertThat(of(ADossier.empty().holding("PROVINCIAL_SPECIALIST", "2010-01-01", null)))
                .satisfies(it -> assertThat(it.grassrootsMonths()).isZero())
                .satisfies(it -> assertThat(it.stretches()).isEmpty());
    }

    @Test
    void the_highest_verified_diploma_of_the_day_counts() {
        var dossier =
                ADossier.empty()
                        .diploma("COLLEGE", MajorGroup.LAW)
                        .with(
                                QualificationKind.PROFESSIONAL,
                                "UNIVERSITY",
                                MajorGroup.LAW,
                                "2021-09-20")
                        .with(
                                QualificationKind.PROFESSIONAL,
                                "MASTER",
                                MajorGroup.LAW,
                                "2021-09-21")
                        .waiting(QualificationKind.PROFESSIONAL, "DOCTOR", "2015-01-01");

        assertThat(of(dossier).professionalLevel()).isEqualTo(ProfessionalLevel.UNIVERSITY);
    }
}
