package vn.canbo.reporting.dashboard;

import java.util.Map;
import java.util.UUID;

/** The names for one page; where there are none, the page shows file codes and says why. */
record Names(Map<UUID, String> byPerson, Answer answer) {

    /** What personnel said to the question. */
    enum Answer {
        GIVEN,
        REFUSED,
        NONE
    }

    Names {
        byPerson = Map.copyOf(byPerson);
    }

    static Names of(Map<UUID, String> byPerson) {
        return new Names(byPerson, Answer.GIVEN);
    }

    /** The account of the viewer may not see names at all. */
    static Names withheld() {
        return new Names(Map.of(), Answer.REFUSED);
    }

    /** Personnel cannot be asked now. */
    static Names away() {
        return new Names(Map.of(), Answer.NONE);
    }

    public boolean isWithheld() {
        return answer == Answer.REFUSED;
    }

    public boolean isAway() {
        return answer == Answer.NONE;
    }

    /** The name, or the last block of the id as the code of the file. */
    public String of(UUID person) {
        return byPerson.getOrDefault(person, code(person));
    }

    public String code(UUID person) {
        return person.toString().substring(24);
    }
}
