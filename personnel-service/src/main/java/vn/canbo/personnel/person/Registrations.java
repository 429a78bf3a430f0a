package vn.canbo.personnel.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.events.EventType;
import vn.canbo.events.FileNumberState;
import vn.canbo.events.PersonState;
import vn.canbo.events.reported.PersonReference;
import vn.canbo.personnel.dossier.Dossier;
import vn.canbo.personnel.dossier.Dossiers;
import vn.canbo.personnel.person.PersonChange.RegisterPerson;
import vn.canbo.personnel.person.PersonEvent.FileNumberLinked;
import vn.canbo.personnel.person.PersonEvent.PersonRegistered;
import vn.canbo.personnel.unit.Units;
import vn.canbo.personnel.unit.Units.UnitNotInForce;
import vn.canbo.service.access.ForeignUnit;
import vn.canbo.service.access.KnownPersons;
import vn.canbo.service.access.KnownUnit;
import vn.canbo.service.access.KnownUnits;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.decision.Objection;
import vn.canbo.service.intake.Report;
import vn.canbo.service.journal.Journal;
import vn.canbo.service.journal.Subject;
import vn.canbo.service.problem.Written;
import vn.canbo.service.publication.Publications;
import vn.canbo.service.publication.Publications.News;
import vn.canbo.service.time.Today;

/** Opens dossiers and links the file numbers of publishers to them. */
@Service
class Registrations {

    private final IdentityTable identities;
    private final Dossiers dossiers;
    private final Units units;
    private final KnownUnits knownUnits;
    private final KnownPersons knownPersons;
    private final Journal journal;
    private final Publications publications;
    private final Today today;

    Registrations(
            IdentityTable identities,
            Dossiers dossiers,
            Units units,
            KnownUnits knownUnits,
            KnownPersons knownPersons,
            Journal journal,
            Publications publications,
            Today today) {
        this.identities = identities;
        this.dossiers = dossiers;
        this.units = units;
        this.knownUnits = knownUnits;
        this.knownPersons = knownPersons;
        this.journal = journal;
        this.publications = publications;
        this.today = today;
    }

    /**
     * Opens a dossier. A person whom another publisher registered with the same identity is the
     * same person: only the file number is linked.
     *
     * @param link absent over HTTP
     */
    @Transactional
    Decision<Written<Registered>> register(RegisterPerson command, @Nullable FileNumber link) {
        var objections = objectionsTo(command);
        if (!objections.isEmpty()) {
            return Decision.refused(objections);
        }
        units.openForDecision();
        return openOrLink(command, link);
    }

    /** The same of somebody whom a search by the citizen number did not find. */
    @Transactional
    Decision<Written<Registered>> registerUnknown(RegisterPerson command) {
        var objections = objectionsTo(command);
        if (!objections.isEmpty()) {
            return Decision.refused(objections);
        }
        units.openForDecision();
        return open(command, null);
    }

    private List<Objection> objectionsTo(RegisterPerson command) {
        var objections = new ArrayList<Objection>(command.identity().objections(today.date()));
        objections.addAll(objectionsToHome(command.homeUnitId()));
        return objections;
    }

    /**
     * Begins again when the number of the person who was found became free before he or she was
     * locked: the registration was withdrawn, or the number corrected.
     */
    private Decision<Written<Registered>> openOrLink(
            RegisterPerson command, @Nullable FileNumber link) {
        var identity = command.identity();
        var existing = identities.findByCitizenNumber(identity.citizenNumber());
        var linked = link == null ? Optional.<UUID>empty() : personOf(link);
        if (linked.isPresent() && !linked.equals(existing)) {
            return Decision.refused(new Refusal.FileNumberTaken(link == null ? "" : link.number()));
        }
        if (existing.isEmpty()) {
            return open(command, link);
        }
        dossiers.lock(List.of(existing.get()));
        return identities.findByCitizenNumber(identity.citizenNumber()).equals(existing)
                ? linkExisting(existing.get(), identity, link)
                : openOrLink(command, link);
    }

    /** Somebody else may have registered the number meanwhile. */
    private Decision<Written<Registered>> open(RegisterPerson command, @Nullable FileNumber link) {
        var personId = UUID.randomUUID();
        return identities.insert(personId, command.identity(), command, today.instant())
                ? Decision.accepted(opened(personId, command, command.identity(), link))
                : openOrLink(command, link);
    }

    /** On a publisher's identity topic or over HTTP: its file number is linked to the person. */
    @Transactional
    Decision<Written<Registered>> registerReported(
            Report<vn.canbo.events.reported.PersonRegistered> report) {
        var content = report.content();
        var code = content.homeUnitCode();
        var home = Optional.ofNullable(code).flatMap(knownUnits::byCode);
        if (code != null && home.isEmpty()) {
            return Decision.refused(new Refusal.UnitNotKnown(code));
        }
        return register(
                new RegisterPerson(
                        content.fullName(),
                        content.citizenNumber(),
                        content.birthDate(),
                        content.sex(),
                        content.ethnicity(),
                        content.religious(),
                        content.partyMember(),
                        content.category(),
                        content.managedBy(),
                        home.map(KnownUnit::id).orElse(null)),
                new FileNumber(report.publisher(), content.fileNumber()));
    }

    private Optional<UUID> personOf(FileNumber link) {
        return knownPersons.find(link.publisher(), new PersonReference(link.number(), null));
    }

    private List<Objection> objectionsToHome(@Nullable UUID homeUnitId) {
        if (homeUnitId == null) {
            return List.of();
        }
        var unit = knownUnits.byId(homeUnitId);
        if (unit.isEmpty()) {
            return List.of(new Refusal.UnitNotKnown(homeUnitId.toString()));
        }
        if (!units.mayWrite(homeUnitId)) {
            return List.of(new ForeignUnit(unit.get().code()));
        }
        var day = today.date();
        return unit.get().existsOn(day)
                ? List.of()
                : List.of(
                        new UnitNotInForce(
                                unit.get().code(), day, units.codesOf(unit.get().successors())));
    }

    /** The person is locked. */
    private Decision<Written<Registered>> linkExisting(
            UUID personId, Identity identity, @Nullable FileNumber link) {
        var registered = identities.identitiesOf(List.of(personId), null).get(personId);
        if (link == null || registered == null || !registered.isSamePersonAs(identity)) {
            return Decision.refused(new Refusal.CitizenNumberTaken());
        }
        link(personId, link);
        return Decision.accepted(written(personId, identity));
    }

    private Written<Registered> opened(
            UUID personId, RegisterPerson command, Identity identity, @Nullable FileNumber link) {
        journal.append(
                new PersonRegistered(
                        personId,
                        identity.fullName(),
                        identity.citizenNumber(),
                        identity.birthDate(),
                        identity.ethnicity(),
                        identity.sex(),
                        command.religious(),
                        command.partyMember(),
                        command.category(),
                        command.managedBy(),
                        command.homeUnitId(),
                        today.date()));
        publications.publish(
                EventType.PERSON_REGISTERED,
                new PersonState(
                        personId, command.category(), command.managedBy(), null, null, null, false),
                today.date());
        publications.publish(
                EventType.PERSON_FACTS_RECORDED,
                identity.facts(personId, command.religious(), command.partyMember()),
                today.date());
        dossiers.carry(
                Dossier.opened(
                        personId,
                        identity.birthDate(),
                        identity.sex(),
                        identity.ethnicMinority(),
                        command.religious(),
                        command.partyMember(),
                        command.category(),
                        command.managedBy(),
                        command.homeUnitId()));
        if (link != null) {
            link(personId, link);
        }
        return written(personId, identity);
    }

    private Written<Registered> written(UUID personId, Identity identity) {
        return new Written<>(
                new Registered(personId, identity.numberAgrees()),
                journal.newestOf(Subject.person(personId)));
    }

    private void link(UUID personId, FileNumber link) {
        var state = new FileNumberState(link.publisher(), link.number(), personId, false);
        var news = new News(EventType.FILE_NUMBER_LINKED, state, today.date());
        for (var told : publications.publishNow(List.of(news))) {
            knownPersons.put(state, told.epoch(), told.version());
            journal.append(
                    new FileNumberLinked(personId, link.publisher(), link.number(), today.date()));
        }
    }

    /**
     * @param citizenNumberAgrees whether century, sex and year in the number agree with what was
     *     stated; if not, somebody should look again
     */
    record Registered(UUID personId, boolean citizenNumberAgrees) {}

    /** A publisher's own number of a dossier. */
    record FileNumber(String publisher, String number) {}
}
