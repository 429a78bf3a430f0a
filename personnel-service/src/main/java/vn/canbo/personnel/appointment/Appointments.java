package vn.canbo.personnel.appointment;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.events.EventType;
import vn.canbo.events.PostState;
import vn.canbo.events.UnitPeriod;
import vn.canbo.personnel.appointment.AppointmentChange.AppointPerson;
import vn.canbo.personnel.appointment.AppointmentChange.CorrectPost;
import vn.canbo.personnel.appointment.AppointmentChange.EndPost;
import vn.canbo.personnel.appointment.AppointmentChange.RecruitPerson;
import vn.canbo.personnel.appointment.AppointmentChange.TakeOverPost;
import vn.canbo.personnel.appointment.AppointmentChange.WithdrawPost;
import vn.canbo.personnel.dossier.Dossier;
import vn.canbo.personnel.dossier.Dossiers;
import vn.canbo.personnel.dossier.Dossiers.PersonChanged;
import vn.canbo.personnel.dossier.HeldPost;
import vn.canbo.personnel.standard.Standards;
import vn.canbo.personnel.unit.UnitHistory;
import vn.canbo.personnel.unit.UnitMerged;
import vn.canbo.personnel.unit.Units;
import vn.canbo.policy.PolicyPacks;
import vn.canbo.policy.title.Title;
import vn.canbo.service.access.ExpectedVersion;
import vn.canbo.service.access.ForeignUnit;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.decision.Objection;
import vn.canbo.service.intake.PersonNotKnown;
import vn.canbo.service.journal.Journal;
import vn.canbo.service.origin.Origin;
import vn.canbo.service.problem.NoSuchThing;
import vn.canbo.service.problem.Written;
import vn.canbo.service.publication.Publications;
import vn.canbo.service.time.Today;

/** Places people into posts, within standard and establishment, and ends their posts. */
@Service
class Appointments {

    private final PostTable posts;
    private final Units units;
    private final Dossiers dossiers;
    private final Standards standards;
    private final PolicyPacks packs;
    private final Journal journal;
    private final Publications publications;
    private final ApplicationEventPublisher listeners;
    private final Today today;

    Appointments(
            PostTable posts,
            Units units,
            Dossiers dossiers,
            Standards standards,
            PolicyPacks packs,
            Journal journal,
            Publications publications,
            ApplicationEventPublisher listeners,
            Today today) {
        this.posts = posts;
        this.units = units;
        this.dossiers = dossiers;
        this.standards = standards;
        this.packs = packs;
        this.journal = journal;
        this.publications = publications;
        this.listeners = listeners;
        this.today = today;
    }

    /** Refused with every reason of standard, establishment and concurrence at once. */
    @Transactional
    Decision<Written<PostState>> appoint(
            UUID personId, AppointPerson command, @Nullable ExpectedVersion expected) {
        return switch (prepare(personId, command.unitId(), command.title(), expected)) {
            case Decision.Refused<Placement>(var reasons) -> Decision.refused(reasons);
            case Decision.Accepted<Placement>(var placement) -> {
                var objections = objectionsTo(placement, command);
                yield objections.isEmpty()
                        ? Decision.accepted(place(placement, command))
                        : Decision.refused(objections);
            }
        };
    }

    private Written<PostState> place(Placement placement, AppointPerson command) {
        var post = post(placement.dossier().personId(), command);
        return take(
                post,
                placement.unit(),
                new AppointmentEvent.PersonAppointed(post.personId(), post, command.decidedOn()));
    }

    /** An appointment into the first post; what CT-8 asks about the recruit is kept with it. */
    @Transactional
    Decision<Written<PostState>> recruit(
            UUID personId, RecruitPerson command, @Nullable ExpectedVersion expected) {
        return switch (prepare(personId, command.unitId(), command.title(), expected)) {
            case Decision.Refused<Placement>(var reasons) -> Decision.refused(reasons);
            case Decision.Accepted<Placement>(var placement) -> {
                var objections = objectionsTo(placement, command.appointment());
                objections.addAll(AppointmentRules.objectionsToRecruitment(placement.title()));
                yield objections.isEmpty()
                        ? Decision.accepted(place(placement, command))
                        : Decision.refused(objections);
            }
        };
    }

    private Written<PostState> place(Placement placement, RecruitPerson command) {
        var post = post(placement.dossier().personId(), command.appointment());
        var age = Period.between(placement.dossier().birthDate(), post.from()).getYears();
        posts.insertRecruitment(post, command, age, today.instant());
        var written =
                take(
                        post,
                        placement.unit(),
                        new AppointmentEvent.CivilServantRecruited(
                                post.personId(),
                                post,
                                command.decidedOn(),
                                command.degree(),
                                command.grade(),
                                age,
                                command.replaces()));
        dossiers.recruited(post.personId(), placement.title().category(), post.from());
        return written;
    }

    private static Post post(UUID personId, AppointPerson command) {
        return new Post(
                UUID.randomUUID(),
                personId,
                command.unitId(),
                command.title(),
                command.main(),
                command.effectiveOn(),
                null,
                null,
                command.decisionNumber(),
                null);
    }

    /** A post already held is recorded as it is: neither standard nor establishment gates it. */
    @Transactional
    Decision<Written<PostState>> takeOver(UUID personId, TakeOverPost command) {
        return switch (prepare(personId, command.unitId(), command.title(), null)) {
            case Decision.Refused<Placement>(var reasons) -> Decision.refused(reasons);
            case Decision.Accepted<Placement>(var placement) -> {
                var objections = objectionsToPlace(placement, command.from());
                objections.addAll(
                        AppointmentRules.objectionsToConcurrence(
                                command.unitId(),
                                command.title(),
                                command.main(),
                                command.from(),
                                null,
                                placement.dossier().posts()));
                yield objections.isEmpty()
                        ? Decision.accepted(takeOver(placement, command))
                        : Decision.refused(objections);
            }
        };
    }

    private Written<PostState> takeOver(Placement placement, TakeOverPost command) {
        var post =
                new Post(
                        UUID.randomUUID(),
                        placement.dossier().personId(),
                        command.unitId(),
                        command.title(),
                        command.main(),
                        command.from(),
                        null,
                        null,
                        null,
                        null);
        return take(
                post, placement.unit(), new AppointmentEvent.PostTakenOver(post.personId(), post));
    }

    /** Who is to be placed where; both are locked. */
    private record Placement(Dossier dossier, UnitHistory unit, Title title) {}

    private Decision<Placement> prepare(
            UUID personId, UUID unitId, String titleCode, @Nullable ExpectedVersion expected) {
        var title =
                packs.titles().all().stream()
                        .filter(it -> it.code().value().equals(titleCode))
                        .findFirst();
        units.lock(List.of(unitId));
        var unit = units.find(unitId);
        var objections = new ArrayList<Objection>();
        if (title.isEmpty()) {
            objections.add(new Refusal.TitleNotKnown(titleCode));
        }
        if (unit.isEmpty()) {
            objections.add(new Refusal.UnitNotKnown(unitId.toString()));
        } else if (!units.mayWrite(unitId)) {
            objections.add(new ForeignUnit(unit.get().code()));
        }
        if (!objections.isEmpty()) {
            return Decision.refused(objections);
        }
        lock(personId, expected);
        var dossier = dossiers.find(List.of(personId), today.date(), null).get(personId);
        return Decision.accepted(
                new Placement(
                        Objects.requireNonNull(dossier), unit.orElseThrow(), title.orElseThrow()));
    }

    /**
     * An office finds only people of its own units; a publisher may take somebody from elsewhere
     * into a unit of its own.
     */
    private void lock(UUID personId, @Nullable ExpectedVersion expected) {
        if (Origin.current().actor().publisher() == null) {
            dossiers.lockForWriting(personId, expected);
        } else {
            units.openForDecision();
            dossiers.lock(personId, expected);
        }
    }

    private List<Objection> objectionsTo(Placement placement, AppointPerson command) {
        var day = command.effectiveOn();
        var objections = objectionsToPlace(placement, day);
        if (command.decidedOn().isAfter(today.date())) {
            objections.add(new Refusal.DecidedInTheFuture(command.decidedOn()));
        }
        objections.addAll(
                AppointmentRules.objectionsToConcurrence(
                        command.unitId(),
                        command.title(),
                        command.main(),
                        day,
                        null,
                        placement.dossier().posts()));
        objections.addAll(objectionsToStandard(placement, command));
        objections.addAll(
                AppointmentRules.objectionsToEstablishment(
                        placement.unit().code(),
                        command.title(),
                        day,
                        posts.fillingsFrom(
                                command.unitId(), command.title(), command.main(), day)));
        return objections;
    }

    private List<Objection> objectionsToPlace(Placement placement, LocalDate day) {
        return new ArrayList<>(
                AppointmentRules.objectionsToPlace(
                        placement.title(),
                        placement.unit(),
                        day,
                        units.codesOf(placement.unit().successors())));
    }

    /**
     * By the standard in force on the day of the decision (QN-18); of a title that begins later, by
     * that of its first day in the post.
     */
    private List<? extends Objection> objectionsToStandard(
            Placement placement, AppointPerson command) {
        var period = placement.unit().on(command.effectiveOn());
        if (period.isEmpty()) {
            return List.of();
        }
        var place = place(command, period.get());
        var dossier = placement.dossier();
        var code = placement.title().code();
        return standards
                .assess(dossier, code, place, command.decidedOn())
                .or(() -> standards.assess(dossier, code, place, command.effectiveOn()))
                .map(AppointmentRules::objectionsToStandard)
                .orElse(List.of());
    }

    private static HeldPost place(AppointPerson command, UnitPeriod period) {
        return new HeldPost(
                UUID.randomUUID(),
                command.unitId(),
                command.title(),
                command.main(),
                command.effectiveOn(),
                null,
                null,
                period.areas(),
                null);
    }

    /** Writes a post; in a unit that is to be merged it goes on in the successor. */
    private Written<PostState> take(Post post, UnitHistory unit, AppointmentEvent happened) {
        posts.insert(post, today.instant());
        var entry = journal.append(happened);
        publications.publish(EventType.POST_TAKEN, post.state(), post.from());
        var taken = post;
        var lastDay = unit.validTo();
        if (lastDay != null && unit.successors().size() == 1) {
            follow(post, unit.successors().getFirst(), lastDay.plusDays(1));
            taken = posts.find(post.postId()).orElseThrow();
        }
        listeners.publishEvent(new PersonChanged(Set.of(post.personId())));
        return new Written<>(taken.state(), entry.version());
    }

    @Transactional
    Decision<Written<PostState>> end(
            UUID postId, EndPost command, @Nullable ExpectedVersion expected) {
        return end(locked(postId, expected), command);
    }

    /** Over the topics and HTTP of publishers, who name the post by what it is. */
    @Transactional
    Decision<Written<PostState>> end(UUID personId, UUID unitId, String title, EndPost command) {
        var unit = units.find(unitId);
        if (unit.isEmpty()) {
            return Decision.refused(new Refusal.UnitNotKnown(unitId.toString()));
        }
        if (!units.mayWrite(unitId)) {
            return Decision.refused(new ForeignUnit(unit.get().code()));
        }
        units.openForDecision();
        if (dossiers.lock(Set.of(personId)).isEmpty()) {
            return Decision.refused(new PersonNotKnown(personId.toString()));
        }
        var held = posts.find(personId, unitId, title, command.lastDay());
        if (held.isPresent()) {
            return end(held.get(), command);
        }
        return Decision.refused(
                unit.get().existsOn(command.lastDay())
                        ? new Refusal.PostNotHeld(unit.get().code(), title, command.lastDay())
                        : notInForce(unit.get(), command.lastDay()));
    }

    private Refusal notInForce(UnitHistory unit, LocalDate day) {
        return new Refusal.UnitNotInForce(unit.code(), day, units.codesOf(unit.successors()));
    }

    private Decision<Written<PostState>> end(Post post, EndPost command) {
        if (post.to() != null) {
            return Decision.refused(new Refusal.PostAlreadyEnded(post.to()));
        }
        if (command.lastDay().isBefore(post.from())) {
            return Decision.refused(new Refusal.EndsBeforeItBegins(post.from(), command.lastDay()));
        }
        return Decision.accepted(
                replace(
                        post.endingOn(command.lastDay(), command.reason()),
                        EventType.POST_ENDED,
                        new AppointmentEvent.PostEnded(
                                post.personId(),
                                post.postId(),
                                command.lastDay(),
                                command.reason(),
                                command.decisionNumber())));
    }

    @Transactional
    Decision<Written<PostState>> correct(
            UUID postId, CorrectPost command, @Nullable ExpectedVersion expected) {
        var post = locked(postId, expected);
        var corrected =
                new Post(
                        postId,
                        post.personId(),
                        post.unitId(),
                        command.title(),
                        command.main(),
                        command.from(),
                        command.to(),
                        command.endReason(),
                        post.decisionNumber(),
                        post.continues());
        var objections = objectionsTo(corrected, command.reason());
        return objections.isEmpty()
                ? Decision.accepted(
                        replace(
                                corrected,
                                EventType.POST_CORRECTED,
                                new AppointmentEvent.PostCorrected(
                                        post.personId(), corrected, command.reason())))
                : Decision.refused(objections);
    }

    private List<Objection> objectionsTo(Post corrected, String reason) {
        var objections = new ArrayList<Objection>();
        if (reason.isBlank()) {
            objections.add(new Refusal.ReasonMissing());
        }
        var to = corrected.to();
        if (to != null && to.isBefore(corrected.from())) {
            objections.add(new Refusal.EndsBeforeItBegins(corrected.from(), to));
        }
        if (to == null && corrected.endReason() != null) {
            objections.add(new Refusal.EndReasonWithoutEnd());
        }
        var unit = units.find(corrected.unitId()).orElseThrow();
        packs.titles().all().stream()
                .filter(it -> it.code().value().equals(corrected.title()))
                .findFirst()
                .map(it -> AppointmentRules.objectionsToPlace(it, unit, corrected.from(), ""))
                .orElseGet(() -> List.of(new Refusal.TitleNotKnown(corrected.title())))
                .forEach(objections::add);
        if (objections.isEmpty()) {
            objections.addAll(
                    AppointmentRules.objectionsToConcurrence(
                            corrected.unitId(),
                            corrected.title(),
                            corrected.main(),
                            corrected.from(),
                            to,
                            otherPosts(corrected)));
        }
        return objections;
    }

    private List<HeldPost> otherPosts(Post post) {
        return Optional.ofNullable(
                        dossiers.find(List.of(post.personId()), today.date(), null)
                                .get(post.personId()))
                .stream()
                .flatMap(it -> it.posts().stream())
                .filter(it -> !it.postId().equals(post.postId()))
                .toList();
    }

    @Transactional
    Decision<Written<PostState>> withdraw(
            UUID postId, WithdrawPost command, @Nullable ExpectedVersion expected) {
        var post = locked(postId, expected);
        if (command.reason().isBlank()) {
            return Decision.refused(new Refusal.ReasonMissing());
        }
        posts.close(postId, today.instant());
        var entry =
                journal.append(
                        new AppointmentEvent.PostWithdrawn(
                                post.personId(), postId, command.reason(), today.date()));
        publications.publish(EventType.POST_WITHDRAWN, post.withdrawn(), today.date());
        if (posts.withdrawRecruitment(postId)) {
            dossiers.publishPerson(post.personId(), today.date());
        }
        listeners.publishEvent(new PersonChanged(Set.of(post.personId())));
        return Decision.accepted(new Written<>(post.withdrawn(), entry.version()));
    }

    /** Every post held in the merged unit goes on in its successor; history keeps the old unit. */
    @EventListener
    @Order(2)
    void follow(UnitMerged merged) {
        var people = new HashSet<UUID>();
        posts.inUnitFrom(merged.unitId(), merged.effectiveOn())
                .forEach(it -> people.add(it.personId()));
        dossiers.lock(people);
        posts.inUnitFrom(merged.unitId(), merged.effectiveOn())
                .forEach(it -> follow(it, merged.successorId(), merged.effectiveOn()));
        listeners.publishEvent(new PersonChanged(people));
    }

    private void follow(Post post, UUID successorId, LocalDate day) {
        var now = today.instant();
        var begun = post.from().isBefore(day);
        var there = posts.find(post.personId(), successorId, post.title(), day);
        var heldThere = begun && there.filter(it -> it.isHeldFrom(day)).isPresent();
        var continuation =
                heldThere
                        ? there.orElseThrow()
                        : begun ? post.continuedIn(successorId, day) : post.in(successorId);
        posts.close(post.postId(), now);
        if (begun) {
            var ended = post.endingOn(day.minusDays(1), null);
            posts.insert(ended, now);
            publications.publish(EventType.POST_ENDED, ended.state(), day);
        }
        journal.append(
                new AppointmentEvent.PostFollowed(
                        post.personId(), post.postId(), continuation, day));
        if (heldThere) {
            return;
        }
        posts.insert(continuation, now);
        publications.publish(
                begun ? EventType.POST_TAKEN : EventType.POST_CORRECTED,
                continuation.state(),
                continuation.from());
    }

    private Post locked(UUID postId, @Nullable ExpectedVersion expected) {
        units.openForDecision();
        var post = posts.find(postId).orElseThrow(() -> new NoSuchThing("post", postId));
        if (!units.mayWrite(post.unitId())) {
            throw new NoSuchThing("post", postId);
        }
        dossiers.lock(post.personId(), expected);
        return posts.find(postId).orElseThrow(() -> new NoSuchThing("post", postId));
    }

    private Written<PostState> replace(Post post, EventType type, AppointmentEvent happened) {
        var now = today.instant();
        posts.close(post.postId(), now);
        posts.insert(post, now);
        var entry = journal.append(happened);
        publications.publish(type, post.state(), happened.effectiveOn());
        listeners.publishEvent(new PersonChanged(Set.of(post.personId())));
        return new Written<>(post.state(), entry.version());
    }
}
