package vn.canbo.personnel.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.canbo.events.code.Block;
import vn.canbo.events.code.UnitKind;
import vn.canbo.policy.PolicyPacks;

@Tag("TN12-17")
@Tag("QN-8")
class UnitHeadsTest {

    private final UUID chair = UUID.randomUUID();
    private final UUID secretary = UUID.randomUUID();
    private final UnitHeads heads =
            new UnitHeads(
                    PolicyPacks.shipped()
                            .staffing()
                            .organisationsOf(UnitKind.COMMUNE, LocalDate.parse("2021-10-01")),
                    Map.of("PC_CHAIR", chair, "PARTY_SECRETARY", secretary));

    @Test
    void the_chair_of_the_peoples_committee_heads_the_unit() {
        var head = heads.ofUnit().orElseThrow();

        assertThat(head.personId()).isEqualTo(chair);
        assertThat(head.title()).isEqualTo("PC_CHAIR");
        assertThat(head.organisation().vi()).isEqualTo("Ủy ban nhân dân");
    }

    @Test
    void the_block_has_a_head_of_its_own_unless_that_heads_the_unit() {
        assertThat(heads.ofBlock(Block.PARTY).orElseThrow().personId()).isEqualTo(secretary);
        assertThat(heads.ofBlock(Block.FATHERLAND_FRONT).orElseThrow().personId()).isNull();
        assertThat(heads.ofBlock(Block.GOVERNMENT)).isEmpty();
        assertThat(heads.ofBlock(Block.MASS_ORG)).isEmpty();
        assertThat(heads.ofBlock(null)).isEmpty();
    }

    @Test
    void where_no_pack_says_who_heads_a_unit_nobody_is_named() {
        assertThat(new UnitHeads(List.of(), Map.of("PC_CHAIR", chair)).ofUnit()).isEmpty();
    }
}
