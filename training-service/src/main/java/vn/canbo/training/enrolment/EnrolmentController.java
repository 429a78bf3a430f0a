package vn.canbo.training.enrolment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.canbo.events.code.EnrolmentStatus;
import vn.canbo.events.code.FundingMode;
import vn.canbo.events.code.GraduationGrade;
import vn.canbo.service.access.ExpectedVersion;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.problem.Answers;
import vn.canbo.service.problem.Problems;
import vn.canbo.service.problem.Reason;
import vn.canbo.service.problem.Written;
import vn.canbo.training.certificate.CertificateNumber;
import vn.canbo.training.course.ClassCode;
import vn.canbo.training.enrolment.EnrolmentCommand.CompleteEnrolment;
import vn.canbo.training.enrolment.EnrolmentCommand.DropEnrolment;
import vn.canbo.training.enrolment.EnrolmentCommand.Enrol;

/** Enrolments over HTTP. */
@RestController
@RequestMapping("/api/v1")
class EnrolmentController {

    private final Enrolments enrolments;
    private final Completions completions;
    private final Answers answers;
    private final Problems problems;

    EnrolmentController(
            Enrolments enrolments, Completions completions, Answers answers, Problems problems) {
        this.enrolments = enrolments;
        this.completions = completions;
        this.answers = answers;
        this.problems = problems;
    }

    @PostMapping("/enrolments")
    ResponseEntity<Object> enrol(@RequestBody Enrolling body) {
        var command = new Enrol(body.personId(), new ClassCode(body.classCode()), body.funding());
        return answer(enrolments.enrol(command), HttpStatus.CREATED);
    }

    @PostMapping("/enrolments/{id}/completion")
    ResponseEntity<Object> complete(
            @PathVariable UUID id,
            Optional<ExpectedVersion> expected,
            @RequestBody Completing body) {
        var completion =
                new Completion(
                        body.completedOn(),
                        new CertificateNumber(body.certificateNumber()),
                        body.grade());
        return answer(
                completions.complete(new CompleteEnrolment(id, completion), expected.orElse(null)),
                HttpStatus.OK);
    }

    @PostMapping("/enrolments/{id}/drop")
    ResponseEntity<Object> drop(
            @PathVariable UUID id, Optional<ExpectedVersion> expected, @RequestBody Dropping body) {
        return answer(
                enrolments.drop(new DropEnrolment(id, body.droppedOn()), expected.orElse(null)),
                HttpStatus.OK);
    }

    @GetMapping("/enrolments/{id}")
    ResponseEntity<Object> show(@PathVariable UUID id) {
        return answers.of(shown(enrolments.show(id)));
    }

    @GetMapping("/persons/{personId}/enrolments")
    List<Shown> of(@PathVariable UUID personId) {
        return enrolments.of(personId).stream().map(it -> Shown.of(it, null, List.of())).toList();
    }

    private ResponseEntity<Object> answer(
            Decision<Enrolments.Place> decision, HttpStatus whenAccepted) {
        return answers.of(decision.map(this::shown), whenAccepted);
    }

    private Written<Shown> shown(Enrolments.Place place) {
        var warnings = place.warnings().stream().map(problems::reason).toList();
        return new Written<>(
                Shown.of(place.enrolment(), place.certificateId(), warnings), place.version());
    }

    /** Body of an enrolment. */
    record Enrolling(UUID personId, String classCode, FundingMode funding) {}

    /** Body of a completion. */
    record Completing(
            LocalDate completedOn, String certificateNumber, @Nullable GraduationGrade grade) {}

    /** Body of a drop. */
    record Dropping(LocalDate droppedOn) {}

    /**
     * An enrolment as the caller sees it.
     *
     * @param certificateId only in the answer to the completion that earned it, and to a correction
     *     that it followed
     * @param withdrawn why there never was such a place; absent for all others
     */
    record Shown(
            UUID enrolmentId,
            UUID personId,
            UUID classId,
            String courseCode,
            FundingMode funding,
            EnrolmentStatus status,
            LocalDate enrolledOn,
            @Nullable LocalDate endedOn,
            @Nullable String withdrawn,
            @Nullable UUID certificateId,
            List<Reason> warnings) {

        static Shown of(Enrolment it, @Nullable UUID certificateId, List<Reason> warnings) {
            return new Shown(
                    it.id(),
                    it.personId(),
                    it.classId(),
                    it.course().value(),
                    it.funding(),
                    it.status(),
                    it.enrolledOn(),
                    it.endedOn(),
                    it.withdrawn(),
                    certificateId,
                    warnings);
        }
    }
}
