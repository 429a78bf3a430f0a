package vn.canbo.events.check;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import vn.canbo.events.check.EventFault.HiddenCharacter;

/**
 * The texts of an event's content in Unicode NFC. What nobody sees is objected to, and stands
 * replaced in what goes on, so that an event with it is kept and answered like any other.
 */
final class EventTexts {

    /** An event with more of them is told about these. */
    private static final int MOST = 50;

    private final List<Ground> objections = new ArrayList<>();

    List<Ground> objections() {
        return List.copyOf(objections);
    }

    /**
     * @param pointer to the node
     */
    JsonNode plain(JsonNode node, String pointer) {
        if (node.isObject()) {
            var object = JsonNodeFactory.instance.objectNode();
            node.propertyStream()
                    .forEach(
                            it -> {
                                var name = plain(it.getKey(), pointer);
                                object.set(name, plain(it.getValue(), pointer + "/" + name));
                            });
            return object;
        }
        if (node.isArray()) {
            var array = JsonNodeFactory.instance.arrayNode();
            for (var item : node) {
                array.add(plain(item, pointer + "/" + array.size()));
            }
            return array;
        }
        return node.isString()
                ? JsonNodeFactory.instance.stringNode(plain(node.asString(), pointer))
                : node;
    }

    private String plain(String text, String pointer) {
        var hidden = PlainText.hiddenIn(text);
        if (hidden.isEmpty()) {
            return PlainText.composed(text);
        }
        if (objections.size() < MOST) {
            objections.add(new HiddenCharacter(pointer, hidden.get()));
        }
        return PlainText.shown(text);
    }
}
