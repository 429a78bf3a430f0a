package vn.canbo.personnel.duty;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import vn.canbo.events.EventType;
import vn.canbo.personnel.appointment.Appointments.PostsReplaced;
import vn.canbo.personnel.dossier.Dossier;
import vn.canbo.personnel.dossier.Dossiers;
import vn.canbo.personnel.duty.DutyEvent.DutyFollowed;
import vn.canbo.personnel.duty.DutyTable.OfPerson;
import vn.canbo.policy.PolicyPacks;
import vn.canbo.service.time.Today;

/**
 * Lets duties end with the posts with which they came; one whose post never was, was never carried.
 * A duty that ended so does not come back by itself when the post goes on after all.
 */
@Service
class DutyEnds {

    private final Duties duties;
    private final DutyTable table;
    private final Dossiers dossiers;
    private final PolicyPacks packs;
    private final Today today;

    DutyEnds(Duties duties, DutyTable table, Dossiers dossiers, PolicyPacks packs, Today today) {
        this.duties = duties;
        this.table = table;
        this.dossiers = dossiers;
        this.packs = packs;
        this.today = today;
    }

    /** The command that replaced the posts holds the locks of the people. */
    @EventListener
    void follow(PostsReplaced replaced) {
        var carried = table.of(replaced.people(), null);
        if (carried.isEmpty()) {
            return;
        }
        var holders = carried.stream().map(OfPerson::personId).distinct().toList();
        var known = dossiers.find(holders, today.date(), null);
        for (var assigned : carried) {
            var dossier = known.get(assigned.personId());
            follow(assigned, dossier == null ? List.of() : List.of(dossier));
        }
    }

    private void follow(OfPerson assigned, List<Dossier> dossier) {
        var duty = assigned.duty();
        var rule = packs.staffing().dutyRule(duty.duty(), duty.from());
        if (rule.isEmpty()) {
            return;
        }
        var posts = dossier.stream().flatMap(it -> it.posts().stream()).toList();
        var left = DutyRules.leftOf(duty, rule.get(), posts);
        if (left.isEmpty()) {
            withdraw(assigned);
        } else if (!left.get().equals(duty)) {
            shorten(assigned, left.get());
        }
    }

    private void withdraw(OfPerson assigned) {
        var duty = assigned.duty();
        table.close(duty.dutyId(), today.instant());
        duties.tell(
                EventType.DUTY_WITHDRAWN,
                duty.state(assigned.personId(), true),
                new DutyFollowed(assigned.personId(), duty.dutyId(), null, today.date()));
    }

    private void shorten(OfPerson assigned, AssignedDuty left) {
        var now = today.instant();
        var personId = assigned.personId();
        var onlyItsEnd = left.from().equals(assigned.duty().from());
        var lastDay = left.to();
        table.close(left.dutyId(), now);
        table.insert(personId, left, now);
        duties.tell(
                onlyItsEnd ? EventType.DUTY_ENDED : EventType.DUTY_CORRECTED,
                left.state(personId, false),
                new DutyFollowed(
                        personId,
                        left.dutyId(),
                        left,
                        onlyItsEnd && lastDay != null ? lastDay.plusDays(1) : left.from()));
    }
}
