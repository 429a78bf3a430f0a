package vn.canbo.personnel.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.canbo.events.code.Category;
import vn.canbo.events.code.UnitKind;
import vn.canbo.policy.quota.EstablishmentNorm;
import vn.canbo.policy.quota.Place;
import vn.canbo.policy.quota.UnitClass;
import vn.canbo.policy.source.Certainty;
import vn.canbo.policy.source.Source;
import vn.canbo.policy.source.Wording;

/**
 * How many posts a unit should have on a day.
 *
 * @param norms one for each group of people that is counted by itself
 */
record EstablishmentProposal(
        UUID unitId,
        LocalDate asOf,
        UnitKind kind,
        UnitClass unitClass,
        Place place,
        List<Norm> norms) {

    EstablishmentProposal {
        norms = List.copyOf(norms);
    }

    /**
     * @param posts the sum of the lines
     */
    record Norm(Wording covers, Set<Category> categories, int posts, List<Line> lines) {

        static Norm of(EstablishmentNorm norm) {
            return new Norm(
                    norm.quota().covers(),
                    norm.quota().categories(),
                    norm.posts(),
                    norm.lines().stream().map(Line::of).toList());
        }
    }

    record Line(
            EstablishmentNorm.Reason reason,
            String derivation,
            int posts,
            List<CitedSource> sources) {

        private static Line of(EstablishmentNorm.Line line) {
            return new Line(
                    line.reason(),
                    line.derivation(),
                    line.posts(),
                    line.sources().stream().map(CitedSource::of).toList());
        }
    }

    record CitedSource(String vi, String en, Certainty certainty) {

        private static CitedSource of(Source source) {
            return new CitedSource(source.text().vi(), source.text().en(), source.certainty());
        }
    }
}
