package vn.canbo.personnel.override;

import java.util.ArrayList;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.events.EventType;
import vn.canbo.personnel.ReasonMissing;
import vn.canbo.personnel.dossier.Dossiers;
import vn.canbo.personnel.override.OverrideChange.CorrectOverride;
import vn.canbo.personnel.override.OverrideChange.DeclineOverride;
import vn.canbo.personnel.override.OverrideChange.GrantOverride;
import vn.canbo.personnel.override.OverrideChange.WithdrawOverride;
import vn.canbo.personnel.override.OverrideEvent.OverrideCorrected;
import vn.canbo.personnel.override.OverrideEvent.OverrideDeclined;
import vn.canbo.personnel.override.OverrideEvent.OverrideGranted;
import vn.canbo.personnel.override.OverrideEvent.OverrideWithdrawn;
import vn.canbo.personnel.unit.Units;
import vn.canbo.service.access.ExpectedVersion;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.decision.Objection;
import vn.canbo.service.journal.Journal;
import vn.canbo.service.origin.Origin;
import vn.canbo.service.problem.NoSuchThing;
import vn.canbo.service.problem.Written;
import vn.canbo.service.publication.Publications;
import vn.canbo.service.time.Today;

/**
 * Grants and declines what somebody else asked for, and corrects and withdraws what was granted.
 */
@Service
class OverrideDecisions {

    private final OverrideTable overrides;
    private final Dossiers dossiers;
    private final Units units;
    private final Journal journal;
    private final Publications publications;
    private final Today today;

    OverrideDecisions(
            OverrideTable overrides,
            Dossiers dossiers,
            Units units,
            Journal journal,
            Publications publications,
            Today today) {
        this.overrides = overrides;
        this.dossiers = dossiers;
        this.units = units;
        this.journal = journal;
        this.publications = publications;
        this.today = today;
    }

    @Transactional
    Decision<Written<StandardOverride>> grant(
            UUID overrideId, GrantOverride command, ExpectedVersion expected) {
        var asked = locked(overrideId, expected);
        if (!asked.isAsked()) {
            return Decision.refused(new Refusal.OverrideDecidedAlready());
        }
        var objections =
                OverrideRules.objectionsToGrant(
                        asked, command, asked.until(), actor(), today.date());
        if (!objections.isEmpty()) {
            return Decision.refused(objections);
        }
        var granted = asked.granted(command.by(actor()));
        replace(granted);
        publications.publish(EventType.OVERRIDE_GRANTED, granted.state(false), command.decidedOn());
        return accepted(
                granted,
                new OverrideGranted(overrideId, asked.personId(), granted, command.decidedOn()));
    }

    @Transactional
    Decision<Written<StandardOverride>> decline(
            UUID overrideId, DeclineOverride command, ExpectedVersion expected) {
        var asked = locked(overrideId, expected);
        if (!asked.isAsked()) {
            return Decision.refused(new Refusal.OverrideDecidedAlready());
        }
        var objections = new ArrayList<Objection>();
        if (asked.requestedBy().equals(actor())) {
            objections.add(new Refusal.AskedByYourself());
        }
        if (command.reason().isBlank()) {
            objections.add(new ReasonMissing());
        }
        if (!objections.isEmpty()) {
            return Decision.refused(objections);
        }
        var declined = asked.refused();
        replace(declined);
        return accepted(
                declined,
                new OverrideDeclined(overrideId, asked.personId(), command.reason(), today.date()));
    }

    /** What already rested on it stands; whoever decides next sees the corrected one. */
    @Transactional
    Decision<Written<StandardOverride>> correct(
            UUID overrideId, CorrectOverride command, ExpectedVersion expected) {
        var before = locked(overrideId, expected);
        if (before.grant() == null) {
            return Decision.refused(new Refusal.OverrideNotGranted());
        }
        var objections =
                new ArrayList<Objection>(
                        OverrideRules.objectionsToCorrection(
                                before, command, actor(), today.date()));
        if (command.reason().isBlank()) {
            objections.add(new ReasonMissing());
        }
        if (!objections.isEmpty()) {
            return Decision.refused(objections);
        }
        var after = corrected(before, command);
        replace(after);
        publications.publish(
                EventType.OVERRIDE_CORRECTED, after.state(false), command.grant().decidedOn());
        return accepted(
                after,
                new OverrideCorrected(
                        overrideId,
                        before.personId(),
                        after,
                        command.reason(),
                        command.grant().decidedOn()));
    }

    private StandardOverride corrected(StandardOverride before, CorrectOverride command) {
        return new StandardOverride(
                before.overrideId(),
                before.personId(),
                before.unitId(),
                before.title(),
                command.criteria(),
                command.legalBasis(),
                command.until(),
                before.requestedBy(),
                before.requestedOn(),
                command.grant().by(actor()),
                false);
    }

    /** Of one that was only asked for nobody outside has heard. */
    @Transactional
    Decision<Written<StandardOverride>> withdraw(
            UUID overrideId, WithdrawOverride command, ExpectedVersion expected) {
        var mistaken = locked(overrideId, expected);
        if (command.reason().isBlank()) {
            return Decision.refused(new ReasonMissing());
        }
        overrides.close(overrideId, today.instant());
        if (mistaken.grant() != null) {
            publications.publish(EventType.OVERRIDE_WITHDRAWN, mistaken.state(true), today.date());
        }
        return accepted(
                mistaken,
                new OverrideWithdrawn(
                        overrideId, mistaken.personId(), command.reason(), today.date()));
    }

    private void replace(StandardOverride override) {
        var now = today.instant();
        overrides.close(override.overrideId(), now);
        overrides.insert(override, now);
    }

    private Decision<Written<StandardOverride>> accepted(
            StandardOverride override, OverrideEvent happened) {
        return Decision.accepted(new Written<>(override, journal.append(happened)::version));
    }

    /** With the person; of a foreign unit none is found. */
    private StandardOverride locked(UUID overrideId, ExpectedVersion expected) {
        units.openForDecision();
        var known = find(overrideId);
        if (!units.mayWrite(known.unitId())) {
            throw new NoSuchThing("override", overrideId);
        }
        dossiers.lock(known.personId(), null);
        expected.check(journal.versionOf(OverrideEvent.of(overrideId)));
        return find(overrideId);
    }

    private StandardOverride find(UUID overrideId) {
        return overrides
                .find(overrideId)
                .orElseThrow(() -> new NoSuchThing("override", overrideId));
    }

    private static String actor() {
        return Origin.current().actor().id();
    }
}
