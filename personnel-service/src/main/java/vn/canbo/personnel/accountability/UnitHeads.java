package vn.canbo.personnel.accountability;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.code.Block;
import vn.canbo.policy.staffing.Organisation;

/**
 * The organisations of a unit on a day and who headed them.
 *
 * @param holders by the code of the title; the holder of a main post before a concurrent one
 */
public record UnitHeads(List<Organisation> organisations, Map<String, UUID> holders) {

    public UnitHeads {
        organisations = List.copyOf(organisations);
        holders = Map.copyOf(holders);
    }

    /** Empty when no pack says who heads such a unit on the day. */
    public Optional<AccountableHead> ofUnit() {
        return organisations.stream().filter(Organisation::leadsUnit).findFirst().map(this::headOf);
    }

    /**
     * Beside the head of the unit; empty where that is the head of the block too, or where several
     * organisations form the block, each with its own head.
     */
    public Optional<AccountableHead> ofBlock(@Nullable Block block) {
        var ofBlock = organisations.stream().filter(it -> it.block() == block).toList();
        return ofBlock.size() == 1 && !ofBlock.getFirst().leadsUnit()
                ? Optional.of(headOf(ofBlock.getFirst()))
                : Optional.empty();
    }

    private AccountableHead headOf(Organisation organisation) {
        var title = organisation.head().value();
        return new AccountableHead(organisation.name(), title, holders.get(title));
    }
}
