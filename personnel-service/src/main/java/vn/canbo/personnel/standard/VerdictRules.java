package vn.canbo.personnel.standard;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.canbo.personnel.dossier.Dossier;
import vn.canbo.personnel.dossier.HeldPost;
import vn.canbo.policy.PolicyPacks;
import vn.canbo.policy.title.TitleCode;

/** How people stand by these packs. */
record VerdictRules(PolicyPacks packs) {

    /**
     * @return empty when nobody may hold the title on that day
     */
    Optional<Assessment> assess(Dossier dossier, TitleCode title, HeldPost place, LocalDate asOf) {
        return packs.standardOf(title, place.areas(), asOf)
                .map(
                        it ->
                                new StandardRules(dossier, packs.titles())
                                        .assess(it, place.unitId(), place.areasUntil()));
    }

    /**
     * One verdict per title: those held, and those that a pack lists as offerable to their holders.
     */
    Map<String, Assessment> of(Dossier dossier, Collection<HeldPost> posts, LocalDate day) {
        var places = new LinkedHashMap<String, HeldPost>();
        posts.stream()
                .sorted(Comparator.comparing(HeldPost::main).reversed())
                .forEach(it -> places.putIfAbsent(it.title(), it));
        for (var held : List.copyOf(places.entrySet())) {
            packs.offerableTo(new TitleCode(held.getKey()), day)
                    .forEach(it -> places.putIfAbsent(it.value(), held.getValue()));
        }
        var assessments = new LinkedHashMap<String, Assessment>();
        places.forEach(
                (title, place) ->
                        assess(dossier, new TitleCode(title), place, day)
                                .ifPresent(it -> assessments.put(title, it)));
        return assessments;
    }
}
