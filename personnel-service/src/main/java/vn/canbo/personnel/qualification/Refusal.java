package vn.canbo.personnel.qualification;

import java.time.LocalDate;
import java.util.Optional;
import vn.canbo.events.code.QualificationKind;
import vn.canbo.service.access.BeyondScope;
import vn.canbo.service.decision.Objection;

/** Why a qualification is not recorded, or stays as it is. */
sealed interface Refusal extends Objection {

    /** The person serves in none of the units in which the sender may write. */
    record PersonOutsideScope() implements Refusal, BeyondScope {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/person");
        }
    }

    record LevelNotOfKind(QualificationKind kind, String level) implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/level");
        }
    }

    /** A major or a grade is stated of something that is no professional diploma. */
    record OnlyForDiplomas(QualificationKind kind) implements Refusal {}

    record AwardedInTheFuture(LocalDate awardedOn) implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/awardedOn");
        }
    }

    record AwardedBeforeBirth(LocalDate awardedOn) implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/awardedOn");
        }
    }

    record QualificationAlreadyRecorded(QualificationKind kind, Enum<?> level, LocalDate awardedOn)
            implements Refusal {}

    /** A list says something else of it than the records; what those say it is not told. */
    record QualificationRecordedOtherwise(String field) implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/" + field);
        }
    }

    record QualificationAlreadyVerified() implements Refusal {}
}
