package vn.canbo.personnel.whatif;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.canbo.events.AssessedCriterion;
import vn.canbo.events.code.Criterion;
import vn.canbo.events.code.Verdict;
import vn.canbo.personnel.dossier.Dossier;
import vn.canbo.personnel.standard.Assessment;

/** Gathers, person by person, what would be found otherwise than now. */
final class Consequences {

    private final Predicate<UUID> inScope;
    private final List<Consequence> all = new ArrayList<>();
    private final Set<UUID> changedPeople = new HashSet<>();
    private final Map<Verdict, Integer> becomes = new EnumMap<>(Verdict.class);
    private int people;
    private int verdicts;
    private int lapsed;

    /**
     * @param inScope which units the caller may read; of others nothing is told
     */
    Consequences(Predicate<UUID> inScope) {
        this.inScope = inScope;
    }

    /**
     * @param now by title, by the packs in force
     * @param then by title, with the draft
     */
    void add(Dossier dossier, Map<String, Assessment> now, Map<String, Assessment> then) {
        people++;
        then.values().stream()
                .filter(it -> inScope.test(it.unitId()))
                .forEach(it -> compare(dossier, now.get(it.title()), it));
        now.values().stream()
                .filter(it -> inScope.test(it.unitId()) && !then.containsKey(it.title()))
                .forEach(
                        _ -> {
                            lapsed++;
                            changedPeople.add(dossier.personId());
                        });
    }

    private void compare(Dossier dossier, @Nullable Assessment now, Assessment then) {
        if (now != null && then.saysTheSameAs(now)) {
            return;
        }
        verdicts++;
        changedPeople.add(dossier.personId());
        if (now == null || now.verdict() != then.verdict()) {
            becomes.merge(then.verdict(), 1, Integer::sum);
        }
        for (var found : then.criteria()) {
            var before = found(now, found.criterion());
            if (before.filter(found::equals).isEmpty()) {
                all.add(consequence(dossier, then, found, before.orElse(null)));
            }
        }
    }

    private static Optional<AssessedCriterion> found(
            @Nullable Assessment assessment, Criterion criterion) {
        return assessment == null
                ? Optional.empty()
                : assessment.criteria().stream()
                        .filter(it -> it.criterion() == criterion)
                        .findFirst();
    }

    private static Consequence consequence(
            Dossier dossier,
            Assessment then,
            AssessedCriterion found,
            @Nullable AssessedCriterion before) {
        var fallsShort = found.result() != Verdict.MET && found.result() != Verdict.ABOVE;
        return new Consequence(
                dossier.personId(),
                then.title(),
                then.unitId(),
                found.criterion(),
                found.required(),
                found.actual(),
                found.result(),
                before == null ? null : before.result(),
                found.source(),
                fallsShort ? Cure.of(found.criterion(), found.result()) : null,
                fallsShort ? cureBy(dossier, then, found) : null);
    }

    private static @Nullable LocalDate cureBy(
            Dossier dossier, Assessment then, AssessedCriterion found) {
        if (found.result() == Verdict.UNMET_IN_GRACE) {
            return then.remedyBy();
        }
        return found.criterion() == Criterion.AGE
                ? dossier.birthDate().plusYears(Integer.parseInt(found.required()))
                : null;
    }

    List<Consequence> all() {
        return List.copyOf(all);
    }

    /** In the order in which they were found. */
    Set<UUID> changedPeople() {
        return Set.copyOf(changedPeople);
    }

    WhatIfAnswer.Totals totals() {
        return new WhatIfAnswer.Totals(
                people,
                changedPeople.size(),
                verdicts,
                becoming(Verdict.UNMET),
                becoming(Verdict.UNMET_IN_GRACE),
                becoming(Verdict.CANNOT_TELL),
                becoming(Verdict.MET) + becoming(Verdict.ABOVE),
                lapsed);
    }

    private int becoming(Verdict verdict) {
        return becomes.getOrDefault(verdict, 0);
    }
}
