package vn.canbo.personnel.relative;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What may be asked to be done to what is recorded about relatives. */
sealed interface RelativeChange {

    /**
     * @param kinship what the relative is to the person
     * @param from absent when it holds since ever
     * @param to the last day, included; absent while it holds
     */
    record RecordRelative(
            UUID relativeId, Kinship kinship, @Nullable LocalDate from, @Nullable LocalDate to)
            implements RelativeChange {

        Relation as(UUID relationId, UUID personId) {
            return new Relation(relationId, personId, relativeId, kinship, from, to);
        }
    }

    /** What it should have said from the beginning; the two people stay. */
    record CorrectRelative(
            Kinship kinship, @Nullable LocalDate from, @Nullable LocalDate to, String reason)
            implements RelativeChange {}

    record WithdrawRelative(String reason) implements RelativeChange {}
}
