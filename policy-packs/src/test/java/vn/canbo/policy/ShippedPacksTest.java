package vn.canbo.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.canbo.events.code.Block;
import vn.canbo.events.code.UnitLevel;
import vn.canbo.policy.source.Certainty;
import vn.canbo.policy.source.Source;
import vn.canbo.policy.title.Title;
import vn.canbo.policy.title.TitleCode;

class ShippedPacksTest {

    private final PolicyPacks packs = PolicyPacks.shipped();

    @Test
    void the_baseline_and_the_five_source_documents_are_shipped() {
        assertThat(packs.all())
                .extracting(PolicyPack::id)
                .containsExactly("national-baseline", "tn12", "tn25", "qn", "ls", "ct");
        assertThat(packs.all()).allSatisfy(it -> assertThat(it.version()).isNotBlank());
    }

    @Test
    @Tag("TN12-O1")
    void a_document_without_number_and_date_is_cited_as_such() {
        var directive = packs.instrument("tn12-directive").orElseThrow();

        assertThat(directive.number()).isNull();
        assertThat(directive.date()).isNull();
        assertThat(directive.nameAndDate().vi())
                .isEqualTo("Chỉ thị của UBND tỉnh Thái Nguyên (chưa rõ số), chưa rõ ngày");
        assertThat(directive.nameAndDate().en())
                .isEqualTo(
                        "Directive of the People's Committee of Thái Nguyên (number unknown),"
                                + " date unknown");
    }

    @Test
    @Tag("TN25-O3")
    void a_news_report_without_a_date_is_cited_as_such() {
        var report = packs.instrument("tn25-report").orElseThrow();

        assertThat(report.nameAndDate().en()).endsWith("date unknown");
    }

    @Test
    void a_plan_leads_back_to_the_resolution_it_implements() {
        var plan = packs.instrument("ls-plan-97").orElseThrow();
        var cityPartyPlan = plan.implemented().getFirst();
        var resolution = cityPartyPlan.implemented().getFirst();

        assertThat(cityPartyPlan.number()).isEqualTo("51");
        assertThat(resolution.nameAndDate().vi()).isEqualTo("Nghị quyết 37 ngày 13/02/2012");
        assertThat(resolution.implemented()).isEmpty();
    }

    @Test
    @Tag("TN12-10")
    void every_block_has_elected_titles_in_the_commune() {
        var elected = packs.titles().all().stream().filter(Title::elected).toList();

        assertThat(elected).hasSize(11).allMatch(it -> it.level() == UnitLevel.COMMUNE);
        assertThat(elected).extracting(Title::block).contains(Block.values());
        assertThat(elected)
                .allMatch(it -> it.existsOn(LocalDate.parse("2025-06-30")))
                .allMatch(it -> it.existsOn(LocalDate.parse("2025-07-01")));
    }

    @Test
    void old_titles_end_the_day_before_the_new_ones_begin() {
        var lastDay = LocalDate.parse("2025-06-30");
        var old = title("OFFICE_STATISTICS");
        var successor = title("OFFICE_SPECIALIST");

        assertThat(old.existsOn(lastDay)).isTrue();
        assertThat(old.existsOn(lastDay.plusDays(1))).isFalse();
        assertThat(successor.existsOn(lastDay)).isFalse();
        assertThat(successor.existsOn(lastDay.plusDays(1))).isTrue();
        assertThat(packs.titles().on(lastDay)).contains(old).doesNotContain(successor);
    }

    @Test
    void the_head_of_commune_police_ends_with_july_2023_and_the_commander_stays() {
        assertThat(title("POLICE_CHIEF").existsOn(LocalDate.parse("2023-07-31"))).isTrue();
        assertThat(title("POLICE_CHIEF").existsOn(LocalDate.parse("2023-08-01"))).isFalse();
        assertThat(title("MILITARY_COMMANDER").existsOn(LocalDate.parse("2012-01-01"))).isTrue();
        assertThat(title("MILITARY_COMMANDER").existsOn(LocalDate.parse("2030-01-01"))).isTrue();
    }

    @Test
    void every_leading_commune_organ_has_one_title_of_its_head() {
        assertThat(packs.titles().all())
                .filteredOn(Title::head)
                .extracting(it -> it.code().value())
                .contains("PARTY_SECRETARY", "PC_CHAIR", "DIVISION_HEAD", "MILITARY_COMMANDER")
                .doesNotContain("PC_VICE_CHAIR", "DIVISION_DEPUTY_HEAD", "OFFICE_SPECIALIST");
    }

    @Test
    void every_figure_has_a_source_in_the_citation_tree() {
        assertThat(packs.all())
                .flatExtracting(PolicyPack::titles)
                .hasSizeGreaterThan(30)
                .allSatisfy(it -> assertCited(it.source()));
        assertThat(packs.evaluationTerms())
                .hasSizeGreaterThan(5)
                .allSatisfy(it -> assertCited(it.ratingSource()))
                .allSatisfy(it -> assertCited(it.excusalSource()))
                .allSatisfy(it -> assertCited(it.earliestSource()));
        assertThat(packs.all())
                .flatExtracting(it -> it.reElection().ages())
                .hasSizeGreaterThan(3)
                .allSatisfy(it -> assertCited(it.source()))
                .allSatisfy(it -> it.demands().values().forEach(of -> assertCited(of.source())));
        assertThat(packs.all())
                .flatExtracting(it -> it.reElection().policies())
                .isNotEmpty()
                .allSatisfy(it -> assertCited(it.source()));
        assertThat(packs.all())
                .flatExtracting(PolicyPack::titleOrders)
                .isNotEmpty()
                .allSatisfy(it -> assertCited(it.source()));
        assertThat(packs.all())
                .flatExtracting(PolicyPack::standards)
                .hasSizeGreaterThan(100)
                .allSatisfy(
                        row -> {
                            assertCited(row.source());
                            assertThat(row.graces()).allSatisfy(it -> assertCited(it.source()));
                            assertThat(row.derogations())
                                    .allSatisfy(it -> assertCited(it.source()));
                            assertThat(packs.titles().find(row.title())).isPresent();
                        });
    }

    private void assertCited(Source source) {
        assertThat(packs.instrument(source.citation().instrument().id()))
                .contains(source.citation().instrument());
        assertThat(packs.all()).extracting(PolicyPack::id).contains(source.pack());
        assertThat(source.text().vi().contains("cần xác nhận"))
                .isEqualTo(source.certainty() == Certainty.TO_BE_CONFIRMED);
    }

    @Test
    void a_provincial_deputy_may_be_offered_the_head_and_a_specialist_the_deputy() {
        var day = LocalDate.parse("2025-07-01");

        assertThat(packs.offerableTo(new TitleCode("PROVINCIAL_DIVISION_DEPUTY"), day))
                .containsExactly(new TitleCode("DIVISION_HEAD"), new TitleCode("OFFICE_CHIEF"));
        assertThat(packs.offerableTo(new TitleCode("PUBLIC_EMPLOYEE_SPECIALIST"), day))
                .containsExactly(
                        new TitleCode("DIVISION_DEPUTY_HEAD"),
                        new TitleCode("OFFICE_DEPUTY_CHIEF"));
        assertThat(packs.offerableTo(new TitleCode("PROVINCIAL_SPECIALIST"), day.minusDays(1)))
                .isEmpty();
        assertThat(packs.offerableTo(new TitleCode("PC_VICE_CHAIR"), day))
                .containsExactly(new TitleCode("PC_CHAIR"));
    }

    @Test
    void packs_without_retirement_ages_are_refused() {
        assertThatThrownBy(() -> PolicyPacks.read(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("retirement ages");
    }

    private Title title(String code) {
        return packs.titles().find(new TitleCode(code)).orElseThrow();
    }
}
