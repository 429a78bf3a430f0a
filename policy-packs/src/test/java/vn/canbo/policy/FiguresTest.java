package vn.canbo.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.canbo.policy.figure.Figure;
import vn.canbo.policy.figure.FigureKind;
import vn.canbo.policy.source.Certainty;
import vn.canbo.policy.source.Validity;

class FiguresTest {

    private final PolicyPacks packs = PolicyPacks.shipped();

    private List<Figure> figures(String pack, FigureKind kind) {
        return Figure.grouped(packs.find(pack).orElseThrow().figures()).stream()
                .filter(it -> it.kind() == kind)
                .toList();
    }

    @Test
    void every_kind_of_figure_is_shown_with_its_source() {
        var all = packs.all().stream().flatMap(it -> it.figures().stream()).toList();

        assertThat(all).extracting(Figure::kind).contains(FigureKind.values());
        assertThat(all)
                .allSatisfy(
                        it ->
                                assertThat(
                                                packs.instrument(
                                                        it.source().citation().instrument().id()))
                                        .isPresent());
    }

    @Test
    void titles_of_which_the_same_is_asked_share_a_line() {
        var asked = figures("tn12", FigureKind.STANDARD);

        assertThat(asked).hasSize(1);
        assertThat(asked.getFirst().about()).hasSize(29).contains("PC_CHAIR", "OFFICE_STATISTICS");
        assertThat(asked.getFirst().amount().code()).isEqualTo("INTERMEDIATE");
        assertThat(asked.getFirst().source().certainty()).isEqualTo(Certainty.CONFIRMED);
    }

    @Test
    void what_eases_a_row_and_the_time_it_gives_are_figures_of_their_own() {
        assertThat(figures("national-baseline", FigureKind.GRACE))
                .anySatisfy(
                        it -> {
                            assertThat(it.among()).isEqualTo("IN_POST_ON 2023-08-01");
                            assertThat(it.amount().code()).isEqualTo("2028-08-01");
                            assertThat(it.source().citation().article()).isEqualTo("38(1)");
                        });
        assertThat(figures("national-baseline", FigureKind.DEROGATION))
                .anySatisfy(it -> assertThat(it.among()).contains("BORDER|"));
    }

    @Test
    void an_age_of_retirement_holds_in_the_years_of_its_band() {
        var ofMen =
                figures("national-baseline", FigureKind.RETIREMENT).stream()
                        .filter(it -> it.about().contains("MALE"))
                        .toList();

        assertThat(ofMen.get(1).amount().code()).isEqualTo("P60Y3M");
        assertThat(ofMen.get(1).validity())
                .isEqualTo(
                        new Validity(LocalDate.parse("2021-01-01"), LocalDate.parse("2021-12-31")));
        assertThat(ofMen.getFirst().validity().from()).isNull();
        assertThat(ofMen.getLast().validity().until()).isNull();
    }

    @Test
    void the_figures_of_a_secondment_carry_the_source_of_their_rule() {
        assertThat(figures("tn25", FigureKind.SECONDMENT))
                .hasSize(12)
                .anySatisfy(
                        it -> {
                            assertThat(it.name()).isEqualTo("LONGEST");
                            assertThat(it.amount().code()).isEqualTo("P3Y");
                            assertThat(it.source().certainty()).isEqualTo(Certainty.CONFIRMED);
                        })
                .anySatisfy(
                        it -> {
                            assertThat(it.name()).isEqualTo("QUOTA_PERCENT");
                            assertThat(it.source().certainty())
                                    .isEqualTo(Certainty.TO_BE_CONFIRMED);
                        });
    }
}
