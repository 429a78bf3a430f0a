package vn.canbo.assignment.secondment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.assignment.official.KnownVersion;
import vn.canbo.assignment.official.Official;
import vn.canbo.assignment.official.Officials;
import vn.canbo.assignment.secondment.Secondment.EarlyEndReason;
import vn.canbo.assignment.secondment.Secondment.Stage;
import vn.canbo.assignment.secondment.SecondmentRules.Planned;
import vn.canbo.events.code.UnitLevel;
import vn.canbo.policy.PolicyPacks;
import vn.canbo.policy.title.TitleCode;
import vn.canbo.service.access.Access;
import vn.canbo.service.access.ExpectedVersion;
import vn.canbo.service.access.ForeignUnit;
import vn.canbo.service.access.KnownUnit;
import vn.canbo.service.access.KnownUnits;
import vn.canbo.service.audit.Audit;
import vn.canbo.service.dayturn.TurnsDay;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.decision.Objection;
import vn.canbo.service.feed.Feeds;
import vn.canbo.service.intake.PersonNotKnown;
import vn.canbo.service.journal.Journal;
import vn.canbo.service.origin.Origin;
import vn.canbo.service.problem.NoSuchThing;
import vn.canbo.service.publication.Publications;
import vn.canbo.service.time.Today;

/**
 * Proposes, decides, starts, extends and ends secondments. A decision locks the person first, then
 * the secondment, and rests only on facts that are proven current.
 */
@Service
class Secondments implements TurnsDay {

    private static final Logger log = LoggerFactory.getLogger(Secondments.class);

    private final SecondmentTable table;
    private final Officials officials;
    private final PolicyPacks packs;
    private final Feeds feeds;
    private final KnownUnits units;
    private final Access access;
    private final Journal journal;
    private final Publications publications;
    private final Audit audit;
    private final Today today;

    Secondments(
            SecondmentTable table,
            Officials officials,
            PolicyPacks packs,
            Feeds feeds,
            KnownUnits units,
            Access access,
            Journal journal,
            Publications publications,
            Audit audit,
            Today today) {
        this.table = table;
        this.officials = officials;
        this.packs = packs;
        this.feeds = feeds;
        this.units = units;
        this.access = access;
        this.journal = journal;
        this.publications = publications;
        this.audit = audit;
        this.today = today;
    }

    /**
     * A secondment as it stands after a command.
     *
     * @param warnings what an officer should know although it is allowed
     */
    record Settled(Secondment secondment, long version, List<? extends Objection> warnings) {}

    @Transactional
    Decision<Settled> propose(SecondmentCommand.ProposeSecondment command) {
        var asOf = today.date();
        var official =
                officials
                        .lock(command.personId(), asOf)
                        .orElseThrow(() -> new NoSuchThing("person", command.personId()));
        var planned = new Planned(command.term(), command.route().host(), asOf, asOf);
        var objections = objectionsTo(official, command.route(), planned);
        if (!objections.isEmpty()) {
            return Decision.refused(objections);
        }
        var proposed = proposal(official, command.route(), planned);
        return Decision.accepted(
                settle(new SecondmentEvent.SecondmentProposed(proposed, official.restsOn())));
    }

    /** By another person than the one who proposed; judged anew as of today. */
    @Transactional
    Decision<Settled> approve(
            SecondmentCommand.ApproveSecondment command, @Nullable ExpectedVersion expected) {
        var asOf = today.date();
        var official = officials.lock(seen(command.secondmentId()).personId(), asOf).orElse(null);
        var proposed = lock(command.secondmentId(), expected);
        var objections = new ArrayList<Objection>(stage(proposed, Stage.PROPOSED));
        objections.addAll(foreign(proposed));
        if (proposed.proposedBy().equals(Origin.current().actor().id())) {
            objections.add(new Refusal.SecondPersonNeeded());
        }
        objections.addAll(number(command.number()));
        if (!objections.isEmpty() || official == null) {
            return Decision.refused(orNotSeen(objections, proposed));
        }
        var planned =
                new Planned(proposed.term(), proposed.route().host(), proposed.proposedOn(), asOf);
        var byRule = objectionsTo(official, proposed.route(), planned);
        return byRule.isEmpty()
                ? Decision.accepted(
                        settle(
                                new SecondmentEvent.SecondmentApproved(
                                        proposed.approved(asOf, command.number()),
                                        official.restsOn())))
                : Decision.refused(byRule);
    }

    /**
     * Proposal and decision at once: the sender's authority has decided on paper, so no second
     * person is asked here. The same rules hold, as of the day of that decision.
     */
    @Transactional
    Decision<?> recordDecision(SecondmentCommand.RecordDecision command) {
        var official = officials.lock(command.personId(), command.decidedOn()).orElse(null);
        if (official == null) {
            return Decision.refused(new PersonNotKnown(command.personId().toString()));
        }
        var planned =
                new Planned(
                        command.term(),
                        command.route().host(),
                        command.decidedOn(),
                        command.decidedOn());
        var objections = new ArrayList<>(objectionsTo(official, command.route(), planned));
        objections.addAll(number(command.number()));
        objections.addAll(notAhead(command.decidedOn()));
        if (!objections.isEmpty()) {
            return Decision.refused(objections);
        }
        var proposed = proposal(official, command.route(), planned);
        settle(new SecondmentEvent.SecondmentProposed(proposed, official.restsOn()));
        return Decision.accepted(
                settle(
                        new SecondmentEvent.SecondmentApproved(
                                proposed.approved(command.decidedOn(), command.number()),
                                official.restsOn())));
    }

    @Transactional
    Decision<Settled> start(
            SecondmentCommand.StartSecondment command, @Nullable ExpectedVersion expected) {
        return start(command.secondmentId(), expected, today.date());
    }

    /**
     * Records what was decided when it takes effect. What was proven current when it was decided is
     * not asked again; what is known by now to bar the person is.
     */
    private Decision<Settled> start(
            UUID secondmentId, @Nullable ExpectedVersion expected, LocalDate asOf) {
        var official = officials.lock(seen(secondmentId).personId(), asOf).orElse(null);
        var approved = lock(secondmentId, expected);
        var objections = new ArrayList<Objection>(stage(approved, Stage.APPROVED));
        objections.addAll(foreign(approved));
        if (official != null) {
            rulesOn(asOf)
                    .ifPresent(
                            it ->
                                    objections.addAll(
                                            it.objectionsToStart(official, approved, asOf)));
        }
        return objections.isEmpty() && official != null
                ? Decision.accepted(
                        settle(new SecondmentEvent.SecondmentStarted(approved.started())))
                : Decision.refused(orNotSeen(objections, approved));
    }

    @Transactional
    Decision<Settled> extend(
            SecondmentCommand.ExtendSecondment command, @Nullable ExpectedVersion expected) {
        var asOf = today.date();
        var official = officials.lock(seen(command.secondmentId()).personId(), asOf).orElse(null);
        var running = lock(command.secondmentId(), expected);
        var objections = new ArrayList<Objection>(stage(running, Stage.ACTIVE));
        objections.addAll(foreign(running));
        objections.addAll(number(command.number()));
        if (!objections.isEmpty() || official == null) {
            return Decision.refused(orNotSeen(objections, running));
        }
        objections.addAll(feeds.objectionsTo(running.personId(), List.of("personnel")));
        objections.addAll(
                rulesOn(asOf)
                        .<List<? extends Objection>>map(
                                it ->
                                        it.objectionsToExtension(
                                                official,
                                                running,
                                                command.lastDay(),
                                                asOf,
                                                othersThan(running)))
                        .orElse(List.of(new Refusal.NoRulesOnThatDay(asOf))));
        return objections.isEmpty()
                ? Decision.accepted(
                        settle(
                                new SecondmentEvent.SecondmentExtended(
                                        running.extended(command.lastDay(), command.number()),
                                        running.term().lastDay(),
                                        official.restsOn())))
                : Decision.refused(objections);
    }

    /** The shortest term binds what was planned, not what was served (SEC-17). */
    @Transactional
    Decision<Settled> end(
            SecondmentCommand.EndSecondment command, @Nullable ExpectedVersion expected) {
        var running = lock(command.secondmentId(), expected);
        var on = command.endedOn();
        var objections = new ArrayList<Objection>(stage(running, Stage.ACTIVE));
        objections.addAll(foreign(running));
        if (on.isBefore(running.term().firstDay())) {
            objections.add(new Refusal.EndsBeforeItBegan(running.term().firstDay()));
        }
        if (on.isAfter(running.term().lastDay())) {
            objections.add(new Refusal.EndsAfterTheTerm(running.term().lastDay()));
        }
        var early = on.isBefore(running.term().lastDay());
        if (early && command.reason() == null) {
            objections.add(new Refusal.EarlyEndNeedsReason(running.term().lastDay()));
        }
        var reason = early ? command.reason() : (EarlyEndReason) null;
        return objections.isEmpty()
                ? Decision.accepted(
                        settle(new SecondmentEvent.SecondmentEnded(running.ended(on, reason))))
                : Decision.refused(objections);
    }

    @Transactional
    Decision<Settled> recordReturn(
            SecondmentCommand.RecordReturn command, @Nullable ExpectedVersion expected) {
        var ended = lock(command.secondmentId(), expected);
        var on = command.returnedOn();
        var objections = new ArrayList<Objection>(stage(ended, Stage.ENDED, Stage.ENDED_EARLY));
        objections.addAll(foreign(ended));
        objections.addAll(notAhead(on));
        if (ended.endedOn() != null && !on.isAfter(ended.endedOn())) {
            objections.add(new Refusal.ReturnsBeforeTheEnd(ended.endedOn()));
        }
        return objections.isEmpty()
                ? Decision.accepted(settle(new SecondmentEvent.StaffReturned(ended.returned(on))))
                : Decision.refused(objections);
    }

    /** Starts what was decided to begin; what is barred by then waits for a person to decide. */
    @Override
    @Transactional
    public void turn(LocalDate day) {
        for (var id : table.toStartOn(day)) {
            switch (start(id, null, day)) {
                case Decision.Accepted<Settled> _ ->
                        log.atInfo().addKeyValue("secondment", id).log("Started on its day");
                case Decision.Refused<Settled>(var reasons) ->
                        log.atWarn()
                                .addKeyValue("secondment", id)
                                .addKeyValue(
                                        "reasons", reasons.stream().map(Objection::code).toList())
                                .log("Not started on its day");
            }
        }
    }

    /**
     * Whether a person may be seconded for these days, to no unit in particular.
     *
     * @param objections every one at once; empty when he or she may
     */
    record Eligibility(
            Term term,
            LocalDate asOf,
            List<? extends Objection> objections,
            List<? extends Objection> warnings) {}

    /**
     * @param lastDay absent for the shortest term
     */
    @Transactional
    Eligibility eligibility(UUID personId, LocalDate firstDay, @Nullable LocalDate lastDay) {
        var asOf = today.date();
        var official =
                officials
                        .find(personId, asOf)
                        .orElseThrow(() -> new NoSuchThing("person", personId));
        audit.read("ShowEligibility", List.of(personId));
        var rules = rulesOn(asOf).orElse(null);
        if (rules == null || !Term.canBeReckoned(firstDay)) {
            return new Eligibility(
                    new Term(firstDay, lastDay == null ? firstDay : lastDay),
                    asOf,
                    List.of(
                            rules == null
                                    ? new Refusal.NoRulesOnThatDay(asOf)
                                    : new Refusal.DayOutOfRange(firstDay, firstDay)),
                    List.of());
        }
        var term = new Term(firstDay, lastDay == null ? rules.shortestFrom(firstDay) : lastDay);
        var planned = new Planned(term, null, asOf, asOf);
        var objections =
                new ArrayList<Objection>(feeds.objectionsTo(personId, List.of("personnel")));
        objections.addAll(rules.objectionsTo(official, planned, table.decidedOf(personId)));
        return new Eligibility(term, asOf, objections, warnings(rules, term));
    }

    /**
     * @param knownAt absent for what is known now
     */
    @Transactional
    Settled show(UUID secondmentId, @Nullable Instant knownAt) {
        var secondment =
                (knownAt == null ? table.find(secondmentId) : table.find(secondmentId, knownAt))
                        .orElseThrow(() -> new NoSuchThing("secondment", secondmentId));
        audit.read("ShowSecondment", List.of(secondment.personId()));
        return new Settled(secondment, versionOf(secondment), List.of());
    }

    @Transactional
    List<Secondment> of(UUID personId) {
        var secondments = table.of(personId);
        if (secondments.isEmpty() && officials.find(personId, today.date()).isEmpty()) {
            throw new NoSuchThing("person", personId);
        }
        audit.read("ListSecondments", List.of(personId));
        return secondments;
    }

    private List<Objection> objectionsTo(Official official, Route route, Planned planned) {
        var objections =
                new ArrayList<Objection>(
                        feeds.objectionsTo(official.personId(), List.of("personnel")));
        objections.addAll(sender(official, route, planned.decidedOn()));
        objections.addAll(host(route, planned.term().firstDay()));
        objections.addAll(
                rulesOn(planned.decidedOn())
                        .<List<? extends Objection>>map(
                                it ->
                                        it.objectionsTo(
                                                official,
                                                planned,
                                                table.decidedOf(official.personId())))
                        .orElse(List.of(new Refusal.NoRulesOnThatDay(planned.decidedOn()))));
        return objections;
    }

    /** The person's main post stands in the sending unit or below it. */
    private List<Objection> sender(Official official, Route route, LocalDate asOf) {
        var objections = new ArrayList<Objection>(foreign(route));
        if (!units.below(Set.of(route.sender()), asOf).contains(official.unitId())) {
            objections.add(new Refusal.NotOfTheSender(codeOf(route.sender())));
        }
        return objections;
    }

    private List<Objection> host(Route route, LocalDate firstDay) {
        var objections = new ArrayList<Objection>();
        var host = units.byId(route.host()).orElse(null);
        if (host == null) {
            objections.add(new Refusal.UnitNotKnown(route.host().toString()));
        } else {
            if (host.level() != UnitLevel.COMMUNE) {
                objections.add(new Refusal.HostNoCommune(host.code()));
            }
            if (!host.existsOn(firstDay)) {
                objections.add(new Refusal.UnitGone(host.code(), firstDay));
            }
        }
        if (route.title() != null && !isKnownTitle(route.title())) {
            objections.add(new Refusal.TitleNotKnown(route.title()));
        }
        return objections;
    }

    private boolean isKnownTitle(String title) {
        return packs.titles().all().stream()
                .map(it -> it.code())
                .map(TitleCode::value)
                .anyMatch(title::equals);
    }

    private Optional<SecondmentRules> rulesOn(LocalDate day) {
        return packs.secondmentTerms(day)
                .map(terms -> new SecondmentRules(terms, packs.retirement()));
    }

    private static Secondment proposal(Official official, Route route, Planned planned) {
        return new Secondment(
                UUID.randomUUID(),
                official.personId(),
                route,
                planned.term(),
                Stage.PROPOSED,
                Origin.current().actor().id(),
                planned.proposedOn(),
                null,
                null,
                null,
                null,
                null);
    }

    /** Writes what was decided: the row, the journal with its audit row, what the world is told. */
    private Settled settle(SecondmentEvent event) {
        var secondment = event.secondment();
        table.put(secondment, restsOn(event), today.instant());
        var entry = journal.append(event);
        SecondmentPublication.typeOf(event)
                .ifPresent(
                        type ->
                                publications.publish(
                                        type,
                                        SecondmentPublication.stateOf(secondment),
                                        event.effectiveOn()));
        var warnings =
                rulesOn(today.date()).map(it -> warnings(it, secondment.term())).orElse(List.of());
        return new Settled(secondment, entry.version(), warnings);
    }

    private static List<Refusal> warnings(SecondmentRules rules, Term term) {
        return rules.warningsAbout(term);
    }

    private static List<KnownVersion> restsOn(SecondmentEvent event) {
        return switch (event) {
            case SecondmentEvent.SecondmentProposed proposed -> proposed.restsOn();
            case SecondmentEvent.SecondmentApproved approved -> approved.restsOn();
            case SecondmentEvent.SecondmentExtended extended -> extended.restsOn();
            case SecondmentEvent.SecondmentStarted _,
                    SecondmentEvent.SecondmentEnded _,
                    SecondmentEvent.StaffReturned _ ->
                    List.of();
        };
    }

    private Secondment seen(UUID secondmentId) {
        return table.find(secondmentId)
                .orElseThrow(() -> new NoSuchThing("secondment", secondmentId));
    }

    private Secondment lock(UUID secondmentId, @Nullable ExpectedVersion expected) {
        var secondment =
                table.lock(secondmentId)
                        .orElseThrow(() -> new NoSuchThing("secondment", secondmentId));
        if (expected != null) {
            expected.check(versionOf(secondment));
        }
        return secondment;
    }

    private List<Secondment> othersThan(Secondment secondment) {
        return table.decidedOf(secondment.personId()).stream()
                .filter(it -> !it.id().equals(secondment.id()))
                .toList();
    }

    private static List<Objection> stage(Secondment secondment, Stage... allowed) {
        return List.of(allowed).contains(secondment.stage())
                ? List.of()
                : List.of(new Refusal.NotAtThatStage(secondment.stage()));
    }

    private static List<Objection> number(DecisionNumber number) {
        return number.value().isBlank() ? List.of(new Refusal.DecisionNumberMissing()) : List.of();
    }

    private List<Objection> notAhead(LocalDate day) {
        return day.isAfter(today.date()) ? List.of(new Refusal.NotYetHappened(day)) : List.of();
    }

    private List<Objection> foreign(Secondment secondment) {
        return foreign(secondment.route());
    }

    private List<Objection> foreign(Route route) {
        return access.mayWrite(route.sender())
                ? List.of()
                : List.of(new ForeignUnit(codeOf(route.sender())));
    }

    /** The person left the units of the sender: nobody there decides about him or her any more. */
    private List<Objection> orNotSeen(List<Objection> objections, Secondment secondment) {
        return objections.isEmpty()
                ? List.of(new Refusal.NotOfTheSender(codeOf(secondment.route().sender())))
                : objections;
    }

    private String codeOf(UUID unitId) {
        return units.byId(unitId).map(KnownUnit::code).orElse(unitId.toString());
    }

    private long versionOf(Secondment secondment) {
        return journal.versionOf(SecondmentEvent.subjectOf(secondment.id()));
    }
}
