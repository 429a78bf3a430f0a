package vn.canbo.service.intake;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.canbo.events.EventSchemas;
import vn.canbo.events.check.Door;
import vn.canbo.events.check.EventCheck;
import vn.canbo.events.check.Ground;
import vn.canbo.events.check.Moment;
import vn.canbo.events.check.Sent;
import vn.canbo.events.reported.ReportedType;
import vn.canbo.service.intake.IntakeRefusal.OtherServiceAnswers;
import vn.canbo.service.time.Today;

/** What stands against an event before any command is run: the contract, or another owner. */
final class Checks {

    private final String service;
    private final Map<ReportedType, Reported<?>> commands;
    private final EventCheck check;
    private final Today today;
    private final InstantSource system;

    Checks(
            String service,
            List<Reported<?>> commands,
            EventSchemas schemas,
            Today today,
            InstantSource system) {
        this.service = service;
        this.commands =
                commands.stream()
                        .collect(Collectors.toUnmodifiableMap(Reported::type, Function.identity()));
        this.check = new EventCheck(schemas);
        this.today = today;
        this.system = system;
    }

    /** The command of this service for a type; empty when another service owns it. */
    Optional<Reported<?>> commandFor(Sent sent) {
        return sent.reportedType().map(commands::get);
    }

    /**
     * Whether this service answers for it; what nobody owns, personnel answers for, and for
     * everything on a topic that it alone reads.
     */
    boolean isAnsweredHere(Sent sent, Door door) {
        if (door == Door.IDENTITY_TOPIC) {
            return true;
        }
        return sent.reportedType()
                .map(it -> it.owner().equals(service))
                .orElse(service.equals("personnel"));
    }

    List<Ground> objectionsTo(Publisher publisher, Sent sent, Door door) {
        var moment = new Moment(system.instant(), today.instant());
        // The identity topic is read by the owner of what may come there, and it answers for all.
        return sent.reportedType()
                .filter(it -> door != Door.IDENTITY_TOPIC && commands.get(it) == null)
                .map(it -> answeredElsewhere(sent, it, moment))
                .orElseGet(() -> check.against(sent, door, publisher.grantee(), moment));
    }

    private List<Ground> answeredElsewhere(Sent sent, ReportedType type, Moment moment) {
        var grounds = new ArrayList<Ground>(check.againstForm(sent, moment));
        grounds.add(new OtherServiceAnswers(type.type(), type.owner()));
        return grounds;
    }
}
