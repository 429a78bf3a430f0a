package vn.canbo.personnel.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.events.CertificateState;
import vn.canbo.events.EventType;
import vn.canbo.events.FileNumberState;
import vn.canbo.events.PersonFacts;
import vn.canbo.events.PersonState;
import vn.canbo.events.QualificationState;
import vn.canbo.events.code.Category;
import vn.canbo.events.reported.PersonReference;
import vn.canbo.events.reported.QualificationObtained;
import vn.canbo.personnel.dossier.DossierChange.CorrectQualification;
import vn.canbo.personnel.dossier.DossierChange.RecordQualification;
import vn.canbo.personnel.dossier.DossierChange.RegisterPerson;
import vn.canbo.personnel.dossier.DossierChange.WithdrawQualification;
import vn.canbo.personnel.dossier.DossierEvent.CategoryChanged;
import vn.canbo.personnel.dossier.DossierEvent.FileNumberLinked;
import vn.canbo.personnel.dossier.DossierEvent.HomeUnitChanged;
import vn.canbo.personnel.dossier.DossierEvent.PersonRegistered;
import vn.canbo.personnel.dossier.DossierEvent.QualificationCorrected;
import vn.canbo.personnel.dossier.DossierEvent.QualificationRecorded;
import vn.canbo.personnel.dossier.DossierEvent.QualificationVerified;
import vn.canbo.personnel.dossier.DossierEvent.QualificationWithdrawn;
import vn.canbo.personnel.unit.UnitMerged;
import vn.canbo.personnel.unit.Units;
import vn.canbo.policy.PolicyPacks;
import vn.canbo.service.access.ExpectedVersion;
import vn.canbo.service.access.ForeignUnit;
import vn.canbo.service.access.KnownPersons;
import vn.canbo.service.access.KnownUnit;
import vn.canbo.service.access.KnownUnits;
import vn.canbo.service.audit.Audit;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.decision.Objection;
import vn.canbo.service.intake.PersonNotKnown;
import vn.canbo.service.intake.Report;
import vn.canbo.service.journal.Journal;
import vn.canbo.service.journal.Subject;
import vn.canbo.service.origin.Origin;
import vn.canbo.service.origin.Role;
import vn.canbo.service.problem.Cursor;
import vn.canbo.service.problem.NoSuchThing;
import vn.canbo.service.problem.Page;
import vn.canbo.service.problem.Written;
import vn.canbo.service.publication.Publications;
import vn.canbo.service.time.Today;

/** Carries out what is decided about dossiers and shows them to those who may see them. */
@Service
public class Dossiers {

    private final PersonTable persons;
    private final DossierTable dossiers;
    private final Units units;
    private final KnownUnits knownUnits;
    private final KnownPersons knownPersons;
    private final Journal journal;
    private final Publications publications;
    private final Audit audit;
    private final ApplicationEventPublisher listeners;
    private final PolicyPacks packs;
    private final Today today;

    Dossiers(
            PersonTable persons,
            DossierTable dossiers,
            Units units,
            KnownUnits knownUnits,
            KnownPersons knownPersons,
            Journal journal,
            Publications publications,
            Audit audit,
            ApplicationEventPublisher listeners,
            PolicyPacks packs,
            Today today) {
        this.persons = persons;
        this.dossiers = dossiers;
        this.units = units;
        this.knownUnits = knownUnits;
        this.knownPersons = knownPersons;
        this.journal = journal;
        this.publications = publications;
        this.audit = audit;
        this.listeners = listeners;
        this.packs = packs;
        this.today = today;
    }

    /**
     * Opens a dossier. A person whom another publisher registered with the same identity is the
     * same person: only the file number is linked.
     *
     * @param link absent over HTTP
     */
    @Transactional
    public Decision<Written<Registered>> register(
            RegisterPerson command, @Nullable FileNumber link) {
        var identity = command.identity();
        var objections = new ArrayList<Objection>(identity.objections(today.date()));
        objections.addAll(objectionsToHome(command.homeUnitId()));
        if (!objections.isEmpty()) {
            return Decision.refused(objections);
        }
        units.openForDecision();
        var existing = persons.findByCitizenNumber(identity.citizenNumber());
        var linked = link == null ? Optional.<UUID>empty() : personOf(link);
        if (linked.isPresent() && !linked.equals(existing)) {
            return Decision.refused(new Refusal.FileNumberTaken(link == null ? "" : link.number()));
        }
        if (existing.isEmpty()) {
            var personId = UUID.randomUUID();
            if (persons.insert(personId, identity, command, today.instant())) {
                return Decision.accepted(opened(personId, command, identity, link));
            }
            existing = persons.findByCitizenNumber(identity.citizenNumber());
        }
        return linkExisting(existing.orElseThrow(), identity, link);
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

    /** The registered person whom a publisher means; empty when nobody is known by that yet. */
    public Optional<UUID> find(String publisher, PersonReference reference) {
        var person = knownPersons.find(publisher, reference);
        if (reference.personId() == null) {
            return person;
        }
        units.openForDecision();
        return person.filter(persons::exists);
    }

    /** For a message: the publisher's file number or our id. */
    public static String nameOf(PersonReference reference) {
        return reference.personId() == null
                ? Objects.requireNonNullElse(reference.fileNumber(), "")
                : reference.personId().toString();
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
                        new Refusal.UnitNotInForce(
                                unit.get().code(), day, units.codesOf(unit.get().successors())));
    }

    private Decision<Written<Registered>> linkExisting(
            UUID personId, Identity identity, @Nullable FileNumber link) {
        persons.lock(List.of(personId));
        var registered = persons.identitiesOf(List.of(personId)).get(personId);
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
                        personId, command.category(), command.managedBy(), null, null, null),
                today.date());
        publications.publish(
                EventType.PERSON_FACTS_RECORDED,
                new PersonFacts(
                        personId,
                        identity.sex(),
                        YearMonth.from(identity.birthDate()),
                        identity.ethnicMinority(),
                        command.religious(),
                        command.partyMember(),
                        List.of()),
                today.date());
        if (link != null) {
            link(personId, link);
        }
        return written(personId, identity);
    }

    private Written<Registered> written(UUID personId, Identity identity) {
        return new Written<>(
                new Registered(personId, identity.numberAgrees()),
                journal.versionOf(Subject.person(personId)));
    }

    private void link(UUID personId, FileNumber link) {
        var state = new FileNumberState(link.publisher(), link.number(), personId);
        publications
                .publish(EventType.FILE_NUMBER_LINKED, state, today.date())
                .ifPresent(
                        it -> {
                            knownPersons.put(state, it.epoch(), it.version());
                            journal.append(
                                    new FileNumberLinked(
                                            personId,
                                            link.publisher(),
                                            link.number(),
                                            today.date()));
                        });
    }

    /** Over HTTP: waits for an officer to see it. */
    @Transactional
    Decision<Written<QualificationState>> record(
            UUID personId, RecordQualification command, @Nullable ExpectedVersion expected) {
        lockForWriting(personId, expected);
        return record(personId, command.as(UUID.randomUUID(), false, null));
    }

    /** From outside: counts at once when the publisher has training authority. */
    @Transactional
    Decision<Written<QualificationState>> recordReported(Report<QualificationObtained> report) {
        var content = report.content();
        var person = find(report.publisher(), content.person());
        if (person.isEmpty()) {
            return Decision.refused(new PersonNotKnown(nameOf(content.person())));
        }
        var command =
                new RecordQualification(
                        content.kind(),
                        content.level(),
                        content.majorGroup(),
                        content.grade(),
                        content.awardedOn(),
                        content.certificateNumber());
        return recordReported(person.get(), command, report.trainingAuthority());
    }

    private Decision<Written<QualificationState>> recordReported(
            UUID personId, RecordQualification command, boolean verified) {
        units.openForDecision();
        if (!mayWrite(personId)) {
            return Decision.refused(new Refusal.PersonOutsideScope());
        }
        persons.lock(List.of(personId));
        return record(personId, command.as(UUID.randomUUID(), verified, null));
    }

    private Decision<Written<QualificationState>> record(
            UUID personId, Qualification qualification) {
        var dossier = known(personId);
        var waiting =
                dossier.qualifications().stream()
                        .filter(it -> !it.verified() && it.saysTheSameAs(qualification))
                        .findFirst();
        if (qualification.verified() && waiting.isPresent()) {
            return Decision.accepted(verify(personId, waiting.get()));
        }
        var objections =
                qualification.objections(
                        dossier.birthDate(), dossier.qualifications(), today.date());
        if (!objections.isEmpty()) {
            return Decision.refused(objections);
        }
        dossiers.insert(personId, qualification, today.instant());
        var happened = new QualificationRecorded(personId, qualification);
        var state = qualification.state(personId, false);
        return Decision.accepted(
                dossier.posts().isEmpty()
                        ? record(EventType.QUALIFICATION_RECORDED, state, happened)
                        : tell(EventType.QUALIFICATION_RECORDED, state, happened));
    }

    /** An officer has seen the document. */
    @Transactional
    Decision<Written<QualificationState>> verify(
            UUID qualificationId, @Nullable ExpectedVersion expected) {
        var personId = owner(qualificationId);
        lockForWriting(personId, expected);
        var qualification = find(known(personId), qualificationId);
        return qualification.verified()
                ? Decision.refused(new Refusal.QualificationAlreadyVerified())
                : Decision.accepted(verify(personId, qualification));
    }

    private Written<QualificationState> verify(UUID personId, Qualification waiting) {
        var seen = waiting.seen();
        var now = today.instant();
        dossiers.close(seen.qualificationId(), now);
        dossiers.insert(personId, seen, now);
        return tell(
                EventType.QUALIFICATION_RECORDED,
                seen.state(personId, false),
                new QualificationVerified(personId, seen.qualificationId(), today.date()));
    }

    /** It said something else from the beginning; what stands now waits again to be seen. */
    @Transactional
    Decision<Written<QualificationState>> correct(
            UUID qualificationId,
            CorrectQualification command,
            @Nullable ExpectedVersion expected) {
        var personId = owner(qualificationId);
        lockForWriting(personId, expected);
        var dossier = known(personId);
        var before = find(dossier, qualificationId);
        var after = command.qualification().as(qualificationId, false, before.certificateId());
        var objections =
                new ArrayList<Objection>(
                        after.objections(
                                dossier.birthDate(), without(dossier, before), today.date()));
        if (command.reason().isBlank()) {
            objections.add(new Refusal.ReasonMissing());
        }
        if (!objections.isEmpty()) {
            return Decision.refused(objections);
        }
        return Decision.accepted(correct(personId, after, command.reason()));
    }

    private Written<QualificationState> correct(UUID personId, Qualification after, String reason) {
        var now = today.instant();
        dossiers.close(after.qualificationId(), now);
        dossiers.insert(personId, after, now);
        return tell(
                EventType.QUALIFICATION_CORRECTED,
                after.state(personId, false),
                new QualificationCorrected(personId, after, reason));
    }

    @Transactional
    Decision<Written<QualificationState>> withdraw(
            UUID qualificationId,
            WithdrawQualification command,
            @Nullable ExpectedVersion expected) {
        var personId = owner(qualificationId);
        lockForWriting(personId, expected);
        if (command.reason().isBlank()) {
            return Decision.refused(new Refusal.ReasonMissing());
        }
        return Decision.accepted(
                withdraw(personId, find(known(personId), qualificationId), command.reason()));
    }

    private Written<QualificationState> withdraw(
            UUID personId, Qualification qualification, String reason) {
        dossiers.close(qualification.qualificationId(), today.instant());
        return tell(
                EventType.QUALIFICATION_WITHDRAWN,
                qualification.state(personId, true),
                new QualificationWithdrawn(
                        personId, qualification.qualificationId(), reason, today.date()));
    }

    /**
     * What the training service says of a certificate becomes what the dossier says; nothing
     * happens when it says so already.
     */
    @Transactional
    void take(CertificateState certificate) {
        units.openForDecision();
        persons.lock(List.of(certificate.personId()));
        var recorded =
                known(certificate.personId()).qualifications().stream()
                        .filter(it -> certificate.certificateId().equals(it.certificateId()))
                        .findFirst();
        var stated = stated(certificate, recorded.map(Qualification::qualificationId));
        if (certificate.withdrawn()) {
            recorded.ifPresent(it -> withdraw(certificate.personId(), it, "certificate withdrawn"));
        } else if (recorded.isEmpty()) {
            dossiers.insert(certificate.personId(), stated, today.instant());
            tell(
                    EventType.QUALIFICATION_RECORDED,
                    stated.state(certificate.personId(), false),
                    new QualificationRecorded(certificate.personId(), stated));
        } else if (!recorded.get().equals(stated)) {
            correct(certificate.personId(), stated, "certificate corrected");
        }
    }

    private static Qualification stated(
            CertificateState certificate, Optional<UUID> qualificationId) {
        return new Qualification(
                qualificationId.orElseGet(UUID::randomUUID),
                certificate.kind(),
                certificate.level(),
                certificate.majorGroup(),
                certificate.grade(),
                certificate.awardedOn(),
                certificate.verified(),
                null,
                certificate.certificateId());
    }

    /** People whose home was the merged unit are at home in its successor. */
    @EventListener
    @Order(1)
    void follow(UnitMerged merged) {
        persons.moveHome(merged.unitId(), merged.successorId())
                .forEach(
                        it ->
                                journal.append(
                                        new HomeUnitChanged(
                                                it, merged.successorId(), merged.effectiveOn())));
    }

    /**
     * Locks people in the order of their ids.
     *
     * @return those who are registered
     */
    public Set<UUID> lock(Collection<UUID> people) {
        return Set.copyOf(persons.lock(people));
    }

    /** Locks the person, refusing a command that rests on an old version of the dossier. */
    public void lock(UUID personId, @Nullable ExpectedVersion expected) {
        if (persons.lock(List.of(personId)).isEmpty()) {
            throw new NoSuchThing("person", personId);
        }
        if (expected != null) {
            expected.check(journal.versionOf(Subject.person(personId)));
        }
    }

    /** A command of somebody who may not write in any unit of the person finds nobody. */
    public void lockForWriting(UUID personId, @Nullable ExpectedVersion expected) {
        units.openForDecision();
        lock(personId, expected);
        if (!mayWrite(personId)) {
            throw new NoSuchThing("person", personId);
        }
    }

    /** Dossiers as known at a time; people who were not registered then are left out. */
    public Map<UUID, Dossier> find(
            Collection<UUID> people, LocalDate onDay, @Nullable Instant knownAt) {
        return dossiers.find(people, onDay, knownAt).stream()
                .collect(Collectors.toMap(Dossier::personId, Function.identity()));
    }

    /** The recruit's category becomes that of the title; what CT-8 asks is told. */
    public void recruited(UUID personId, Category category, LocalDate effectiveOn) {
        var dossier = known(personId);
        if (dossier.category() != category) {
            persons.changeCategory(personId, category);
            journal.append(new CategoryChanged(personId, category, effectiveOn));
        }
        publishPerson(personId, effectiveOn);
    }

    /** Tells the public state of a person if it is another one than before. */
    public void publishPerson(UUID personId, LocalDate effectiveOn) {
        var dossier = known(personId);
        var recruitment = dossiers.newestRecruitmentOf(personId);
        publications.publish(
                EventType.PERSON_REGISTERED,
                new PersonState(
                        personId,
                        dossier.category(),
                        dossier.managedBy(),
                        recruitment.map(DossierTable.Recruited::age).orElse(null),
                        recruitment.map(DossierTable.Recruited::degree).orElse(null),
                        recruitment.map(DossierTable.Recruited::grade).orElse(null)),
                effectiveOn);
    }

    @Transactional
    Written<DossierView> show(UUID personId, @Nullable LocalDate asOf, @Nullable Instant knownAt) {
        var dossier = visible(personId, asOf == null ? today.date() : asOf, knownAt);
        audit.read("ShowDossier", List.of(personId));
        return new Written<>(
                DossierView.of(
                        dossier,
                        persons.identitiesOf(List.of(personId)).get(personId),
                        asOf,
                        knownAt),
                journal.versionOf(Subject.person(personId)));
    }

    @Transactional
    DossierView.Retirement retirementOf(UUID personId) {
        var dossier = visible(personId, today.date(), null);
        audit.read("ShowRetirement", List.of(personId));
        var born = YearMonth.from(dossier.birthDate());
        var table = packs.retirement();
        var band = table.bandOf(dossier.sex(), born);
        return new DossierView.Retirement(
                personId,
                table.retirementOf(dossier.sex(), born),
                table.pensionStartOf(dossier.sex(), born),
                band.age().toString(),
                band.source().text().vi());
    }

    /**
     * @param unitId root of the sub-tree to search; absent for everything the caller may read
     */
    @Transactional
    Page<DossierView.Listed> search(@Nullable UUID unitId, @Nullable String name, Cursor cursor) {
        var day = today.date();
        var found =
                persons.search(
                        unitId == null ? null : knownUnits.below(List.of(unitId), day),
                        name,
                        day,
                        cursor.after(),
                        cursor.fetch());
        var page = cursor.page(found, it -> List.of(it.nameFolded(), it.personId().toString()));
        var ids = page.items().stream().map(PersonTable.Found::personId).toList();
        audit.read("SearchPeople", ids);
        var shown = find(ids, day, null);
        var identities = persons.identitiesOf(ids);
        return new Page<>(
                ids.stream()
                        .flatMap(it -> Optional.ofNullable(shown.get(it)).stream())
                        .map(it -> listed(it, identities.get(it.personId()), day))
                        .toList(),
                page.next());
    }

    private static DossierView.Listed listed(
            Dossier dossier, @Nullable Identity identity, LocalDate day) {
        return new DossierView.Listed(
                dossier.personId(),
                identity == null ? null : identity.fullName(),
                dossier.category(),
                dossier.posts().stream().filter(it -> it.isHeldOn(day)).toList());
    }

    /** Names of those of the people whom the caller may see. */
    @Transactional
    List<DossierView.Named> namesOf(Set<UUID> people) {
        var names =
                persons.identitiesOf(people).entrySet().stream()
                        .map(it -> new DossierView.Named(it.getKey(), it.getValue().fullName()))
                        .toList();
        audit.read("ReadNames", names.stream().map(DossierView.Named::personId).toList());
        return names;
    }

    /** Whoever may write in one of the person's units; a person without unit is an officer's. */
    private boolean mayWrite(UUID personId) {
        var actor = Origin.current().actor();
        if (actor.scope().everywhere()) {
            return true;
        }
        var unitIds = persons.unitsOf(personId, today.date());
        return unitIds.isEmpty()
                ? actor.publisher() != null || actor.roles().contains(Role.HOME_AFFAIRS_OFFICER)
                : unitIds.stream().anyMatch(units::mayWrite);
    }

    private UUID owner(UUID qualificationId) {
        units.openForDecision();
        return dossiers.personOf(qualificationId)
                .orElseThrow(() -> new NoSuchThing("qualification", qualificationId));
    }

    private static Qualification find(Dossier dossier, UUID qualificationId) {
        return dossier.qualifications().stream()
                .filter(it -> it.qualificationId().equals(qualificationId))
                .findFirst()
                .orElseThrow(() -> new NoSuchThing("qualification", qualificationId));
    }

    private static List<Qualification> without(Dossier dossier, Qualification one) {
        return dossier.qualifications().stream().filter(it -> !it.equals(one)).toList();
    }

    private Dossier known(UUID personId) {
        return visible(personId, today.date(), null);
    }

    private Dossier visible(UUID personId, LocalDate onDay, @Nullable Instant knownAt) {
        return dossiers.find(List.of(personId), onDay, knownAt).stream()
                .findFirst()
                .orElseThrow(() -> new NoSuchThing("person", personId));
    }

    private Written<QualificationState> tell(
            EventType type, QualificationState state, DossierEvent happened) {
        var written = record(type, state, happened);
        listeners.publishEvent(new PersonChanged(Set.of(state.personId())));
        return written;
    }

    /** Of somebody who holds no post no verdict is given. */
    private Written<QualificationState> record(
            EventType type, QualificationState state, DossierEvent happened) {
        var entry = journal.append(happened);
        publications.publish(type, state, happened.effectiveOn());
        return new Written<>(state, entry.version());
    }

    /**
     * Told inside the service, in the transaction of the command: facts on which verdicts rest
     * became others. The command holds the locks of the people.
     */
    public record PersonChanged(Set<UUID> people) {

        public PersonChanged {
            people = Set.copyOf(people);
        }
    }

    /**
     * @param citizenNumberAgrees whether century, sex and year in the number agree with what was
     *     stated; if not, somebody should look again
     */
    public record Registered(UUID personId, boolean citizenNumberAgrees) {}

    /** A publisher's own number of a dossier. */
    public record FileNumber(String publisher, String number) {}
}
