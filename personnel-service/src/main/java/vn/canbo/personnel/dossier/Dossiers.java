package vn.canbo.personnel.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import vn.canbo.events.EventType;
import vn.canbo.events.PersonState;
import vn.canbo.events.code.Category;
import vn.canbo.events.reported.PersonReference;
import vn.canbo.personnel.dossier.DossierEvent.CategoryChanged;
import vn.canbo.personnel.unit.Units;
import vn.canbo.service.access.ExpectedVersion;
import vn.canbo.service.access.KnownPersons;
import vn.canbo.service.journal.Journal;
import vn.canbo.service.journal.Subject;
import vn.canbo.service.origin.Origin;
import vn.canbo.service.origin.Role;
import vn.canbo.service.problem.NoSuchThing;
import vn.canbo.service.problem.Written;
import vn.canbo.service.publication.Publications;
import vn.canbo.service.time.Today;

/** Finds and locks the dossiers of people, for every capability that decides about people. */
@Service
public class Dossiers {

    private final PersonTable persons;
    private final PersonPeriodTable periods;
    private final DossierTable dossiers;
    private final ForeseenDossiers foreseen;
    private final Units units;
    private final KnownPersons knownPersons;
    private final Journal journal;
    private final Publications publications;
    private final ApplicationEventPublisher listeners;
    private final Today today;

    Dossiers(
            PersonTable persons,
            PersonPeriodTable periods,
            DossierTable dossiers,
            ForeseenDossiers foreseen,
            Units units,
            KnownPersons knownPersons,
            Journal journal,
            Publications publications,
            ApplicationEventPublisher listeners,
            Today today) {
        this.persons = persons;
        this.periods = periods;
        this.dossiers = dossiers;
        this.foreseen = foreseen;
        this.units = units;
        this.knownPersons = knownPersons;
        this.journal = journal;
        this.publications = publications;
        this.listeners = listeners;
        this.today = today;
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

    /** The same, locked. */
    public Optional<UUID> findLocked(String publisher, PersonReference reference) {
        units.openForDecision();
        return knownPersons.find(publisher, reference).filter(it -> !lock(List.of(it)).isEmpty());
    }

    /**
     * Locks people in the order of their ids.
     *
     * @return those who are registered
     */
    public Set<UUID> lock(Collection<UUID> people) {
        return people.stream().allMatch(foreseen::begin)
                ? Set.copyOf(people)
                : Set.copyOf(persons.lock(people));
    }

    /** Locks the person, refusing a command that rests on an old version of the dossier. */
    public void lock(UUID personId, @Nullable ExpectedVersion expected) {
        if (lock(List.of(personId)).isEmpty()) {
            throw new NoSuchThing("person", personId);
        }
        check(personId, expected);
    }

    /**
     * A command of somebody who may not write in any unit of the person finds nobody, whatever
     * version it rests on.
     */
    public void lockForWriting(UUID personId, @Nullable ExpectedVersion expected) {
        units.openForDecision();
        if (lock(List.of(personId)).isEmpty() || !mayWrite(personId)) {
            throw new NoSuchThing("person", personId);
        }
        check(personId, expected);
    }

    private void check(UUID personId, @Nullable ExpectedVersion expected) {
        if (expected != null) {
            expected.check(journal.versionOf(Subject.person(personId)));
        }
    }

    /** What was written, with the version of the dossier after everything that followed from it. */
    public <B> Written<B> newest(UUID personId, Written<B> written) {
        return new Written<>(written.body(), journal.newestOf(Subject.person(personId)));
    }

    /** Dossiers as known at a time; people who were not registered then are left out. */
    public Map<UUID, Dossier> find(
            Collection<UUID> people, LocalDate onDay, @Nullable Instant knownAt) {
        return dossiers.find(people, onDay, knownAt).stream()
                .collect(Collectors.toMap(Dossier::personId, Function.identity()));
    }

    /** The dossier as known now; nobody is found outside the scope of this transaction. */
    public Dossier get(UUID personId) {
        return foreseen.take(personId).orElseGet(() -> get(personId, today.date(), null));
    }

    /** What a command, which holds its lock, made of a dossier that it knew or opened. */
    public void carry(Dossier dossier) {
        foreseen.carry(dossier);
    }

    /**
     * @param onDay decides of which category and where at home the person is, and in which areas a
     *     unit lies
     * @param knownAt as it was known then; absent for what is known now
     */
    public Dossier get(UUID personId, LocalDate onDay, @Nullable Instant knownAt) {
        return dossiers.find(List.of(personId), onDay, knownAt).stream()
                .findFirst()
                .orElseThrow(() -> new NoSuchThing("person", personId));
    }

    /**
     * The recruit is of the category of the title from the day of the recruitment on, until another
     * one decides. The person is locked.
     */
    public void recruited(UUID personId, Category category, LocalDate effectiveOn) {
        var until = dossiers.nextRecruitmentOf(personId, effectiveOn).orElse(null);
        if (periods.changeCategory(personId, category, effectiveOn, until, today.instant())) {
            append(personId, category, effectiveOn, until);
        }
    }

    /**
     * The day of a recruitment that was recorded before has come: the dossier of today is another
     * one than that of the day before and needs a version of its own. The person is locked.
     */
    public void recruitmentBegan(UUID personId, LocalDate day) {
        var category = periods.categoryOn(personId, day);
        if (category != periods.categoryOn(personId, day.minusDays(1))) {
            append(personId, category, day, dossiers.nextRecruitmentOf(personId, day).orElse(null));
        }
    }

    private void append(
            UUID personId, Category category, LocalDate from, @Nullable LocalDate until) {
        var to = until == null ? null : until.minusDays(1);
        journal.append(new CategoryChanged(personId, category, from, to));
    }

    /**
     * A recruitment was recorded by mistake, or for a wrong day: from that day on the person is
     * what he or she was before. The person is locked, and the recruitment is no longer on record
     * for that day.
     */
    public void recruitmentUndone(UUID personId, LocalDate effectiveOn) {
        recruited(personId, periods.categoryOn(personId, effectiveOn.minusDays(1)), effectiveOn);
    }

    /** Who the person is was corrected: what rests on it follows. The person is locked. */
    public void identityCorrected(UUID personId) {
        dossiers.recountAgesAtRecruitment(personId, today.instant());
        publishPerson(personId, today.date());
        listeners.publishEvent(new PersonChanged(Set.of(personId)));
    }

    /** Tells the public state of a person if it is another one than before. */
    public void publishPerson(UUID personId, LocalDate effectiveOn) {
        var dossier = get(personId, today.date(), null);
        var recruitment = dossiers.newestRecruitmentOf(personId, today.date());
        publications.publish(
                EventType.PERSON_REGISTERED,
                new PersonState(
                        personId,
                        dossier.category(),
                        dossier.managedBy(),
                        recruitment.map(DossierTable.Recruited::age).orElse(null),
                        recruitment.map(DossierTable.Recruited::degree).orElse(null),
                        recruitment.map(DossierTable.Recruited::grade).orElse(null),
                        false),
                effectiveOn);
    }

    /** The person is registered no more. */
    public void withdrawn(Dossier dossier) {
        publications.publish(
                EventType.PERSON_REGISTRATION_WITHDRAWN,
                new PersonState(
                        dossier.personId(),
                        dossier.category(),
                        dossier.managedBy(),
                        null,
                        null,
                        null,
                        true),
                today.date());
        listeners.publishEvent(new PersonWithdrawn(dossier.personId()));
    }

    /** Whoever may write in one of the person's units; a person without unit is an officer's. */
    public boolean mayWrite(UUID personId) {
        var actor = Origin.current().actor();
        if (actor.scope().everywhere()) {
            return true;
        }
        var unitIds =
                foreseen.unitsOf(personId)
                        .orElseGet(
                                () ->
                                        persons.unitsOf(List.of(personId), today.date())
                                                .getOrDefault(personId, List.of()));
        return unitIds.isEmpty()
                ? actor.publisher() != null || actor.roles().contains(Role.HOME_AFFAIRS_OFFICER)
                : unitIds.stream().anyMatch(units::mayWrite);
    }

    /** Told inside the service, in the transaction of the command: there is no such person. */
    public record PersonWithdrawn(UUID personId) {}

    /**
     * Told inside the service, in the transaction of the command: facts on which verdicts rest
     * became others. The command holds the locks of the people.
     */
    public record PersonChanged(Set<UUID> people) {

        public PersonChanged {
            people = Set.copyOf(people);
        }
    }
}
