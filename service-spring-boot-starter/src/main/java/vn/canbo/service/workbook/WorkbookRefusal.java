package vn.canbo.service.workbook;

import vn.canbo.service.decision.Objection;

/** Why a file that was sent is not opened. */
sealed interface WorkbookRefusal extends Objection {

    /** Something else, or damaged. */
    record NoWorkbook() implements WorkbookRefusal {}

    /** Encrypted, or of the time before .xlsx: both look alike from outside. */
    record WorkbookLockedOrOld() implements WorkbookRefusal {}

    record WorkbookHasMacros() implements WorkbookRefusal {}

    /**
     * @param most rows of one sheet
     */
    record WorkbookTooLarge(int mostMegabytes, int most) implements WorkbookRefusal {}
}
