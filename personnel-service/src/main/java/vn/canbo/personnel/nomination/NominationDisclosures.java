package vn.canbo.personnel.nomination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.events.NominationState;
import vn.canbo.events.code.DecidingBody;
import vn.canbo.events.code.NominationStatus;
import vn.canbo.personnel.dossier.Dossiers;
import vn.canbo.personnel.nomination.Nomination.Step;
import vn.canbo.personnel.nomination.NominationTable.Sought;
import vn.canbo.personnel.ranking.Ranked;
import vn.canbo.personnel.ranking.Rankings;
import vn.canbo.personnel.standard.Assessment;
import vn.canbo.personnel.suitability.Suitabilities;
import vn.canbo.personnel.suitability.Suitability;
import vn.canbo.personnel.unit.Units;
import vn.canbo.policy.PolicyPacks;
import vn.canbo.policy.title.TitleCode;
import vn.canbo.service.audit.Audit;
import vn.canbo.service.problem.NoSuchThing;
import vn.canbo.service.problem.Problems;
import vn.canbo.service.problem.Reason;
import vn.canbo.service.problem.Written;
import vn.canbo.service.time.Today;

/** Shows nominations to those who may read in the unit; every reading is audited. */
@Service
class NominationDisclosures {

    private static final String RANKING_SOURCE = "TN12-13";

    private final Nominations nominations;
    private final NominationTable table;
    private final OpinionTable opinions;
    private final Rankings rankings;
    private final Suitabilities suitabilities;
    private final Dossiers dossiers;
    private final Units units;
    private final PolicyPacks packs;
    private final Audit audit;
    private final Problems problems;
    private final Today today;

    NominationDisclosures(
            Nominations nominations,
            NominationTable table,
            OpinionTable opinions,
            Rankings rankings,
            Suitabilities suitabilities,
            Dossiers dossiers,
            Units units,
            PolicyPacks packs,
            Audit audit,
            Problems problems,
            Today today) {
        this.nominations = nominations;
        this.table = table;
        this.opinions = opinions;
        this.rankings = rankings;
        this.suitabilities = suitabilities;
        this.dossiers = dossiers;
        this.units = units;
        this.packs = packs;
        this.audit = audit;
        this.problems = problems;
        this.today = today;
    }

    @Transactional
    Written<Shown> show(UUID nominationId, @Nullable LocalDate asOf, @Nullable Instant knownAt) {
        var day = asOf == null ? today.date() : asOf;
        var nomination =
                table.find(new Sought(nominationId, null, null, null), asOf, knownAt).stream()
                        .findFirst()
                        .orElseThrow(() -> new NoSuchThing("nomination", nominationId));
        var rivals = rivalsOf(nomination, asOf, knownAt);
        audit.read("ShowNomination", rivals.stream().map(Nomination::personId).toList());
        // Rivals may serve in units that the reader does not see; what ranks them is told alone.
        units.openForDecision();
        var suitability = suitabilityOf(nomination, day, knownAt);
        var given = opinions.of(nominationId, asOf, knownAt);
        var view =
                new Shown(
                        nominationId,
                        nomination.personId(),
                        nomination.unitId(),
                        nomination.title(),
                        nomination.expectedOn(),
                        nomination.status(),
                        nomination.steps(),
                        given,
                        missing(nomination, given, day),
                        suitability.assessment(),
                        suitability.cautions().stream().map(problems::reason).toList(),
                        RANKING_SOURCE,
                        rankings.of(
                                rivals.stream()
                                        .collect(
                                                Collectors.toMap(
                                                        Nomination::nominationId,
                                                        Nomination::personId)),
                                day,
                                knownAt),
                        day,
                        knownAt);
        return new Written<>(view, nominations.versionOf(nominationId));
    }

    /** As if it were approved on the day. */
    private Suitability suitabilityOf(
            Nomination nomination, LocalDate day, @Nullable Instant knownAt) {
        var expected = nomination.expectedOn();
        return suitabilities.of(
                dossiers.get(nomination.personId(), day, knownAt),
                units.find(nomination.unitId()).orElseThrow(),
                packs.titles().find(new TitleCode(nomination.title())).orElseThrow(),
                day,
                expected.isBefore(day) ? day : expected);
    }

    /** Those on the way to the same office, and the nomination itself wherever it stands. */
    private List<Nomination> rivalsOf(
            Nomination nomination, @Nullable LocalDate asOf, @Nullable Instant knownAt) {
        var sought = new Sought(null, null, nomination.unitId(), nomination.title());
        return Stream.concat(
                        table.find(sought, asOf, knownAt).stream().filter(Nomination::isOpen),
                        Stream.of(nomination))
                .distinct()
                .toList();
    }

    private List<DecidingBody> missing(Nomination nomination, List<Opinion> given, LocalDate day) {
        return NominationRules.objectionToOpinions(nomination.status()).isPresent()
                ? List.of()
                : packs.nominationTerms(day)
                        .map(it -> NominationRules.missing(given, day, it))
                        .orElse(List.of());
    }

    /** In a unit, in the order of their ids. */
    @Transactional
    List<NominationState> list(
            UUID unitId,
            @Nullable String title,
            @Nullable LocalDate asOf,
            @Nullable Instant knownAt) {
        var found = table.find(new Sought(null, null, unitId, title), asOf, knownAt);
        audit.read("ListNominations", found.stream().map(Nomination::personId).distinct().toList());
        return found.stream().map(Nomination::state).toList();
    }

    /**
     * A nomination as shown to those who decide about it.
     *
     * @param opinionsMissing whose opinion is still asked before approval, of one that is not
     *     approved
     * @param assessment by the standard in force on the day; absent where nobody can hold the title
     * @param cautions what an approval on the day should weigh
     * @param rankingSource why there is an order; it advises and binds nobody
     * @param ranking of all who are nominated for the same title of the unit, best first
     * @param asOf what was decided by this day
     * @param knownAt as it was known then; absent for what is known now
     */
    record Shown(
            UUID nominationId,
            UUID personId,
            UUID unitId,
            String title,
            LocalDate expectedOn,
            NominationStatus status,
            List<Step> steps,
            List<Opinion> opinions,
            List<DecidingBody> opinionsMissing,
            @Nullable Assessment assessment,
            List<Reason> cautions,
            String rankingSource,
            List<Ranked> ranking,
            LocalDate asOf,
            @Nullable Instant knownAt) {

        Shown {
            steps = List.copyOf(steps);
            opinions = List.copyOf(opinions);
            opinionsMissing = List.copyOf(opinionsMissing);
            cautions = List.copyOf(cautions);
            ranking = List.copyOf(ranking);
        }
    }
}
