package vn.canbo.service.text;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DatabindException;

/** A command that is read holds a {@link HiddenCharacter}; its path says where. */
public final class HiddenInText extends DatabindException {

    private static final long serialVersionUID = 1L;

    private final String character;

    HiddenInText(JsonParser parser, String character) {
        super(parser, "hidden character");
        this.character = character;
    }

    public HiddenCharacter objection(String pointer) {
        return new HiddenCharacter(pointer, character);
    }
}
