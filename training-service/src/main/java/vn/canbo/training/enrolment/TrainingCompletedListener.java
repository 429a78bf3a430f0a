package vn.canbo.training.enrolment;

import org.springframework.stereotype.Component;
import vn.canbo.events.reported.ReportedType;
import vn.canbo.events.reported.TrainingCompleted;
import vn.canbo.service.access.KnownPersons;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.intake.PersonNotKnown;
import vn.canbo.service.intake.Report;
import vn.canbo.service.intake.Reported;
import vn.canbo.training.certificate.CertificateNumber;
import vn.canbo.training.course.ClassCode;
import vn.canbo.training.enrolment.EnrolmentCommand.ReportCompletion;

/** Completions that training providers and communes report from outside. */
@Component
class TrainingCompletedListener implements Reported<TrainingCompleted> {

    private final Completions completions;
    private final KnownPersons persons;

    TrainingCompletedListener(Completions completions, KnownPersons persons) {
        this.completions = completions;
        this.persons = persons;
    }

    @Override
    public ReportedType type() {
        return ReportedType.TRAINING_COMPLETED;
    }

    @Override
    public Decision<?> carryOut(Report<TrainingCompleted> report) {
        var content = report.content();
        var personId = persons.find(report.publisher(), content.person()).orElse(null);
        if (personId == null) {
            return Decision.refused(PersonNotKnown.by(content.person()));
        }
        return completions.report(
                new ReportCompletion(
                        personId,
                        new ClassCode(content.classCode()),
                        new Completion(
                                content.completedOn(),
                                new CertificateNumber(content.certificateNumber()),
                                content.grade()),
                        report.publisher(),
                        report.trainingAuthority()));
    }
}
