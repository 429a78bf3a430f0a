package vn.canbo.personnel.alert;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.code.Block;
import vn.canbo.personnel.accountability.AccountableHead;
import vn.canbo.personnel.accountability.UnitHeads;
import vn.canbo.policy.source.Wording;

/**
 * Something is missing in a unit on a day, with whoever answers for it.
 *
 * @param requirement that asks for it, such as TN12-14
 * @param title absent for posts that are allocated in total only
 * @param subject the title, or the organisation without a head, in words; absent with the title
 * @param since first day on which so much was missing without a break
 * @param days how many days that is, the day asked for included
 * @param accountableHead of the unit; absent when no pack says who heads it
 * @param blockHead of the block, where that is somebody else
 */
record Alert(
        AlertCode code,
        String requirement,
        UUID unitId,
        String unitCode,
        String unitName,
        @Nullable String title,
        @Nullable Wording subject,
        @Nullable Block block,
        long missing,
        LocalDate since,
        long days,
        Wording source,
        @Nullable AccountableHead accountableHead,
        @Nullable AccountableHead blockHead) {

    static Alert of(StaffedUnit unit, Finding finding, UnitHeads heads) {
        return new Alert(
                finding.code(),
                finding.code().requirement(),
                unit.unitId(),
                unit.code(),
                unit.name(),
                finding.title(),
                finding.subject(),
                finding.block(),
                finding.missing(),
                finding.since(),
                finding.days(),
                finding.source().text(),
                heads.ofUnit().orElse(null),
                heads.ofBlock(finding.block()).orElse(null));
    }
}
