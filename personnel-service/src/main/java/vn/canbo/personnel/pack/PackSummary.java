package vn.canbo.personnel.pack;

import vn.canbo.policy.PolicyPack;
import vn.canbo.policy.figure.Figure;
import vn.canbo.policy.source.Certainty;
import vn.canbo.policy.source.Wording;

/**
 * A pack in the list of all.
 *
 * @param figures how many it has, those about several titles counted once
 * @param toBeConfirmed how many of them no source at hand states
 */
record PackSummary(
        String id, String version, Wording name, int documents, int figures, int toBeConfirmed) {

    static PackSummary of(PolicyPack pack) {
        var figures = Figure.grouped(pack.figures());
        return new PackSummary(
                pack.id(),
                pack.version(),
                pack.name(),
                pack.instruments().size(),
                figures.size(),
                (int)
                        figures.stream()
                                .filter(it -> it.source().certainty() == Certainty.TO_BE_CONFIRMED)
                                .count());
    }
}
