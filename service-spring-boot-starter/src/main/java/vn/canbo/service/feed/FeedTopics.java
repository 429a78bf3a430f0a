package vn.canbo.service.feed;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.function.SingletonSupplier;
import vn.canbo.events.EventType;
import vn.canbo.events.Topic;

/**
 * What this service reads: derived from its projections, in the order in which they are asked. They
 * are asked once, when the first record has come: each may need beans that are made late.
 */
class FeedTopics {

    private static final String NOTHING = "(?!)";

    private final SingletonSupplier<List<Projection>> projections;
    private final SingletonSupplier<Set<EventType>> types;

    FeedTopics(ObjectProvider<Projection> projections) {
        this.projections = SingletonSupplier.of(() -> projections.orderedStream().toList());
        this.types = SingletonSupplier.of(this::typesRead);
    }

    List<Projection> projections() {
        return projections.obtain();
    }

    /** Names a projection for ever: its guards are kept by this name. */
    static String nameOf(Projection projection) {
        return AopUtils.getTargetClass(projection).getSimpleName();
    }

    Set<EventType> types() {
        return types.obtain();
    }

    private Set<EventType> typesRead() {
        var read = EnumSet.noneOf(EventType.class);
        projections().forEach(it -> read.addAll(it.reads()));
        return Collections.unmodifiableSet(read);
    }

    Set<Topic> topics() {
        var topics = EnumSet.noneOf(Topic.class);
        types().forEach(it -> topics.add(it.topic()));
        return topics;
    }

    Set<Topic> topicsOf(String owner) {
        return topics().stream()
                .filter(it -> it.owner().equals(owner))
                .collect(Collectors.toUnmodifiableSet());
    }

    Optional<Topic> topic(String address) {
        return topics().stream().filter(it -> it.address().equals(address)).findFirst();
    }

    boolean isRead(String address, String kind) {
        return types().stream()
                .anyMatch(it -> it.topic().address().equals(address) && it.kind().equals(kind));
    }

    /** A regular expression that exactly the topics read match. */
    String pattern() {
        var topics =
                topics().stream()
                        .map(Topic::address)
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|"));
        return topics.isEmpty() ? NOTHING : topics;
    }
}
