package vn.canbo.personnel.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.events.DutyState;
import vn.canbo.events.EventType;
import vn.canbo.personnel.dossier.Dossiers;
import vn.canbo.personnel.duty.DutyChange.AssignPartyOfficeDuty;
import vn.canbo.personnel.duty.DutyEvent.PartyOfficeDutyAssigned;
import vn.canbo.personnel.unit.UnitHistory;
import vn.canbo.personnel.unit.Units;
import vn.canbo.policy.PolicyPacks;
import vn.canbo.service.access.ExpectedVersion;
import vn.canbo.service.access.ForeignUnit;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.journal.Journal;
import vn.canbo.service.problem.Written;
import vn.canbo.service.publication.Publications;
import vn.canbo.service.time.Today;

/** Assigns duties beside posts, and shows who carries which. */
@Service
public class Duties {

    private final DutyTable table;
    private final Units units;
    private final Dossiers dossiers;
    private final PolicyPacks packs;
    private final Journal journal;
    private final Publications publications;
    private final Today today;

    Duties(
            DutyTable table,
            Units units,
            Dossiers dossiers,
            PolicyPacks packs,
            Journal journal,
            Publications publications,
            Today today) {
        this.table = table;
        this.units = units;
        this.dossiers = dossiers;
        this.packs = packs;
        this.journal = journal;
        this.publications = publications;
        this.today = today;
    }

    /**
     * What a person carries, in the order of time.
     *
     * @param asOf carried on this day; absent for all
     * @param knownAt as it was known then; absent for what is known now
     */
    public List<AssignedDuty> of(
            UUID personId, @Nullable LocalDate asOf, @Nullable Instant knownAt) {
        return table.of(List.of(personId), knownAt).stream()
                .map(DutyTable.OfPerson::duty)
                .filter(it -> asOf == null || it.isCarriedOn(asOf))
                .toList();
    }

    @Transactional
    Decision<Written<DutyState>> assign(
            UUID personId, AssignPartyOfficeDuty command, @Nullable ExpectedVersion expected) {
        var unit = units.hold(command.unitId());
        if (unit.isEmpty()) {
            return Decision.refused(new Refusal.UnitNotKnown(command.unitId().toString()));
        }
        if (!units.mayWrite(command.unitId())) {
            return Decision.refused(new ForeignUnit(unit.get().code()));
        }
        dossiers.lockForWriting(personId, expected);
        return planned(
                        UUID.randomUUID(),
                        personId,
                        unit.get(),
                        new Wanted(command.from(), command.to(), command.decisionNumber()))
                .map(it -> assigned(personId, it));
    }

    private Written<DutyState> assigned(UUID personId, AssignedDuty duty) {
        table.insert(personId, duty, today.instant());
        return tell(
                EventType.DUTY_ASSIGNED,
                duty.state(personId, false),
                new PartyOfficeDutyAssigned(personId, duty));
    }

    /**
     * The duty as it would be, or what stands in the way; unit and person are locked.
     *
     * @param wanted its last day is absent for as long as the post and the rule last
     */
    Decision<AssignedDuty> planned(UUID dutyId, UUID personId, UnitHistory unit, Wanted wanted) {
        var rule = packs.staffing().dutyRule(AssignPartyOfficeDuty.DUTY, wanted.from());
        if (rule.isEmpty()) {
            return Decision.refused(
                    new Refusal.DutyNotInForce(AssignPartyOfficeDuty.DUTY, wanted.from()));
        }
        var posts = dossiers.get(personId).posts();
        var post = DutyRules.incumbency(rule.get(), unit.id(), wanted.from(), posts);
        var objections = DutyRules.objectionsTo(wanted, rule.get(), post.orElse(null), unit.code());
        if (post.isEmpty() || !objections.isEmpty()) {
            return Decision.refused(objections);
        }
        var duty = wanted.as(dutyId, rule.get(), post.get());
        var others =
                table.in(unit.id(), duty.duty()).stream()
                        .filter(it -> !it.dutyId().equals(dutyId))
                        .toList();
        return DutyRules.objectionToHolders(rule.get(), unit.code(), duty, others)
                .map(it -> Decision.<AssignedDuty>refused(it))
                .orElseGet(() -> Decision.accepted(duty));
    }

    /** Puts a decided event into the journal and tells what the duty is now. */
    Written<DutyState> tell(EventType type, DutyState state, DutyEvent happened) {
        var entry = journal.append(happened);
        publications.publish(type, state, happened.effectiveOn());
        return new Written<>(state, entry::version);
    }
}
