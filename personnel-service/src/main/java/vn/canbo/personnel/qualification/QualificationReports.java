package vn.canbo.personnel.qualification;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.events.QualificationState;
import vn.canbo.events.reported.PersonReference;
import vn.canbo.events.reported.QualificationObtained;
import vn.canbo.personnel.Listed;
import vn.canbo.personnel.dossier.Dossiers;
import vn.canbo.personnel.qualification.QualificationChange.RecordQualification;
import vn.canbo.personnel.unit.Units;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.decision.Objection;
import vn.canbo.service.intake.PersonNotKnown;
import vn.canbo.service.intake.Report;
import vn.canbo.service.problem.Written;

/** Turns what publishers report and lists state about qualifications into commands. */
@Service
public class QualificationReports {

    private final Qualifications qualifications;
    private final Dossiers dossiers;
    private final Units units;

    QualificationReports(Qualifications qualifications, Dossiers dossiers, Units units) {
        this.qualifications = qualifications;
        this.dossiers = dossiers;
        this.units = units;
    }

    /** Counts at once when the publisher has training authority. */
    @Transactional
    Decision<Written<QualificationState>> obtained(Report<QualificationObtained> report) {
        var content = report.content();
        var person = dossiers.findLocked(report.publisher(), content.person());
        if (person.isEmpty()) {
            return Decision.refused(PersonNotKnown.by(content.person()));
        }
        if (!dossiers.mayWrite(person.get())) {
            return Decision.refused(outside(content.person()));
        }
        var command =
                new RecordQualification(
                        content.kind(),
                        content.level(),
                        content.majorGroup(),
                        content.grade(),
                        content.awardedOn(),
                        content.certificateNumber());
        return qualifications.record(
                person.get(), command.as(UUID.randomUUID(), report.trainingAuthority(), null));
    }

    /**
     * As a list states it; one that is recorded already stays.
     *
     * @param seen by an officer, who says so with the list
     */
    @Transactional
    public Decision<Listed> listed(UUID personId, RecordQualification command, boolean seen) {
        if (!opens(personId)) {
            return Decision.refused(new Refusal.PersonOutsideScope());
        }
        var listed = command.as(UUID.randomUUID(), seen, null);
        var isKnown =
                dossiers.get(personId).qualifications().stream()
                        .anyMatch(it -> it.saysTheSameAs(listed) && (it.verified() || !seen));
        return isKnown
                ? Decision.accepted(Listed.KNOWN)
                : qualifications.record(personId, listed).map(_ -> Listed.NEW);
    }

    /** Locks the person; false when whoever states it may not write about the person. */
    private boolean opens(UUID personId) {
        units.openForDecision();
        if (!dossiers.mayWrite(personId)) {
            return false;
        }
        dossiers.lock(List.of(personId));
        return true;
    }

    /** Who guesses an id of ours does not learn whether there is such a person. */
    private static Objection outside(PersonReference reference) {
        return reference.fileNumber() == null
                ? PersonNotKnown.by(reference)
                : new Refusal.PersonOutsideScope();
    }
}
