package vn.canbo.personnel.person;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.canbo.events.check.PlainText;
import vn.canbo.personnel.person.Refusal.NameInLegacyFont;
import vn.canbo.personnel.person.Refusal.NameInOtherScript;
import vn.canbo.personnel.person.Refusal.NameMalformed;
import vn.canbo.personnel.person.Refusal.NameWithForeignD;
import vn.canbo.service.decision.Objection;
import vn.canbo.service.text.HiddenCharacter;

/**
 * How the name of a person is written: in Vietnamese or in a language of an ethnic minority of
 * Vietnam, so in Latin letters of any kind, also one alone, with apostrophes and hyphens.
 */
final class NameRules {

    private static final String PLACE = "/fullName";

    private static final Pattern NAME =
            Pattern.compile("(?!.*\\p{M}{3})\\p{L}[\\p{L}\\p{M} .'-]{0,199}");

    private static final Pattern APOSTROPHES = Pattern.compile("[‘’ʻʼ′´`]");
    private static final Pattern HYPHENS = Pattern.compile("[‐‑–]");
    private static final Pattern SPACES = Pattern.compile("[\\p{Zs}\\t\\n\\r]+");

    /** Look like Đ and đ, and are letters of Icelandic and of African languages. */
    private static final Pattern FOREIGN_D = Pattern.compile("[ÐðƉɖ]");

    /**
     * Letters of TCVN3 (ABC) read as Latin-1: symbols, capitals within a word, and small letters
     * that no Vietnamese name has; also what UTF-8 looks like when it is read as Latin-1.
     */
    private static final Pattern TCVN3 =
            Pattern.compile(
                    "[\\p{L}\\p{M}][¡-¬®-¿×÷]|[¡-¬®-¿×÷]\\p{L}|\\p{Ll}[À-ÖØ-ß]|[åæøþ]|[bcdghklmnpqrstvxBCDGHKLMNPQRSTVX][ïë]");

    /** VNI writes the tone as a letter of its own behind the vowel. */
    private static final Pattern VNI =
            Pattern.compile("a[âàáãäåêéèëúüøùûõï]|e[âàáãäåøùûõï]|[oô][âäåøùûõï]|[uyö][øùûõï]|öô");

    private NameRules() {}

    /** One form of Unicode, of apostrophes, hyphens and spaces; what is said stays as it is. */
    static String tidied(String name) {
        var apostrophes = APOSTROPHES.matcher(PlainText.composed(name)).replaceAll("'");
        var hyphens = HYPHENS.matcher(apostrophes).replaceAll("-");
        return SPACES.matcher(hyphens).replaceAll(" ").strip();
    }

    /**
     * @param name as {@link #tidied}
     */
    static List<Objection> objectionsTo(String name) {
        var objections = new ArrayList<Objection>();
        PlainText.hiddenIn(name)
                .map(it -> new HiddenCharacter(PLACE, it))
                .ifPresent(objections::add);
        if (FOREIGN_D.matcher(name).find()) {
            objections.add(new NameWithForeignD());
        }
        if (isInLegacyFont(name)) {
            objections.add(new NameInLegacyFont());
        }
        otherScriptIn(name).map(NameInOtherScript::new).ifPresent(objections::add);
        if (objections.isEmpty() && !NAME.matcher(name).matches()) {
            objections.add(new NameMalformed());
        }
        return objections;
    }

    private static boolean isInLegacyFont(String name) {
        return TCVN3.matcher(name).find() || VNI.matcher(name.toLowerCase(Locale.ROOT)).find();
    }

    /** The first letter that only looks like one of ours, such as a Cyrillic а or a wide Ａ. */
    private static Optional<String> otherScriptIn(String name) {
        return name.codePoints()
                .filter(Character::isLetter)
                .filter(it -> UnicodeScript.of(it) != UnicodeScript.LATIN || isOtherForm(it))
                .mapToObj("U+%04X"::formatted)
                .findFirst();
    }

    private static boolean isOtherForm(int letter) {
        return !Normalizer.isNormalized(Character.toString(letter), Normalizer.Form.NFKC);
    }
}
