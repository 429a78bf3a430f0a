package vn.canbo.personnel.ranking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.canbo.personnel.dossier.Dossiers;
import vn.canbo.policy.PolicyPacks;

/** Ranks those nominated for one title. */
@Service
public class Rankings {

    private final Dossiers dossiers;
    private final PolicyPacks packs;

    Rankings(Dossiers dossiers, PolicyPacks packs) {
        this.dossiers = dossiers;
        this.packs = packs;
    }

    /**
     * Best first.
     *
     * @param nominees the person by the nomination
     * @param knownAt by what was known then; absent for what is known now
     */
    public List<Ranked> of(Map<UUID, UUID> nominees, LocalDate asOf, @Nullable Instant knownAt) {
        var known = dossiers.find(Set.copyOf(nominees.values()), asOf, knownAt);
        return RankingRules.inOrder(
                nominees.entrySet().stream()
                        .flatMap(
                                it ->
                                        Stream.ofNullable(known.get(it.getValue()))
                                                .map(
                                                        dossier ->
                                                                RankingRules.of(
                                                                        it.getKey(),
                                                                        dossier,
                                                                        packs.titles(),
                                                                        asOf)))
                        .toList());
    }
}
