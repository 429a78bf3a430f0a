package vn.canbo.personnel.qualification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.canbo.events.QualificationState;
import vn.canbo.events.reported.PersonReference;
import vn.canbo.events.reported.QualificationObtained;
import vn.canbo.personnel.Listed;
import vn.canbo.personnel.dossier.Dossier;
import vn.canbo.personnel.dossier.Dossiers;
import vn.canbo.personnel.dossier.Qualification;
import vn.canbo.personnel.qualification.QualificationChange.RecordQualification;
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

    QualificationReports(Qualifications qualifications, Dossiers dossiers) {
        this.qualifications = qualifications;
        this.dossiers = dossiers;
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
     * As a list states it; one that is recorded already stays. What the list says otherwise of it
     * is refused, for a list is no correction. The person is locked and may be written about.
     *
     * @param seen by an officer, who says so with the list
     */
    @Transactional
    public Decision<Listed> listed(UUID personId, RecordQualification command, boolean seen) {
        var dossier = dossiers.get(personId);
        var listed = command.as(UUID.randomUUID(), seen, null);
        var recorded = recordedAs(listed, dossier);
        var differences = recorded.map(it -> differences(listed, it)).orElse(List.of());
        if (!differences.isEmpty()) {
            return Decision.refused(differences);
        }
        if (recorded.isPresent() && (recorded.get().verified() || !seen)) {
            return Decision.accepted(Listed.KNOWN);
        }
        var told = recorded.map(Qualification::seen).orElse(listed);
        return qualifications.record(dossier, told).map(_ -> Listed.NEW);
    }

    /**
     * The one that a list means: where several may be meant the one with the same major, then one
     * that counts already.
     */
    private static Optional<Qualification> recordedAs(Qualification listed, Dossier dossier) {
        return dossier.qualifications().stream()
                .filter(it -> it.mayBe(listed))
                .max(
                        Comparator.comparing((Qualification it) -> it.saysTheSameAs(listed))
                                .thenComparing(Qualification::verified));
    }

    /** What a list leaves blank it does not say. */
    private static List<Refusal> differences(Qualification listed, Qualification recorded) {
        var differences = new ArrayList<Refusal>();
        if (listed.majorGroup() != null && listed.majorGroup() != recorded.majorGroup()) {
            differences.add(new Refusal.QualificationRecordedOtherwise("majorGroup"));
        }
        if (listed.grade() != null && listed.grade() != recorded.grade()) {
            differences.add(new Refusal.QualificationRecordedOtherwise("grade"));
        }
        if (listed.certificateNumber() != null
                && !listed.certificateNumber().equals(recorded.certificateNumber())) {
            differences.add(new Refusal.QualificationRecordedOtherwise("certificateNumber"));
        }
        return differences;
    }

    /** Who guesses an id of ours does not learn whether there is such a person. */
    private static Objection outside(PersonReference reference) {
        return reference.fileNumber() == null
                ? PersonNotKnown.by(reference)
                : new Refusal.PersonOutsideScope();
    }
}
