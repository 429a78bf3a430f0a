package vn.canbo.personnel.person;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.personnel.dossier.Dossier;
import vn.canbo.personnel.dossier.Dossiers;
import vn.canbo.personnel.duty.Duties;
import vn.canbo.personnel.evaluation.Evaluations;
import vn.canbo.policy.PolicyPacks;
import vn.canbo.service.access.Access;
import vn.canbo.service.access.KnownUnits;
import vn.canbo.service.audit.Audit;
import vn.canbo.service.journal.Journal;
import vn.canbo.service.journal.Subject;
import vn.canbo.service.problem.Cursor;
import vn.canbo.service.problem.Page;
import vn.canbo.service.problem.Written;
import vn.canbo.service.time.Today;

/** Shows people to those who may see them; every reading is audited. */
@Service
class Disclosures {

    private final IdentityTable identities;
    private final NameTable names;
    private final Dossiers dossiers;
    private final Evaluations evaluations;
    private final Duties duties;
    private final KnownUnits units;
    private final Access access;
    private final Journal journal;
    private final Audit audit;
    private final PolicyPacks packs;
    private final Today today;

    Disclosures(
            IdentityTable identities,
            NameTable names,
            Dossiers dossiers,
            Evaluations evaluations,
            Duties duties,
            KnownUnits units,
            Access access,
            Journal journal,
            Audit audit,
            PolicyPacks packs,
            Today today) {
        this.identities = identities;
        this.names = names;
        this.dossiers = dossiers;
        this.evaluations = evaluations;
        this.duties = duties;
        this.units = units;
        this.access = access;
        this.journal = journal;
        this.audit = audit;
        this.packs = packs;
        this.today = today;
    }

    @Transactional
    Written<DossierView> show(UUID personId, @Nullable LocalDate asOf, @Nullable Instant knownAt) {
        var dossier = dossiers.get(personId, asOf == null ? today.date() : asOf, knownAt);
        audit.read("ShowDossier", List.of(personId));
        return new Written<>(
                DossierView.of(
                        dossier,
                        evaluations.of(personId, asOf, knownAt),
                        duties.of(personId, asOf, knownAt),
                        identities.identitiesOf(List.of(personId), knownAt).get(personId),
                        asOf,
                        knownAt),
                journal.versionOf(Subject.person(personId)));
    }

    @Transactional
    DossierView.Retirement retirementOf(UUID personId) {
        var dossier = dossiers.get(personId, today.date(), null);
        audit.read("ShowRetirement", List.of(personId));
        var born = YearMonth.from(dossier.birthDate());
        var table = packs.retirement();
        var band = table.bandOf(dossier.sex(), born);
        return new DossierView.Retirement(
                personId,
                table.retirementOf(dossier.sex(), born),
                table.pensionStartOf(dossier.sex(), born),
                band.age().toString(),
                band.source().text().vi());
    }

    /**
     * Only where the caller may look for people; who may read of somebody may not always do that.
     *
     * @param unitId root of the sub-tree to which people belong today; absent for everybody who has
     *     or had a post, or is to have one, where the caller may look
     */
    @Transactional
    Page<DossierView.Listed> search(@Nullable UUID unitId, @Nullable String name, Cursor cursor) {
        var day = today.date();
        var heldOn = unitId == null ? null : day;
        var found =
                names.search(searched(unitId, day), name, heldOn, cursor.after(), cursor.fetch());
        var page = cursor.page(found, it -> List.of(it.nameFolded(), it.personId().toString()));
        var ids = page.items().stream().map(NameTable.Found::personId).toList();
        audit.read("SearchPeople", ids);
        var shown = dossiers.find(ids, day, null);
        var known = identities.identitiesOf(ids, null);
        return new Page<>(
                ids.stream()
                        .flatMap(it -> Optional.ofNullable(shown.get(it)).stream())
                        .map(it -> listed(it, known.get(it.personId()), day))
                        .toList(),
                page.next());
    }

    private @Nullable Set<UUID> searched(@Nullable UUID unitId, LocalDate day) {
        var allowed = access.searchable().orElse(null);
        if (unitId == null) {
            return allowed;
        }
        var below = units.below(List.of(unitId), day);
        return allowed == null
                ? below
                : below.stream().filter(allowed::contains).collect(Collectors.toSet());
    }

    private static DossierView.Listed listed(
            Dossier dossier, @Nullable Identity identity, LocalDate day) {
        return new DossierView.Listed(
                dossier.personId(),
                identity == null ? null : identity.fullName(),
                dossier.category(),
                dossier.posts().stream().filter(it -> it.isHeldOn(day)).toList());
    }

    /** Names of those of the people whom the caller may see. */
    @Transactional
    List<DossierView.Named> namesOf(Set<UUID> people) {
        var named =
                identities.identitiesOf(people, null).entrySet().stream()
                        .map(it -> new DossierView.Named(it.getKey(), it.getValue().fullName()))
                        .toList();
        audit.read("ReadNames", named.stream().map(DossierView.Named::personId).toList());
        return named;
    }
}
