package vn.canbo.service.intake;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import vn.canbo.events.ContractJson;
import vn.canbo.events.EventSchemas;
import vn.canbo.events.reported.ReportedType;
import vn.canbo.service.decision.Objection;
import vn.canbo.service.intake.IntakeRefusal.BreaksSchema;
import vn.canbo.service.intake.IntakeRefusal.HappensLater;
import vn.canbo.service.intake.IntakeRefusal.IdentityOnOpenTopic;
import vn.canbo.service.intake.IntakeRefusal.IdentityTopicOnly;
import vn.canbo.service.intake.IntakeRefusal.OtherServiceAnswers;
import vn.canbo.service.intake.IntakeRefusal.UnknownType;
import vn.canbo.service.time.Today;

/** What stands against an event before any command is run: form, owner, schema, authority. */
final class Checks {

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);

    private final String service;
    private final Map<ReportedType, Reported<?>> commands;
    private final EventSchemas schemas;
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
        this.schemas = schemas;
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

    List<Objection> objectionsTo(Publisher publisher, Sent sent, Door door) {
        var objections = new ArrayList<Objection>(sent.objections());
        later(sent).ifPresent(objections::add);
        var type = sent.reportedType();
        if (type.isEmpty()) {
            if (!sent.type().equals(Sent.NO_TYPE)) {
                objections.add(new UnknownType(sent.type()));
            }
            return objections;
        }
        var wrongDoor = doorFor(type.get(), door);
        if (wrongDoor.isPresent() && door == Door.IDENTITY_TOPIC) {
            objections.add(wrongDoor.get());
            return objections;
        }
        if (commands.get(type.get()) == null) {
            objections.add(new OtherServiceAnswers(sent.type(), type.get().owner()));
            return objections;
        }
        wrongDoor.ifPresent(objections::add);
        Authority.objectionTo(publisher, type.get(), sent, today.date()).ifPresent(objections::add);
        schema(sent, type.get()).forEach(objections::add);
        return objections;
    }

    /** By the clock of the machine, or the legal one where that was moved ahead of it. */
    private Optional<Objection> later(Sent sent) {
        var time = sent.time();
        if (time == null) {
            return Optional.empty();
        }
        var latest = Stream.of(system.instant(), today.instant()).max(Comparator.naturalOrder());
        return latest.filter(it -> time.isAfter(it.plus(CLOCKS_DIFFER)))
                .map(_ -> new HappensLater((int) CLOCKS_DIFFER.toMinutes()));
    }

    private static Optional<Objection> doorFor(ReportedType type, Door door) {
        var identity = type == ReportedType.PERSON_REGISTERED;
        return switch (door) {
            case HTTP -> Optional.empty();
            case TOPIC -> identity ? Optional.of(new IdentityOnOpenTopic()) : Optional.empty();
            case IDENTITY_TOPIC ->
                    identity ? Optional.empty() : Optional.of(new IdentityTopicOnly(type.type()));
        };
    }

    private Stream<Objection> schema(Sent sent, ReportedType type) {
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
