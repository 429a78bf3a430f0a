package vn.canbo.personnel.person;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.personnel.Listed;
import vn.canbo.personnel.dossier.Dossier;
import vn.canbo.personnel.dossier.Dossiers;
import vn.canbo.personnel.person.PersonChange.RegisterPerson;
import vn.canbo.personnel.person.Refusal.RecordedOtherwise;
import vn.canbo.personnel.unit.Units;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.decision.Objection;

/** Finds and registers the people whom the lines of a list mean. */
@Service
public class ListedPersons {

    private final Registrations registrations;
    private final IdentityTable identities;
    private final Dossiers dossiers;
    private final Units units;

    ListedPersons(
            Registrations registrations, IdentityTable identities, Dossiers dossiers, Units units) {
        this.registrations = registrations;
        this.identities = identities;
        this.dossiers = dossiers;
        this.units = units;
    }

    /**
     * Somebody who is registered as the same person is found, and what else is recorded of him or
     * her stays. A difference is refused, for a list is no correction. Who is found is locked then,
     * and about who is found or new the caller may write.
     */
    @Transactional
    public Decision<Enlisted> enlist(RegisterPerson command) {
        var identity = command.identity();
        var existing = identities.findByCitizenNumber(identity.citizenNumber());
        if (existing.isEmpty()) {
            return registrations
                    .registerUnknown(command)
                    .map(it -> new Enlisted(it.body().personId(), Listed.NEW));
        }
        units.openForDecision();
        var personId = existing.get();
        dossiers.lock(List.of(personId));
        var registered = identities.identitiesOf(List.of(personId), null).get(personId);
        if (registered == null
                || !registered.isSamePersonAs(identity)
                || !dossiers.mayWrite(personId)) {
            return Decision.refused(new Refusal.CitizenNumberTaken());
        }
        var differences = differences(command, dossiers.get(personId));
        return differences.isEmpty()
                ? Decision.accepted(new Enlisted(personId, Listed.KNOWN))
                : Decision.refused(differences);
    }

    /** What a list says otherwise than the records; the name was compared. */
    private static List<Refusal> differences(RegisterPerson listed, Dossier recorded) {
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

    /**
     * Somebody registered, locked, about whom the caller may write. Refused alike when nobody has
     * the number and when the caller may not.
     */
    @Transactional
    public Decision<Found> find(String citizenNumber, String fullName) {
        if (!Identity.isCitizenNumber(citizenNumber)) {
            return Decision.refused(new Refusal.CitizenNumberMalformed());
        }
        units.openForDecision();
        var existing = identities.findByCitizenNumber(citizenNumber);
        if (existing.isEmpty()) {
            return Decision.refused(new Refusal.ListedPersonNotKnown());
        }
        var personId = existing.get();
        dossiers.lock(List.of(personId));
        var registered = identities.identitiesOf(List.of(personId), null).get(personId);
        return registered == null
                        || !registered.citizenNumber().equals(citizenNumber)
                        || !dossiers.mayWrite(personId)
                ? Decision.refused(new Refusal.ListedPersonNotKnown())
                : Decision.accepted(new Found(personId, objectionsTo(fullName, registered)));
    }

    /** What looks the same and is another name is told why. */
    private static List<Objection> objectionsTo(String fullName, Identity registered) {
        if (registered.isNamed(fullName)) {
            return List.of();
        }
        var malformed = NameRules.objectionsTo(NameRules.tidied(fullName));
        return malformed.isEmpty() ? List.of(new Refusal.ListedNameDiffers()) : malformed;
    }

    /** The person of a line that registers. */
    public record Enlisted(UUID personId, Listed listed) {}

    /**
     * The person of a line about somebody registered.
     *
     * @param objections to the name in the line; none when it is that of the person
     */
    public record Found(UUID personId, List<Objection> objections) {

        public Found {
            objections = List.copyOf(objections);
        }
    }
}
