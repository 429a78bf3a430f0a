package vn.canbo.service.text;

import java.util.Optional;
import vn.canbo.service.decision.Objection;

/**
 * A text holds something that its reader does not see.
 *
 * @param place JSON pointer to the text
 * @param character such as {@code U+200B}
 */
public record HiddenCharacter(String place, String character) implements Objection {

    @Override
    public Optional<String> pointer() {
        return Optional.of(place);
    }
}
