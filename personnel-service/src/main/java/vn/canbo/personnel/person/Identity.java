package vn.canbo.personnel.person;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import vn.canbo.events.PersonFacts;
import vn.canbo.events.check.PlainText;
import vn.canbo.events.code.Sex;
import vn.canbo.personnel.person.Refusal.BirthDateNotPossible;
import vn.canbo.personnel.person.Refusal.CitizenNumberMalformed;
import vn.canbo.service.decision.Objection;
import vn.canbo.service.text.HiddenCharacter;

/**
 * What names a person and says when and as what they were born, as written in the identity
 * document.
 *
 * @param fullName as {@link NameRules#tidied}: where the tone stands is part of it
 * @param citizenNumber 12 digits
 */
record Identity(
        String fullName, String citizenNumber, LocalDate birthDate, Sex sex, String ethnicity) {

    /** The majority; everybody else belongs to an ethnic minority. */
    private static final String KINH = "kinh";

    private static final String ALSO_KINH = "việt";

    private static final Pattern CITIZEN_NUMBER = Pattern.compile("[0-9]{12}");
    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);

    Identity {
        fullName = NameRules.tidied(fullName);
        ethnicity = PlainText.composed(ethnicity).strip();
    }

    boolean ethnicMinority() {
        var folded = ethnicity.toLowerCase(Locale.ROOT);
        return !folded.equals(KINH) && !folded.equals(ALSO_KINH);
    }

    /** The same person as registered by somebody else; how the ethnicity is written may differ. */
    boolean isSamePersonAs(Identity other) {
        return citizenNumber.equals(other.citizenNumber)
                && birthDate.equals(other.birthDate)
                && sex == other.sex
                && isNamed(other.fullName);
    }

    /** In whatever case, and tidied. */
    boolean isNamed(String name) {
        return fullName.equalsIgnoreCase(NameRules.tidied(name));
    }

    static boolean isCitizenNumber(String number) {
        return CITIZEN_NUMBER.matcher(number).matches();
    }

    /** What an identity must look like (domain reference 5.4). */
    List<Objection> objections(LocalDate today) {
        var objections = new ArrayList<Objection>(NameRules.objectionsTo(fullName));
        if (!isCitizenNumber(citizenNumber)) {
            objections.add(new CitizenNumberMalformed());
        }
        if (birthDate.isBefore(EARLIEST_BIRTH) || !birthDate.isBefore(today)) {
            objections.add(new BirthDateNotPossible(birthDate));
        }
        PlainText.hiddenIn(ethnicity)
                .map(it -> new HiddenCharacter("/ethnicity", it))
                .ifPresent(objections::add);
        return objections;
    }

    /**
     * Whether century, sex and year in the number agree with what is stated. Where they do not,
     * somebody should look again; it is no reason to refuse.
     */
    boolean numberAgrees() {
        var centuryAndSex = citizenNumber.charAt(3) - '0';
        var inNumber = centuryAndSex % 2 == 0 ? Sex.MALE : Sex.FEMALE;
        var year =
                1900 + 100 * (centuryAndSex / 2) + Integer.parseInt(citizenNumber.substring(4, 6));
        return inNumber == sex && year == birthDate.getYear();
    }

    /** What may be known of it on the restricted topic. */
    PersonFacts facts(UUID personId, boolean religious, boolean partyMember) {
        return new PersonFacts(
                personId,
                sex,
                YearMonth.from(birthDate),
                ethnicMinority(),
                religious,
                partyMember,
                List.of());
    }

    String maskedCitizenNumber() {
        return citizenNumber.substring(0, 4) + "********";
    }

    @Override
    public String toString() {
        return "Identity[not shown]";
    }
}
