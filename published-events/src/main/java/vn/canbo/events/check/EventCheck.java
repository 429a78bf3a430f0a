package vn.canbo.events.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import vn.canbo.events.ContractJson;
import vn.canbo.events.EventSchemas;
import vn.canbo.events.check.EventFault.BreaksSchema;
import vn.canbo.events.check.EventFault.HappensLater;
import vn.canbo.events.check.EventFault.UnknownType;
import vn.canbo.events.grant.Grantee;
import vn.canbo.events.reported.ReportedType;

/**
 * What stands against an event before any command is run and without asking any record: form, door,
 * authority, schema. The services' door and the contract kit both decide by it.
 */
public final class EventCheck {

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);

    private final EventSchemas schemas;

    public EventCheck(EventSchemas schemas) {
        this.schemas = schemas;
    }

    /**
     * Every ground at once; empty when nothing stands against it.
     *
     * @param sender absent: whether it may report this is not asked
     */
    public List<Ground> against(Sent sent, Door door, @Nullable Grantee sender, Moment moment) {
        var grounds = new ArrayList<Ground>(againstForm(sent, moment));
        var known = sent.reportedType();
        if (known.isEmpty()) {
            return grounds;
        }
        var type = known.get();
        var wrongDoor = door.against(type);
        wrongDoor.ifPresent(grounds::add);
        if (wrongDoor.isPresent() && door == Door.IDENTITY_TOPIC) {
            return grounds;
        }
        if (sender != null) {
            Authority.against(sender, type, sent, moment.today()).ifPresent(grounds::add);
        }
        schema(sent, type).forEach(grounds::add);
        return grounds;
    }

    /** The envelope alone: attributes, time, a type that somebody takes. */
    public List<Ground> againstForm(Sent sent, Moment moment) {
        var grounds = new ArrayList<Ground>(sent.objections());
        later(sent, moment).ifPresent(grounds::add);
        if (sent.reportedType().isEmpty() && !sent.type().equals(Sent.NO_TYPE)) {
            grounds.add(new UnknownType(sent.type()));
        }
        return grounds;
    }

    private static Optional<Ground> later(Sent sent, Moment moment) {
        var time = sent.time();
        return time != null && time.isAfter(moment.latest().plus(CLOCKS_DIFFER))
                ? Optional.of(new HappensLater((int) CLOCKS_DIFFER.toMinutes()))
                : Optional.empty();
    }

    private Stream<Ground> schema(Sent sent, ReportedType type) {
        var data = sent.data();
        if (data == null || !data.isObject()) {
            return Stream.empty();
        }
        var problems = schemas.problemsOf(type.schema(), data);
        if (!problems.isEmpty()) {
            return problems.stream()
                    .map(it -> new BreaksSchema(it.pointer(), it.vi(), it.message()));
        }
        try {
            ContractJson.mapper().treeToValue(data, type.content());
            return Stream.empty();
        } catch (JacksonException _) {
            return Stream.of(new BreaksSchema("", "sai cấu trúc", "wrong structure"));
        }
    }
}
