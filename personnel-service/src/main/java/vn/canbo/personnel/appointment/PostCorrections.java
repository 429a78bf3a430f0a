package vn.canbo.personnel.appointment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.events.EventType;
import vn.canbo.events.PostState;
import vn.canbo.personnel.ReasonMissing;
import vn.canbo.personnel.appointment.AppointmentChange.CorrectPost;
import vn.canbo.personnel.appointment.AppointmentChange.WithdrawPost;
import vn.canbo.personnel.appointment.Appointments.PostsReplaced;
import vn.canbo.personnel.dossier.Dossiers;
import vn.canbo.personnel.dossier.Dossiers.PersonChanged;
import vn.canbo.personnel.dossier.HeldPost;
import vn.canbo.personnel.unit.Units;
import vn.canbo.policy.PolicyPacks;
import vn.canbo.service.access.ExpectedVersion;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.decision.Objection;
import vn.canbo.service.journal.Journal;
import vn.canbo.service.problem.Written;
import vn.canbo.service.publication.Publications;
import vn.canbo.service.time.Today;

/** Corrects and withdraws what was wrongly recorded about posts. */
@Service
public class PostCorrections {

    private final Posts posts;
    private final Recruitments recruitments;
    private final PostTable table;
    private final Units units;
    private final Dossiers dossiers;
    private final PolicyPacks packs;
    private final Journal journal;
    private final Publications publications;
    private final ApplicationEventPublisher listeners;
    private final Today today;

    PostCorrections(
            Posts posts,
            Recruitments recruitments,
            PostTable table,
            Units units,
            Dossiers dossiers,
            PolicyPacks packs,
            Journal journal,
            Publications publications,
            ApplicationEventPublisher listeners,
            Today today) {
        this.posts = posts;
        this.recruitments = recruitments;
        this.table = table;
        this.units = units;
        this.dossiers = dossiers;
        this.packs = packs;
        this.journal = journal;
        this.publications = publications;
        this.listeners = listeners;
        this.today = today;
    }

    @Transactional
    Decision<Written<PostState>> correct(
            UUID postId, CorrectPost command, @Nullable ExpectedVersion expected) {
        var post = posts.locked(postId, expected);
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
                        post.continues(),
                        command.to() == null ? null : post.endDecision());
        var objections = objectionsTo(corrected, Set.of());
        if (command.reason().isBlank()) {
            objections.addFirst(new ReasonMissing());
        }
        return objections.isEmpty()
                ? Decision.accepted(rewrite(post, corrected, command.reason()))
                : Decision.refused(objections);
    }

    /** The person is locked, and nothing stands in the way. */
    public Written<PostState> rewrite(Post wrong, Post corrected, String reason) {
        var personId = corrected.personId();
        var written =
                posts.replace(
                        corrected,
                        EventType.POST_CORRECTED,
                        new AppointmentEvent.PostCorrected(personId, corrected, reason));
        recruitments.corrected(wrong, corrected);
        return dossiers.newest(personId, written);
    }

    /**
     * What stands against the post as it would be.
     *
     * @param beside other posts that the same correction changes
     */
    public List<Objection> objectionsTo(Post corrected, Set<UUID> beside) {
        var objections = new ArrayList<Objection>();
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
                            otherPosts(corrected, beside)));
        }
        return objections;
    }

    private List<HeldPost> otherPosts(Post post, Set<UUID> beside) {
        return Optional.ofNullable(
                        dossiers.find(List.of(post.personId()), today.date(), null)
                                .get(post.personId()))
                .stream()
                .flatMap(it -> it.posts().stream())
                .filter(it -> !it.postId().equals(post.postId()) && !beside.contains(it.postId()))
                .toList();
    }

    @Transactional
    Decision<Written<PostState>> withdraw(
            UUID postId, WithdrawPost command, @Nullable ExpectedVersion expected) {
        var post = posts.locked(postId, expected);
        if (command.reason().isBlank()) {
            return Decision.refused(new ReasonMissing());
        }
        return Decision.accepted(strike(post, command.reason()));
    }

    /** It never held. The person is locked. */
    public Written<PostState> strike(Post post, String reason) {
        table.close(post.postId(), today.instant());
        var personId = post.personId();
        var entry =
                journal.append(
                        new AppointmentEvent.PostWithdrawn(
                                personId, post.postId(), reason, today.date()));
        publications.publish(EventType.POST_WITHDRAWN, post.withdrawn(), today.date());
        recruitments.withdrawn(post);
        listeners.publishEvent(new PostsReplaced(Set.of(personId)));
        listeners.publishEvent(new PersonChanged(Set.of(personId)));
        return dossiers.newest(personId, new Written<>(post.withdrawn(), entry::version));
    }
}
