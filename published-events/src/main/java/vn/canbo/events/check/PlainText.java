package vn.canbo.events.check;

import java.text.Normalizer;
import java.util.Optional;

/** What a text from outside must be: what it looks like, and nothing beside that. */
public final class PlainText {

    private static final int REPLACEMENT = 0xFFFD;

    private PlainText() {}

    /** In Unicode NFC: however it was typed, the same word is the same text. */
    public static String composed(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /**
     * The first character that nobody sees or that cannot be kept: a control other than tab and
     * line end, a zero-width or direction mark, half of a pair of surrogates, a place for private
     * use, and the mark of what was lost in an earlier conversion.
     *
     * @return such as {@code U+200B}
     */
    public static Optional<String> hiddenIn(String text) {
        return text.codePoints()
                .filter(PlainText::isHidden)
                .mapToObj("U+%04X"::formatted)
                .findFirst();
    }

    /** With U+FFFD for each of them. */
    public static String shown(String text) {
        return text.codePoints()
                .map(it -> isHidden(it) ? REPLACEMENT : it)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isHidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> "\t\n\r".indexOf(character) < 0;
            case Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    true;
            default -> character == REPLACEMENT || isNoCharacter(character);
        };
    }

    /** Code points that Unicode never gives to a character. */
    private static boolean isNoCharacter(int codePoint) {
        return (codePoint & 0xFFFE) == 0xFFFE || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
    }
}
