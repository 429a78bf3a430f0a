package vn.canbo.personnel.appointment;

import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.canbo.personnel.appointment.AppointmentChange.AppointPerson;
import vn.canbo.personnel.appointment.AppointmentChange.CorrectPost;
import vn.canbo.personnel.appointment.AppointmentChange.EndPost;
import vn.canbo.personnel.appointment.AppointmentChange.RecruitPerson;
import vn.canbo.personnel.appointment.AppointmentChange.WithdrawPost;
import vn.canbo.service.access.ExpectedVersion;
import vn.canbo.service.problem.Answers;

/** Appointments, recruitments and ends of posts over HTTP. */
@RestController
@RequestMapping("/api/v1")
class AppointmentController {

    private final Appointments appointments;
    private final Recruitments recruitments;
    private final Exits exits;
    private final PostCorrections corrections;
    private final Answers answers;

    AppointmentController(
            Appointments appointments,
            Recruitments recruitments,
            Exits exits,
            PostCorrections corrections,
            Answers answers) {
        this.appointments = appointments;
        this.recruitments = recruitments;
        this.exits = exits;
        this.corrections = corrections;
        this.answers = answers;
    }

    @PostMapping("/persons/{id}/posts")
    ResponseEntity<Object> appoint(
            @PathVariable UUID id,
            @RequestBody AppointPerson command,
            Optional<ExpectedVersion> expected) {
        return answers.of(
                appointments.appoint(id, command, expected.orElse(null)), HttpStatus.CREATED);
    }

    @PostMapping("/persons/{id}/recruitments")
    ResponseEntity<Object> recruit(
            @PathVariable UUID id,
            @RequestBody RecruitPerson command,
            Optional<ExpectedVersion> expected) {
        return answers.of(
                recruitments.recruit(id, command, expected.orElse(null)), HttpStatus.CREATED);
    }

    @PostMapping("/posts/{id}/end")
    ResponseEntity<Object> end(
            @PathVariable UUID id,
            @RequestBody EndPost command,
            Optional<ExpectedVersion> expected) {
        return answers.of(exits.end(id, command, expected.orElse(null)), HttpStatus.OK);
    }

    @PostMapping("/posts/{id}/correct")
    ResponseEntity<Object> correct(
            @PathVariable UUID id, @RequestBody CorrectPost command, ExpectedVersion expected) {
        return answers.of(corrections.correct(id, command, expected), HttpStatus.OK);
    }

    @PostMapping("/posts/{id}/withdraw")
    ResponseEntity<Object> withdraw(
            @PathVariable UUID id, @RequestBody WithdrawPost command, ExpectedVersion expected) {
        return answers.of(corrections.withdraw(id, command, expected), HttpStatus.OK);
    }
}
