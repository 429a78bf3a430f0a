package vn.canbo.policy.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * A document with those that carry it out: the citation tree from its top down (LS-1). A document
 * that carries out two others stands below both.
 *
 * @param implementedBy in the order in which they were written down
 */
public record Basis(Instrument instrument, List<Basis> implementedBy) {

    public Basis {
        implementedBy = List.copyOf(implementedBy);
    }

    /**
     * @param instruments of a pack; what they carry out stands above them, also when it belongs to
     *     another pack
     * @return the documents at the top, which carry out no other
     */
    public static List<Basis> of(Collection<Instrument> instruments) {
        var all = new LinkedHashSet<Instrument>();
        instruments.forEach(it -> addWithAbove(it, all));
        return all.stream()
                .filter(it -> it.implemented().isEmpty())
                .map(it -> below(it, all))
                .toList();
    }

    private static void addWithAbove(Instrument instrument, Collection<Instrument> all) {
        instrument.implemented().forEach(it -> addWithAbove(it, all));
        all.add(instrument);
    }

    private static Basis below(Instrument top, Collection<Instrument> all) {
        var implementing = new ArrayList<Basis>();
        for (var other : all) {
            if (other.implemented().contains(top)) {
                implementing.add(below(other, all));
            }
        }
        return new Basis(top, implementing);
    }
}
