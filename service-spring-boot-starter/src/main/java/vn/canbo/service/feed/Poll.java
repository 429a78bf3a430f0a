package vn.canbo.service.feed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import vn.canbo.service.feed.EventReading.Decoded;
import vn.canbo.service.feed.EventReading.Ignored;
import vn.canbo.service.feed.EventReading.OfThing;
import vn.canbo.service.feed.EventReading.Settled;
import vn.canbo.service.feed.EventReading.Unreadable;

/**
 * One poll, sorted.
 *
 * @param newest of each thing the event or tombstone with the highest (epoch, version), in order of
 *     arrival
 * @param overtaken how many events a newer one of the same poll made superfluous
 * @param read ids of the events that keep the contract, also of those overtaken
 * @param told everything that arrived, also what is ignored or overtaken
 */
record Poll(
        List<OfThing> newest,
        int overtaken,
        List<Settled> settled,
        List<Unreadable> unreadable,
        List<UUID> read,
        List<Told> told) {

    private static final Comparator<OfThing> BY_VERSION =
            Comparator.comparingLong(OfThing::epoch).thenComparingLong(OfThing::sequence);

    static Poll of(List<EventReading> readings, List<Told> told) {
        var newest = new LinkedHashMap<Thing, OfThing>();
        var settled = new ArrayList<Settled>();
        var unreadable = new ArrayList<Unreadable>();
        var read = new ArrayList<UUID>();
        var readable = 0;
        for (var reading : readings) {
            switch (reading) {
                case OfThing it -> {
                    readable++;
                    if (it instanceof Decoded(var event, _)) {
                        read.add(event.id());
                    }
                    newest.merge(Thing.of(it), it, Poll::newer);
                }
                case Settled it -> settled.add(it);
                case Unreadable it -> unreadable.add(it);
                case Ignored _ -> {}
            }
        }
        return new Poll(
                List.copyOf(newest.values()),
                readable - newest.size(),
                settled,
                unreadable,
                read,
                told);
    }

    boolean isEmpty() {
        return newest.isEmpty() && settled.isEmpty() && unreadable.isEmpty() && told.isEmpty();
    }

    List<Decoded> events() {
        return newest.stream().filter(Decoded.class::isInstance).map(Decoded.class::cast).toList();
    }

    private static OfThing newer(OfThing one, OfThing other) {
        return BY_VERSION.compare(one, other) >= 0 ? one : other;
    }

    private record Thing(String kind, String id) {

        private static Thing of(OfThing told) {
            return new Thing(told.kind(), told.thingId());
        }
    }
}
