package vn.canbo.events.kit;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.canbo.events.check.EventCheck;
import vn.canbo.events.check.EventFault.EventIdReused;
import vn.canbo.events.check.Ground;
import vn.canbo.events.check.Moment;
import vn.canbo.events.check.Sent;
import vn.canbo.events.grant.Grant;
import vn.canbo.events.grant.Grantee;

/** Looks at the events of one sender one after another, as the services' door would. */
final class Examination {

    private static final List<String> UNIT_FIELDS = List.of("unitCode", "senderCode", "hostCode");

    private final EventCheck check;
    private final @Nullable Grantee sender;
    private final Moment moment;
    private final Map<String, Long> contentById = new HashMap<>();

    /**
     * @param sender absent: whether it may report them is not asked
     */
    Examination(EventCheck check, @Nullable Grantee sender, Moment moment) {
        this.check = check;
        this.sender = sender;
        this.moment = moment;
    }

    Finding of(Found found) {
        var sent = found.sent();
        var grounds = new ArrayList<Ground>(check.against(sent, found.door(), sender, moment));
        var content = fingerprint(sent);
        var before = sent.identified() ? contentById.putIfAbsent(sent.id(), content) : null;
        if (before != null && before != content) {
            grounds.add(new EventIdReused(sent.id()));
        }
        var repeated = before != null && before == content;
        return new Finding(found, grounds, repeated, unitsToBeLookedUp(sent));
    }

    /**
     * Named in the event and not in the grant: only the tree of units tells whether they are in.
     */
    private Set<String> unitsToBeLookedUp(Sent sent) {
        var data = sent.data();
        if (data == null || sender == null || sender.grant().isEmpty()) {
            return Set.of();
        }
        var granted = sender.grant().get().units();
        var units = new HashSet<String>();
        if (!granted.contains(Grant.WHOLE_PROVINCE)) {
            UNIT_FIELDS.stream()
                    .map(data::path)
                    .filter(JsonNode::isString)
                    .map(JsonNode::asString)
                    .filter(it -> !granted.contains(it))
                    .forEach(units::add);
        }
        return units;
    }

    /** Of the content alone, as the door compares it: eight bytes are enough within one file. */
    private static long fingerprint(Sent sent) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(sent.content());
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /**
     * What was found.
     *
     * @param grounds why it would be refused, all at once
     * @param repeated whether the same event came before
     * @param units of which nobody but the services knows whether they are granted
     */
    record Finding(Found found, List<Ground> grounds, boolean repeated, Set<String> units) {

        Finding {
            grounds = List.copyOf(grounds);
            units = Set.copyOf(units);
        }

        boolean isRefused() {
            return !grounds.isEmpty();
        }
    }
}
