package vn.canbo.personnel.person;

import java.time.LocalDate;
import java.util.Optional;
import vn.canbo.service.decision.Objection;

/** Why somebody is not registered, stays who they are, or stays registered. */
sealed interface Refusal extends Objection {

    String LETTERS_OF_NAMES = "Bộ luật Dân sự 2015, Điều 26 khoản 3";

    /** Refusals of the name of a person. */
    sealed interface OfName extends Refusal {

        @Override
        default Optional<String> pointer() {
            return Optional.of("/fullName");
        }
    }

    record NameMalformed() implements OfName {

        @Override
        public Optional<String> source() {
            return Optional.of(LETTERS_OF_NAMES);
        }
    }

    /** Typed in TCVN3 or VNI, or read in a wrong encoding. */
    record NameInLegacyFont() implements OfName {}

    /**
     * @param character such as {@code U+0430}
     */
    record NameInOtherScript(String character) implements OfName {

        @Override
        public Optional<String> source() {
            return Optional.of(LETTERS_OF_NAMES);
        }
    }

    /** Ð or Ɖ where Đ is meant. */
    record NameWithForeignD() implements OfName {}

    record CitizenNumberMalformed() implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/citizenNumber");
        }

        @Override
        public Optional<String> source() {
            return Optional.of("Nghị định 137/2015/NĐ-CP, Điều 13");
        }
    }

    /** The number belongs to a registered person whose name, birth or sex is another one. */
    record CitizenNumberTaken() implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/citizenNumber");
        }
    }

    record BirthDateNotPossible(LocalDate birthDate) implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/birthDate");
        }
    }

    /** The dossier holds a qualification or a post from a day that does not lie after birth. */
    record RecordedBeforeBirth(LocalDate birthDate, LocalDate firstDay) implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/birthDate");
        }
    }

    /**
     * A list says something else of a registered person than the records; what those say it is not
     * told.
     */
    record RecordedOtherwise(String field) implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/" + field);
        }
    }

    /**
     * A line of a list is about a person: nobody is registered with the number, or somebody about
     * whom whoever hands in the list may not write. Which of the two is not told.
     */
    record ListedPersonNotKnown() implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/citizenNumber");
        }
    }

    /**
     * The name in the list is not that of the person with the number; which one that is is not
     * told.
     */
    record ListedNameDiffers() implements OfName {}

    /** The publisher already uses the number for somebody else. */
    record FileNumberTaken(String fileNumber) implements Refusal {

        @Override
        public Optional<String> pointer() {
            return Optional.of("/fileNumber");
        }
    }

    /** Of any time; whoever held a post was no mistake. */
    record DossierHoldsPosts(int posts) implements Refusal {}

    record DossierHoldsQualifications(int qualifications) implements Refusal {}

    record DossierHoldsEvaluations(int evaluations) implements Refusal {}

    record UnitNotKnown(String unitCode) implements Refusal {}
}
