package vn.canbo.service.journal;

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
        var personal = takePersonalOut(open, PersonalParts.of(event.getClass()));
        return new Sealed(open.toString(), personal.isEmpty() ? null : sealed(event, personal));
    }

    /** A part that is absent needs no key. */
    private ObjectNode takePersonalOut(ObjectNode open, PersonalParts parts) {
        var personal = json.createObjectNode();
        for (var name : parts.names()) {
            var value = open.remove(name);
            if (value != null && !value.isNull()) {
                personal.set(name, value);
            }
        }
        parts.within()
                .forEach(
                        (name, below) -> {
                            if (open.get(name) instanceof ObjectNode nested) {
                                var taken = takePersonalOut(nested, below);
                                if (!taken.isEmpty()) {
                                    personal.set(name, taken);
                                }
                            }
                        });
        return personal;
    }

    private byte[] sealed(DomainEvent event, ObjectNode personal) {
        return keys.seal(event.sealedFor(), json.writeValueAsBytes(personal));
    }

    /**
     * A domain event as it is kept.
     *
     * @param open JSON of the parts that are not personal
     * @param sealed the personal parts; absent when there are none
     */
    record Sealed(String open, byte @Nullable [] sealed) {}
}
