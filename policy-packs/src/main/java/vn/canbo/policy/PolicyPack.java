package vn.canbo.policy;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.canbo.policy.evaluation.EvaluationTerms;
import vn.canbo.policy.figure.EvaluationFigures;
import vn.canbo.policy.figure.Figure;
import vn.canbo.policy.figure.RetirementFigures;
import vn.canbo.policy.figure.SecondmentFigures;
import vn.canbo.policy.figure.StandardFigures;
import vn.canbo.policy.nomination.NominationTerms;
import vn.canbo.policy.quota.Quota;
import vn.canbo.policy.reelection.ReElectionTerms;
import vn.canbo.policy.retirement.RetirementTable;
import vn.canbo.policy.secondment.SecondmentTerms;
import vn.canbo.policy.source.Basis;
import vn.canbo.policy.source.Instrument;
import vn.canbo.policy.source.Wording;
import vn.canbo.policy.staffing.Staffing;
import vn.canbo.policy.title.Offer;
import vn.canbo.policy.title.StandardRow;
import vn.canbo.policy.title.Title;
import vn.canbo.policy.title.TitleOrder;

/**
 * One pack: what its instruments demand.
 *
 * @param instruments of the citation tree that this pack adds
 * @param standards one row per title, criterion and validity
 * @param secondments no two of one day
 * @param evaluations no two of one category and day
 * @param quotas no two of the same people, kind of unit and day
 * @param nominations no two of one day
 * @param retirement absent unless the pack sets retirement ages
 * @param titleOrders no two of one title and day
 */
public record PolicyPack(
        String id,
        String version,
        Wording name,
        List<Instrument> instruments,
        List<Title> titles,
        List<StandardRow> standards,
        List<Offer> offers,
        List<SecondmentTerms> secondments,
        List<EvaluationTerms> evaluations,
        List<Quota> quotas,
        Staffing staffing,
        List<NominationTerms> nominations,
        @Nullable RetirementTable retirement,
        ReElectionTerms reElection,
        List<TitleOrder> titleOrders) {

    public PolicyPack {
        instruments = List.copyOf(instruments);
        titles = List.copyOf(titles);
        standards = List.copyOf(standards);
        offers = List.copyOf(offers);
        secondments = List.copyOf(secondments);
        evaluations = List.copyOf(evaluations);
        quotas = List.copyOf(quotas);
        nominations = List.copyOf(nominations);
        titleOrders = List.copyOf(titleOrders);
    }

    /** Everything it says, one figure per title, in the order in which figures are shown. */
    public List<Figure> figures() {
        return Stream.of(
                        StandardFigures.ofStandards(standards),
                        StandardFigures.ofTitles(titles),
                        StandardFigures.ofOffers(offers),
                        SecondmentFigures.of(secondments),
                        EvaluationFigures.of(evaluations),
                        retirement == null ? List.<Figure>of() : RetirementFigures.of(retirement))
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Figure::kind))
                .toList();
    }

    /** Its documents from the top down, with those of other packs that they carry out. */
    public List<Basis> basis() {
        return Basis.of(instruments);
    }
}
