package vn.canbo.reporting.eventdoor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.canbo.events.reported.ReportedType;

/**
 * The types of the events of one batch, in its order, and who answers for each.
 *
 * @param types as sent, known or not
 */
record Batch(List<String> types) {

    /** Also the order of sending: people first, then what is told about them. */
    static final List<String> OWNERS = List.of("personnel", "training", "assignment");

    Batch {
        types = List.copyOf(types);
    }

    /** Personnel answers for what nobody knows. */
    static String ownerOf(Optional<String> type) {
        return type.flatMap(ReportedType::ofType)
                .map(ReportedType::owner)
                .orElse(OWNERS.getFirst());
    }

    /** The places in the batch of the events of each owner, in the order of sending. */
    Map<String, List<Integer>> placesByOwner() {
        var places = new LinkedHashMap<String, List<Integer>>();
        for (var owner : OWNERS) {
            var own =
                    Stream.iterate(0, at -> at < types.size(), at -> at + 1)
                            .filter(at -> ownerOf(Optional.of(types.get(at))).equals(owner))
                            .toList();
            if (!own.isEmpty()) {
                places.put(owner, own);
            }
        }
        return places;
    }

    /** The outcomes of each owner, put back into the order of the batch. */
    <T> List<T> merge(Map<String, List<T>> outcomesByOwner) {
        var merged = new LinkedHashMap<Integer, T>();
        placesByOwner()
                .forEach(
                        (owner, places) -> {
                            var outcomes = outcomesByOwner.getOrDefault(owner, List.of());
                            if (outcomes.size() != places.size()) {
                                throw new IllegalStateException(
                                        owner
                                                + " answered "
                                                + outcomes.size()
                                                + " of "
                                                + places.size()
                                                + " events");
                            }
                            for (int i = 0; i < places.size(); i++) {
                                merged.put(places.get(i), outcomes.get(i));
                            }
                        });
        var inOrder = new ArrayList<T>();
        merged.keySet().stream().sorted().forEach(place -> inOrder.add(merged.get(place)));
        return List.copyOf(inOrder);
    }
}
