package vn.canbo.personnel.appointment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.canbo.events.code.EndReason;
import vn.canbo.personnel.appointment.AppointmentChange.AppointPerson;
import vn.canbo.personnel.appointment.AppointmentChange.CorrectPost;
import vn.canbo.personnel.appointment.AppointmentChange.EndPost;
import vn.canbo.personnel.appointment.AppointmentChange.ReappointPerson;
import vn.canbo.personnel.appointment.AppointmentChange.RecruitPerson;
import vn.canbo.personnel.appointment.AppointmentChange.WithdrawPost;
import vn.canbo.personnel.appointment.Appointments.Placed;
import vn.canbo.service.access.ExpectedVersion;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.problem.Answers;
import vn.canbo.service.problem.Problems;
import vn.canbo.service.problem.Reason;
import vn.canbo.service.problem.Written;

/** Appointments, recruitments and ends of posts over HTTP. */
@RestController
@RequestMapping("/api/v1")
class AppointmentController {

    private final Appointments appointments;
    private final Recruitments recruitments;
    private final Exits exits;
    private final PostCorrections corrections;
    private final Answers answers;
    private final Problems problems;

    AppointmentController(
            Appointments appointments,
            Recruitments recruitments,
            Exits exits,
            PostCorrections corrections,
            Answers answers,
            Problems problems) {
        this.appointments = appointments;
        this.recruitments = recruitments;
        this.exits = exits;
        this.corrections = corrections;
        this.answers = answers;
        this.problems = problems;
    }

    @PostMapping("/persons/{id}/posts")
    ResponseEntity<Object> appoint(
            @PathVariable UUID id,
            @RequestBody AppointPerson command,
            Optional<ExpectedVersion> expected) {
        return placed(appointments.appoint(id, command, expected.orElse(null)));
    }

    @PostMapping("/persons/{id}/recruitments")
    ResponseEntity<Object> recruit(
            @PathVariable UUID id,
            @RequestBody RecruitPerson command,
            Optional<ExpectedVersion> expected) {
        return placed(recruitments.recruit(id, command, expected.orElse(null)));
    }

    @PostMapping("/posts/{id}/reappoint")
    ResponseEntity<Object> reappoint(
            @PathVariable UUID id,
            @RequestBody ReappointPerson command,
            Optional<ExpectedVersion> expected) {
        return placed(appointments.reappoint(id, command, expected.orElse(null)));
    }

    private ResponseEntity<Object> placed(Decision<Written<Placed>> decision) {
        return answers.of(
                decision.map(it -> it.as(PlacedView.of(it.body(), problems))), HttpStatus.CREATED);
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

    /**
     * The post that was taken, with what the decision should have weighed.
     *
     * @param to absent while open
     */
    record PlacedView(
            UUID postId,
            UUID personId,
            UUID unitId,
            String title,
            boolean main,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable EndReason endReason,
            boolean withdrawn,
            List<Reason> cautions) {

        static PlacedView of(Placed placed, Problems problems) {
            var post = placed.post();
            return new PlacedView(
                    post.postId(),
                    post.personId(),
                    post.unitId(),
                    post.title(),
                    post.main(),
                    post.from(),
                    post.to(),
                    post.endReason(),
                    post.withdrawn(),
                    placed.cautions().stream().map(problems::reason).toList());
        }
    }
}
