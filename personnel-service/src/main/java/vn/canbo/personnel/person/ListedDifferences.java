package vn.canbo.personnel.person;

import java.util.ArrayList;
import java.util.List;
import vn.canbo.personnel.dossier.Dossier;
import vn.canbo.personnel.person.PersonChange.RegisterPerson;
import vn.canbo.personnel.person.Refusal.RecordedOtherwise;

/** What a list says of a registered person otherwise than the records; the name was compared. */
final class ListedDifferences {

    private ListedDifferences() {}

    static List<Refusal> between(RegisterPerson listed, Dossier recorded) {
        var differences = new ArrayList<Refusal>();
        compare(
                "ethnicity",
                listed.identity().ethnicMinority(),
                recorded.ethnicMinority(),
                differences);
        compare("religious", listed.religious(), recorded.religious(), differences);
        compare("partyMember", listed.partyMember(), recorded.partyMember(), differences);
        compare("category", listed.category(), recorded.category(), differences);
        compare("managedBy", listed.managedBy(), recorded.managedBy(), differences);
        return differences;
    }

    private static void compare(
            String field, Object listed, Object recorded, List<Refusal> differences) {
        if (!listed.equals(recorded)) {
            differences.add(new RecordedOtherwise(field));
        }
    }
}
