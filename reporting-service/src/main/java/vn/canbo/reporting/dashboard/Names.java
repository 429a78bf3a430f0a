package vn.canbo.reporting.dashboard;

import java.util.Map;
import java.util.UUID;

/**
 * The names for one page.
 *
 * @param available false while personnel cannot be asked: the page says so and shows file codes
 */
record Names(Map<UUID, String> byPerson, boolean available) {

    public Names {
        byPerson = Map.copyOf(byPerson);
    }

    /** The name, or the last block of the id as the code of the file. */
    public String of(UUID person) {
        return byPerson.getOrDefault(person, code(person));
    }

    public String code(UUID person) {
        return person.toString().substring(24);
    }
}
