package vn.canbo.personnel.reelection;

import java.time.LocalDate;
import java.util.UUID;
import vn.canbo.personnel.reelection.PartyResult.Outcome;

/** What may be recorded about results in Party committees. */
sealed interface PartyResultChange {

    /**
     * @param unitId whose committee was elected
     * @param on day of the election
     */
    record RecordPartyResult(UUID unitId, Outcome outcome, LocalDate on, String decisionNumber)
            implements PartyResultChange {

        PartyResult as(UUID resultId, UUID personId) {
            return new PartyResult(resultId, personId, unitId, outcome, on, decisionNumber);
        }
    }

    /**
     * @param result what it should have said from the beginning
     */
    record CorrectPartyResult(RecordPartyResult result, String reason)
            implements PartyResultChange {}

    record WithdrawPartyResult(String reason) implements PartyResultChange {}
}
