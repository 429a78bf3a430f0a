package vn.canbo.standalone.publisher;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One outside system.
 *
 * @param publisher its account, its client id and the end of its topics' names
 * @param name what officials call it
 * @param units codes of the units for whose sub-trees it may report; {@code province} for all
 * @param eventTypes CloudEvents types it may report
 * @param validFrom first day of the grant
 * @param validTo last day of the grant; null: no end is set
 * @param trainingAuthority whether its certificates count as verified
 * @param identity whether it has an identity topic, on which persons are registered
 */
public record Publisher(
        String publisher,
        String name,
        List<String> units,
        List<String> eventTypes,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean trainingAuthority,
        boolean identity) {

    public Publisher {
        if (!publisher.matches("[a-z][a-z0-9-]{1,40}")) {
            throw new IllegalArgumentException(
                    "A publisher is named by small letters, digits and hyphens, not " + publisher);
        }
        if (units.isEmpty() || eventTypes.isEmpty()) {
            throw new IllegalArgumentException(publisher + " is granted no unit or no event type");
        }
        if (validTo != null && validTo.isBefore(validFrom)) {
            throw new IllegalArgumentException(publisher + ": the grant ends before it begins");
        }
        units = List.copyOf(units);
        eventTypes = List.copyOf(eventTypes);
    }

    /** Where it reports. */
    public String topic() {
        return "ext." + publisher;
    }

    /** Where it registers persons; read by personnel alone. */
    public String identityTopic() {
        return "ext-identity." + publisher;
    }

    /** Where it learns what became of each event. */
    public String outcomesTopic() {
        return "ext-outcomes." + publisher;
    }
}
