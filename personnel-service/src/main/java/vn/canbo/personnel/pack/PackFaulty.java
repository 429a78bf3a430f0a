package vn.canbo.personnel.pack;

import vn.canbo.policy.PackFault;
import vn.canbo.service.decision.Bilingual;
import vn.canbo.service.decision.Objection;

/**
 * A pack cannot be used.
 *
 * @param file the draft itself, or another pack that names what the draft no longer has
 * @param line counted from 1
 * @param field path of the field; a dash for the file itself
 * @param fault what would be right there
 */
record PackFaulty(String file, int line, String field, Bilingual fault) implements Objection {

    static PackFaulty of(PackFault fault) {
        var place = fault.place();
        return new PackFaulty(
                place.file(),
                place.line(),
                place.field().isEmpty() ? "–" : place.field(),
                new Bilingual(fault.wording().vi(), fault.wording().en()));
    }
}
