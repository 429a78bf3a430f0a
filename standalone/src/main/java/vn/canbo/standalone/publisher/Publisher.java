package vn.canbo.standalone.publisher;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.reported.PublisherTopic;

/**
 * One outside system.
 *
 * @param publisher its account, its client id and the end of its topics' names
 * @param name what officials call it
 * @param units codes of the units for whose sub-trees it may report; {@code province} for all
 * @param eventTypes CloudEvents types it may report
 * @param validFrom first legal day on which it may report
 * @param validTo last day that what it reports may bear; null: no end is set
 * @param successor the publisher that reports what bears a later day; null: nobody is named
 * @param revokedOn since when it may do nothing at all; null: it is let in
 * @param trainingAuthority whether its certificates count as verified
 * @param identity whether it has an identity topic, on which persons are registered
 * @param bytesPerSecond what Kafka takes from it, and gives to it, before it slows it down
 * @param requestsPerSecond over HTTP; null: as everybody
 */
public record Publisher(
        String publisher,
        String name,
        List<String> units,
        List<String> eventTypes,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String successor,
        @Nullable LocalDate revokedOn,
        boolean trainingAuthority,
        boolean identity,
        @Nullable Integer bytesPerSecond,
        @Nullable Integer requestsPerSecond) {

    /** Some thousand events a second; a province's systems send some in a minute. */
    private static final int USUAL_BYTES_PER_SECOND = 2 * 1024 * 1024;

    /** Accounts at Kafka and clients of the sign-in that are ours. */
    private static final Set<String> OURS =
            Set.of("admin", "canbo-cli", "personnel", "training", "assignment", "reporting");

    public Publisher {
        if (OURS.contains(publisher)) {
            throw new IllegalArgumentException("The name " + publisher + " is one of ours");
        }
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
        requirePositive(publisher, bytesPerSecond);
        requirePositive(publisher, requestsPerSecond);
        units = List.copyOf(units);
        eventTypes = List.copyOf(eventTypes);
    }

    private static void requirePositive(String publisher, @Nullable Integer limit) {
        if (limit != null && limit < 1) {
            throw new IllegalArgumentException(publisher + ": a limit is 1 or more");
        }
    }

    /** Whether it may do anything. */
    @JsonIgnore
    public boolean isLetIn() {
        return revokedOn == null;
    }

    /** The same, revoked. */
    public Publisher revokedOn(LocalDate day) {
        return new Publisher(
                publisher,
                name,
                units,
                eventTypes,
                validFrom,
                validTo,
                successor,
                day,
                trainingAuthority,
                identity,
                bytesPerSecond,
                requestsPerSecond);
    }

    /** What its user may send through Kafka, and receive, in a second. */
    public int quota() {
        return bytesPerSecond == null ? USUAL_BYTES_PER_SECOND : bytesPerSecond;
    }

    /** Where it reports. */
    public String topic() {
        return PublisherTopic.EVENTS.of(publisher);
    }

    /** Where it registers persons; read by personnel alone. */
    public String identityTopic() {
        return PublisherTopic.IDENTITY.of(publisher);
    }

    /** Where it learns what became of each event. */
    public String outcomesTopic() {
        return PublisherTopic.OUTCOMES.of(publisher);
    }
}
