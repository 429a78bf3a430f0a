package vn.canbo.personnel.appointment;

import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.personnel.appointment.AppointmentChange.RecruitPerson;
import vn.canbo.personnel.appointment.Appointments.Placed;
import vn.canbo.personnel.appointment.Placements.Placement;
import vn.canbo.personnel.dossier.Dossiers;
import vn.canbo.policy.PolicyPacks;
import vn.canbo.policy.title.TitleCode;
import vn.canbo.service.access.ExpectedVersion;
import vn.canbo.service.dayturn.TurnsDay;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.problem.Written;
import vn.canbo.service.time.Today;

/**
 * Recruits people into their first post; what CT-8 asks about them is kept. From the day of the
 * recruitment on they are of the category of the title, and no longer when that day was wrong.
 */
@Service
class Recruitments implements TurnsDay {

    private final Placements placements;
    private final Posts posts;
    private final PostTable table;
    private final Dossiers dossiers;
    private final PolicyPacks packs;
    private final Today today;

    Recruitments(
            Placements placements,
            Posts posts,
            PostTable table,
            Dossiers dossiers,
            PolicyPacks packs,
            Today today) {
        this.placements = placements;
        this.posts = posts;
        this.table = table;
        this.dossiers = dossiers;
        this.packs = packs;
        this.today = today;
    }

    /** An appointment into the first post; what CT-8 asks about the recruit is kept with it. */
    @Transactional
    Decision<Written<Placed>> recruit(
            UUID personId, RecruitPerson command, @Nullable ExpectedVersion expected) {
        return switch (placements.prepare(personId, command.unitId(), command.title(), expected)) {
            case Decision.Refused<Placement>(var reasons) -> Decision.refused(reasons);
            case Decision.Accepted<Placement>(var placement) -> {
                var objections = placements.objectionsTo(placement, command.appointment());
                objections.addAll(AppointmentRules.objectionsToRecruitment(placement.title()));
                yield objections.isEmpty()
                        ? Decision.accepted(place(placement, command))
                        : Decision.refused(objections);
            }
        };
    }

    private Written<Placed> place(Placement placement, RecruitPerson command) {
        var post = command.appointment().post(placement.dossier().personId());
        var age = Period.between(placement.dossier().birthDate(), post.from()).getYears();
        table.insertRecruitment(post, command, age, today.instant());
        var written =
                posts.take(
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
        takesEffect(post);
        var placed = new Placed(written.body(), placements.note(placement, command.appointment()));
        return dossiers.newest(post.personId(), written.as(placed));
    }

    /**
     * Those who were recruited before with effect from this day, read again once they are locked: a
     * recruitment may have been withdrawn until then.
     */
    @Override
    @Transactional
    public void turn(LocalDate day) {
        var locked = dossiers.lock(table.recruitedOn(day).stream().map(Post::personId).toList());
        for (var post : table.recruitedOn(day)) {
            if (locked.contains(post.personId())) {
                takesEffect(post);
                dossiers.recruitmentBegan(post.personId(), day);
            }
        }
    }

    /**
     * The post was corrected: the day of a recruitment into it, or the title, may be another one.
     */
    void corrected(Post wrong, Post right) {
        var same = wrong.from().equals(right.from()) && wrong.title().equals(right.title());
        if (!same && table.correctRecruitment(right.postId(), right.from(), today.instant())) {
            dossiers.recruitmentUndone(wrong.personId(), wrong.from());
            takesEffect(right);
            if (right.from().isAfter(today.date())) {
                dossiers.publishPerson(right.personId(), today.date());
            }
        }
    }

    /** The post was withdrawn: nobody was recruited into it. */
    void withdrawn(Post post) {
        if (table.closeRecruitment(post.postId(), today.instant())) {
            dossiers.recruitmentUndone(post.personId(), post.from());
            dossiers.publishPerson(post.personId(), today.date());
        }
    }

    /** What the world may know of a recruit is told on the day of the recruitment. */
    private void takesEffect(Post post) {
        packs.titles()
                .find(new TitleCode(post.title()))
                .ifPresent(it -> dossiers.recruited(post.personId(), it.category(), post.from()));
        if (!post.from().isAfter(today.date())) {
            dossiers.publishPerson(post.personId(), post.from());
        }
    }
}
