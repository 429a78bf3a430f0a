package vn.canbo.personnel.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.canbo.events.UnitPeriod;
import vn.canbo.events.code.Block;
import vn.canbo.events.code.UnitKind;
import vn.canbo.events.code.UnitLevel;
import vn.canbo.personnel.reorganisation.ReorganisationChange.NewUnit;
import vn.canbo.personnel.reorganisation.ReorganisationChange.PostTo;
import vn.canbo.personnel.reorganisation.Split.Part;
import vn.canbo.personnel.unit.UnitEvent.PostMove;
import vn.canbo.personnel.unit.UnitHistory;
import vn.canbo.service.decision.Objection;

class SplitRulesTest {

    private static final LocalDate DAY = LocalDate.parse("2026-07-01");
    private static final UUID KEEPER = UUID.randomUUID();
    private static final UUID EAST = UUID.randomUUID();
    private static final UUID WEST = UUID.randomUUID();
    private static final UUID FIRST = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final UUID SECOND = UUID.fromString("00000000-0000-4000-8000-000000000002");

    private static NewUnit part(String code) {
        return new NewUnit(code, UnitKind.COMMUNE, "Xã Ví Dụ", null, Set.of());
    }

    private static Split split(List<UUID> east, List<UUID> west) {
        return new Split(
                KEEPER, DAY, List.of(new Part(EAST, "99011", east), new Part(WEST, "99012", west)));
    }

    private static List<String> codes(List<? extends Objection> objections) {
        return objections.stream().map(Objection::code).toList();
    }

    @Test
    void a_split_has_parts_each_with_a_code_of_its_own() {
        assertThat(codes(SplitRules.objectionsToParts(List.of()))).containsExactly("PARTS_MISSING");
        assertThat(SplitRules.objectionsToParts(List.of(part("99011"), part("99012")))).isEmpty();
        assertThat(codes(SplitRules.objectionsToParts(List.of(part("99011"), part("99011")))))
                .containsExactly("UNIT_CODE_NAMED_TWICE");
    }

    @Test
    void a_part_stands_on_the_level_of_the_unit() {
        assertThat(
                        SplitRules.objectionsToLevels(
                                UnitLevel.COMMUNE, List.of(unit("2000-01-01", null))))
                .isEmpty();
        assertThat(
                        codes(
                                SplitRules.objectionsToLevels(
                                        UnitLevel.DISTRICT, List.of(unit("2000-01-01", null)))))
                .containsExactly("PART_OF_OTHER_LEVEL");
    }

    @Test
    void every_line_of_the_list_is_a_post_of_the_unit_and_goes_to_one_part() {
        var objections =
                SplitRules.objectionsToPosts(
                        List.of(
                                new PostTo(FIRST, "99011"),
                                new PostTo(FIRST, "99012"),
                                new PostTo(SECOND, "99013")),
                        Set.of("99011", "99012"),
                        Set.of(FIRST),
                        "99001",
                        DAY);

        assertThat(codes(objections))
                .containsExactly("POST_NAMED_TWICE", "PART_NOT_NAMED", "POST_NOT_IN_UNIT");
        assertThat(objections)
                .extracting(it -> it.pointer().orElse(""))
                .containsExactly("/posts/1", "/posts/2", "/posts/2");
    }

    @Test
    void what_is_listed_moves_from_the_unit_and_what_is_listed_otherwise_from_its_part() {
        var nothing = split(List.of(), List.of());
        var first = split(List.of(FIRST), List.of());

        assertThat(SplitRules.moves(nothing, first))
                .containsExactly(new PostMove(FIRST, KEEPER, EAST));
        assertThat(SplitRules.moves(first, first)).isEmpty();
        assertThat(SplitRules.moves(first, nothing))
                .containsExactly(new PostMove(FIRST, EAST, KEEPER));
        assertThat(SplitRules.moves(first, split(List.of(), List.of(FIRST, SECOND))))
                .containsExactly(
                        new PostMove(FIRST, EAST, WEST), new PostMove(SECOND, KEEPER, WEST));
    }

    @Test
    void a_post_is_moved_only_from_where_the_split_brought_it() {
        var back = List.of(new PostMove(FIRST, EAST, KEEPER));

        assertThat(SplitRules.objectionsToMoves(back, Map.of(FIRST, EAST), KEEPER)).isEmpty();
        assertThat(codes(SplitRules.objectionsToMoves(back, Map.of(FIRST, WEST), KEEPER)))
                .containsExactly("POST_WENT_ON");
        assertThat(codes(SplitRules.objectionsToMoves(back, Map.of(), KEEPER)))
                .containsExactly("POST_WENT_ON");
        assertThat(
                        SplitRules.objectionsToMoves(
                                List.of(new PostMove(FIRST, KEEPER, EAST)), Map.of(), KEEPER))
                .isEmpty();
    }

    @Test
    void a_new_unit_stands_where_the_old_one_stood_unless_another_place_is_named() {
        var old = unit("2000-01-01", DAY.minusDays(1));

        var established = part("99011").outOf(old, DAY.minusDays(1), DAY);

        assertThat(established.parentId()).isEqualTo(KEEPER);
        assertThat(established.block()).isEqualTo(Block.FATHERLAND_FRONT);
        assertThat(established.validFrom()).isEqualTo(DAY);
        assertThat(established.validTo()).isNull();
        assertThat(
                        new NewUnit("99011", UnitKind.COMMUNE, "Xã Ví Dụ", WEST, Set.of())
                                .outOf(old, DAY.minusDays(1), DAY)
                                .parentId())
                .isEqualTo(WEST);
    }

    private static UnitHistory unit(String from, @Nullable LocalDate to) {
        return new UnitHistory(
                EAST,
                "99011",
                UnitLevel.COMMUNE,
                Block.FATHERLAND_FRONT,
                List.of(
                        new UnitPeriod(
                                LocalDate.parse(from),
                                to,
                                UnitKind.COMMUNE,
                                "Xã Ví Dụ",
                                KEEPER,
                                Set.of())),
                List.of());
    }
}
