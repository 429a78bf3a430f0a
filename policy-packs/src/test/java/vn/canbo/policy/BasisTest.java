package vn.canbo.policy;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.canbo.policy.source.Basis;
import vn.canbo.policy.source.Programme;
import vn.canbo.policy.source.Wording;

class BasisTest {

    private final PolicyPacks packs = PolicyPacks.shipped();

    private static String withDocuments(String documents) {
        return "id: test\nversion: \"1\"\nname: {vi: Thử, en: Test}\ninstruments:\n" + documents;
    }

    private PolicyPacks with(String documents) {
        return packs.with(new PackFile("test.yaml", withDocuments(documents)));
    }

    private PackFault faultOf(String documents) {
        var fault = catchThrowableOfType(PackFault.class, () -> with(documents));
        assertThat(fault).isNotNull();
        return fault;
    }

    private PolicyPack pack(String id) {
        return packs.find(id).orElseThrow();
    }

    @Test
    void the_resolution_stands_above_the_party_plan_and_that_above_the_plan_of_the_government() {
        var top = pack("ls").basis();

        assertThat(top).extracting(it -> it.instrument().id()).containsExactly("ls-resolution-37");
        var partyPlan = top.getFirst().implementedBy();
        assertThat(partyPlan).extracting(it -> it.instrument().id()).containsExactly("ls-plan-51");
        assertThat(partyPlan.getFirst().implementedBy())
                .extracting(it -> it.instrument().id())
                .containsExactly("ls-plan-97");
    }

    @Test
    void the_resolution_has_a_period_that_goes_on_in_the_following_years() {
        var programme = requireNonNull(pack("ls").basis().getFirst().instrument().programme());

        assertThat(programme)
                .isEqualTo(
                        new Programme(
                                LocalDate.parse("2012-01-01"),
                                LocalDate.parse("2015-12-31"),
                                true));
        assertThat(programme.text().vi())
                .isEqualTo("01/01/2012 – 31/12/2015 và những năm tiếp theo");
    }

    @Test
    @Tag("CT-1")
    void the_project_has_its_period_its_owner_and_says_what_is_not_known_of_it() {
        var project = pack("ct").basis().getFirst().instrument();

        assertThat(project.programme())
                .isEqualTo(
                        new Programme(
                                LocalDate.parse("2024-01-01"),
                                LocalDate.parse("2030-12-31"),
                                false));
        assertThat(requireNonNull(project.issuer()).vi()).isEqualTo("UBND thành phố Cần Thơ");
        assertThat(project.numberText()).isEqualTo(new Wording("không rõ", "unknown"));
        assertThat(project.dateText()).isEqualTo(Wording.UNKNOWN);
    }

    @Test
    void the_letter_of_the_chair_names_its_addressees_and_no_day() {
        var letter = packs.instrument("qn-letter-3825").orElseThrow();

        assertThat(letter.addressees())
                .extracting(Wording::vi)
                .containsExactly(
                        "Thủ trưởng các sở, ban, ngành tỉnh",
                        "Các đơn vị sự nghiệp công lập trực thuộc UBND tỉnh",
                        "Chủ tịch UBND các huyện, thị xã, thành phố");
        assertThat(letter.numberText().vi()).isEqualTo("3825/UBND-NC");
        assertThat(letter.dateText().vi()).isEqualTo("không rõ");
    }

    @Test
    void a_document_that_implements_two_stands_below_both_also_when_one_is_of_another_pack() {
        var basis =
                with("""
                  - {id: plan, kind: PLAN, implements: [letter, ls-plan-97]}
                  - {id: letter, kind: OFFICIAL_LETTER}
                """)
                        .find("test")
                        .orElseThrow()
                        .basis();

        assertThat(basis)
                .extracting(it -> it.instrument().id())
                .containsExactlyInAnyOrder("letter", "ls-resolution-37");
        assertThat(basis).allSatisfy(it -> assertThat(last(it)).isEqualTo("plan"));
    }

    private static String last(Basis basis) {
        return basis.implementedBy().isEmpty()
                ? basis.instrument().id()
                : last(basis.implementedBy().getFirst());
    }

    @Test
    void documents_in_a_circle_are_refused_where_the_circle_is_written() {
        var fault =
                faultOf(
                        """
                          - {id: one, kind: PLAN, implements: [two]}
                          - {id: two, kind: PLAN, implements: [three]}
                          - {id: three, kind: PLAN, implements: [one]}
                        """);

        assertThat(fault.all()).extracting(it -> it.place().line()).contains(7);
        assertThat(fault.all())
                .allSatisfy(it -> assertThat(it.wording().en()).contains("a circle: "))
                .anySatisfy(
                        it -> assertThat(it.wording().en()).contains("one → two → three → one"));
    }

    @Test
    void a_document_cannot_implement_itself_or_one_that_nobody_knows() {
        var fault =
                faultOf(
                        """
                          - {id: one, kind: PLAN, implements: [one]}
                          - {id: two, kind: PLAN, implements: [nothing]}
                        """);

        assertThat(fault.all())
                .extracting(it -> it.place().line(), it -> it.place().field())
                .containsExactly(
                        tuple(5, "instruments[0].implements[0]"),
                        tuple(6, "instruments[1].implements[0]"));
        assertThat(fault.all().getLast().wording().en()).contains("nothing", "ls-plan-97");
    }

    @Test
    void a_period_ends_after_it_begins_and_goes_on_only_after_an_end() {
        assertThat(
                        List.of(
                                faultOf(
                                        "  - {id: a, kind: PLAN, programme: {from: 2024-01-01,"
                                                + " until: 2023-12-31}}\n"),
                                faultOf(
                                        "  - {id: a, kind: PLAN, programme: {from: 2024-01-01,"
                                                + " continues: true}}\n")))
                .extracting(it -> it.place().field())
                .containsOnly("instruments[0].programme");
        assertThat(
                        with("  - {id: a, kind: PLAN, programme: {from: 2024-01-01, until:"
                                        + " 2024-01-01}}\n")
                                .instrument("a"))
                .isPresent();
    }
}
