package vn.canbo.assignment.secondment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.canbo.events.Bar;
import vn.canbo.events.code.Category;
import vn.canbo.events.code.ProfessionalLevel;
import vn.canbo.events.code.Sex;

/** Those of whom the corpora speak, by the names that these give them. */
final class HostilePeople {

    private static final LocalDate LONG_AGO = LocalDate.of(2026, 1, 5);
    private static final List<String> USUAL =
            List.of("person", "one", "two", "three", "four", "served", "paused");

    private HostilePeople() {}

    static Map<String, String> of(TestProvince province) {
        var discipline = new Bar("SEC-02", LONG_AGO, null);
        var prosecution = new Bar("SEC-03", LONG_AGO, null);
        var people = new HashMap<String, UUID>();
        USUAL.forEach(it -> people.put(it, province.official()));
        // Her pension begins on 1 March 2039.
        people.put("elder", official(province, 1979, ProfessionalLevel.UNIVERSITY));
        people.put("college", official(province, 1992, ProfessionalLevel.COLLEGE));
        people.put(
                "disciplined", official(province, 1992, ProfessionalLevel.UNIVERSITY, discipline));
        people.put(
                "prosecuted", official(province, 1992, ProfessionalLevel.UNIVERSITY, prosecution));
        people.put(
                "everything",
                official(province, 1970, ProfessionalLevel.COLLEGE, discipline, prosecution));
        var values = new HashMap<String, String>();
        people.forEach((name, person) -> values.put(name, person.toString()));
        return values;
    }

    private static UUID official(
            TestProvince province, int bornIn, ProfessionalLevel level, Bar... bars) {
        return province.official(
                Category.CIVIL_SERVANT, Sex.FEMALE, YearMonth.of(bornIn, 2), level, bars);
    }
}
