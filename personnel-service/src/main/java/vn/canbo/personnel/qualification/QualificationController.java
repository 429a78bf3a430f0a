package vn.canbo.personnel.qualification;

import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.canbo.personnel.qualification.QualificationChange.CorrectQualification;
import vn.canbo.personnel.qualification.QualificationChange.RecordQualification;
import vn.canbo.personnel.qualification.QualificationChange.WithdrawQualification;
import vn.canbo.service.access.ExpectedVersion;
import vn.canbo.service.problem.Answers;

/** Qualifications of people over HTTP. */
@RestController
@RequestMapping("/api/v1")
class QualificationController {

    private final Qualifications qualifications;
    private final Answers answers;

    QualificationController(Qualifications qualifications, Answers answers) {
        this.qualifications = qualifications;
        this.answers = answers;
    }

    @PostMapping("/persons/{id}/qualifications")
    ResponseEntity<Object> record(
            @PathVariable UUID id,
            @RequestBody RecordQualification command,
            Optional<ExpectedVersion> expected) {
        return answers.of(
                qualifications.record(id, command, expected.orElse(null)), HttpStatus.CREATED);
    }

    @PostMapping("/qualifications/{id}/verify")
    ResponseEntity<Object> verify(@PathVariable UUID id, Optional<ExpectedVersion> expected) {
        return answers.of(qualifications.verify(id, expected.orElse(null)), HttpStatus.OK);
    }

    @PostMapping("/qualifications/{id}/correct")
    ResponseEntity<Object> correct(
            @PathVariable UUID id,
            @RequestBody CorrectQualification command,
            ExpectedVersion expected) {
        return answers.of(qualifications.correct(id, command, expected), HttpStatus.OK);
    }

    @PostMapping("/qualifications/{id}/withdraw")
    ResponseEntity<Object> withdraw(
            @PathVariable UUID id,
            @RequestBody WithdrawQualification command,
            ExpectedVersion expected) {
        return answers.of(qualifications.withdraw(id, command, expected), HttpStatus.OK);
    }
}
