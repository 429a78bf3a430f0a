package vn.canbo.service.journal;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Splits a domain event into what anybody of ours may read and what stands under the key of its
 * person.
 */
public class EventSealer {

    private final JsonMapper json;
    private final PersonKeys keys;

    public EventSealer(JsonMapper json, PersonKeys keys) {
        this.json = json;
        this.keys = keys;
    }

    Sealed seal(DomainEvent event) {
        ObjectNode open = json.valueToTree(event);
        open.remove("subject");
        open.remove("effectiveOn");
        var personal = json.createObjectNode();
        Arrays.stream(event.getClass().getRecordComponents())
                .filter(it -> it.isAnnotationPresent(Personal.class))
                .map(it -> it.getName())
                .filter(open::has)
                .forEach(name -> personal.set(name, open.remove(name)));
        return new Sealed(open.toString(), personal.isEmpty() ? null : sealed(event, personal));
    }

    private byte[] sealed(DomainEvent event, ObjectNode personal) {
        return keys.seal(UUID.fromString(event.subject().id()), json.writeValueAsBytes(personal));
    }

    /**
     * A domain event as it is kept.
     *
     * @param open JSON of the parts that are not personal
     * @param sealed the personal parts; absent when there are none
     */
    record Sealed(String open, byte @Nullable [] sealed) {}
}
