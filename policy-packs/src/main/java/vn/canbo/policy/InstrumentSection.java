package vn.canbo.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.canbo.policy.YamlNode.Scalar;
import vn.canbo.policy.source.Instrument;
import vn.canbo.policy.source.Programme;

/**
 * Reads the documents of a pack in whatever order they are written: each one after those that it
 * carries out. A document that would carry out itself, however far round, is refused.
 */
final class InstrumentSection {

    private final PackReader packs;
    private final Map<String, PackFields> written = new LinkedHashMap<>();
    private final Map<String, Instrument> read = new LinkedHashMap<>();
    private final List<String> open = new ArrayList<>();

    InstrumentSection(PackReader packs) {
        this.packs = packs;
    }

    /** Each after those that it carries out. */
    List<Instrument> read(List<PackFields> entries) {
        packs.each(entries, this::write);
        packs.each(written.values(), fields -> read(fields.text("id")));
        return List.copyOf(read.values());
    }

    private void write(PackFields fields) {
        if (written.putIfAbsent(fields.text("id"), fields) != null) {
            throw fields.fault(
                    "mã " + fields.text("id") + " được ghi hai lần trong gói",
                    "the id " + fields.text("id") + " stands twice in the pack");
        }
    }

    private Instrument read(String id) {
        var known = read.get(id);
        return known == null ? readNew(id, fieldsOf(id)) : known;
    }

    private PackFields fieldsOf(String id) {
        var fields = written.get(id);
        if (fields == null) {
            throw new IllegalStateException("not written: " + id);
        }
        return fields;
    }

    private Instrument readNew(String id, PackFields fields) {
        open.add(id);
        try {
            return readOpen(id, fields);
        } finally {
            open.removeLast();
        }
    }

    private Instrument readOpen(String id, PackFields fields) {
        var implemented = fields.scalars("implements").stream().map(this::implemented).toList();
        var instrument =
                new Instrument(
                        id,
                        fields.constant("kind", Instrument.Kind.class),
                        fields.textOrNull("number"),
                        fields.dateOrNull("date"),
                        fields.wordingOrNull("issuer"),
                        fields.wordingOrNull("subject"),
                        fields.wordings("addressees"),
                        programme(fields),
                        implemented);
        fields.end();
        packs.add(instrument, fields);
        read.put(id, instrument);
        return instrument;
    }

    private Instrument implemented(Scalar id) {
        if (open.contains(id.text())) {
            var round =
                    String.join(" → ", open.subList(open.indexOf(id.text()), open.size()))
                            + " → "
                            + id.text();
            throw new PackFault(
                    id.place(),
                    "vòng lặp: " + round + "; một văn bản không thể thi hành chính nó",
                    "a circle: " + round + "; no document can implement itself");
        }
        return written.containsKey(id.text()) ? read(id.text()) : packs.instrument(id);
    }

    private static @Nullable Programme programme(PackFields fields) {
        if (!fields.has("programme")) {
            return null;
        }
        var part = fields.fields("programme");
        var programme =
                part.checked(
                        () ->
                                new Programme(
                                        part.dateOrNull("from"),
                                        part.dateOrNull("until"),
                                        part.has("continues") && part.yesNo("continues")));
        part.end();
        return programme;
    }
}
