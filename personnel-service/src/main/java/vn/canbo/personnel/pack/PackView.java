package vn.canbo.personnel.pack;

import java.util.List;
import vn.canbo.policy.PolicyPack;
import vn.canbo.policy.figure.Figure;
import vn.canbo.policy.source.Wording;

/**
 * A pack with its documents from the top down and every figure.
 *
 * @param figures one for all titles of which it says the same
 */
record PackView(
        String id, String version, Wording name, List<BasisView> basis, List<FigureView> figures) {

    static PackView of(PolicyPack pack) {
        return new PackView(
                pack.id(),
                pack.version(),
                pack.name(),
                pack.basis().stream().map(BasisView::of).toList(),
                Figure.grouped(pack.figures()).stream().map(FigureView::of).toList());
    }
}
