package vn.canbo.personnel.reorganisation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.canbo.personnel.reorganisation.ReorganisationChange.PostTo;

/**
 * Parts of a unit that became units on a day.
 *
 * @param unitId which was split and goes on with the rest
 * @param parts in the order of their codes
 */
record Split(UUID unitId, LocalDate effectiveOn, List<Part> parts) {

    Split {
        parts = List.copyOf(parts);
    }

    /**
     * @param posts that went there, as they were in the unit that was split
     */
    record Part(UUID unitId, String code, List<UUID> posts) {

        Part {
            posts = List.copyOf(posts);
        }
    }

    Optional<Part> part(String code) {
        return parts.stream().filter(it -> it.code().equals(code)).findFirst();
    }

    /** Where each post that did not stay went. */
    Map<UUID, UUID> places() {
        var places = new HashMap<UUID, UUID>();
        parts.forEach(part -> part.posts().forEach(it -> places.put(it, part.unitId())));
        return places;
    }

    /** The same split with the posts of a list of which every code is a part's, each once. */
    Split with(List<PostTo> posts) {
        return new Split(
                unitId,
                effectiveOn,
                parts.stream()
                        .map(
                                part ->
                                        new Part(
                                                part.unitId(),
                                                part.code(),
                                                posts.stream()
                                                        .filter(it -> it.code().equals(part.code()))
                                                        .map(PostTo::postId)
                                                        .toList()))
                        .toList());
    }
}
