package vn.canbo.training.course;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.canbo.service.access.ExpectedVersion;
import vn.canbo.service.problem.Answers;
import vn.canbo.training.course.CourseCommand.CorrectClass;
import vn.canbo.training.course.CourseCommand.CorrectCourse;
import vn.canbo.training.course.CourseCommand.WithdrawClass;
import vn.canbo.training.course.CourseCommand.WithdrawCourse;

/** Corrections of courses and classes over HTTP; all need {@code If-Match}. */
@RestController
@RequestMapping("/api/v1")
class CourseCorrectionController {

    private final CourseCorrections corrections;
    private final Answers answers;

    CourseCorrectionController(CourseCorrections corrections, Answers answers) {
        this.corrections = corrections;
        this.answers = answers;
    }

    @PostMapping("/courses/{code}/correct")
    ResponseEntity<Object> correct(
            @PathVariable String code, ExpectedVersion expected, @RequestBody RightCourse body) {
        var right =
                new Course(
                        new CourseCode(code),
                        new Course.Name(body.nameVi(), body.nameEn()),
                        body.subject(),
                        body.teaches(),
                        body.servesTitles() == null ? Set.of() : Set.copyOf(body.servesTitles()));
        return answers.of(
                corrections
                        .correct(new CorrectCourse(right, body.reason()), expected)
                        .map(CourseController::shown),
                HttpStatus.OK);
    }

    @PostMapping("/courses/{code}/withdraw")
    ResponseEntity<Object> withdraw(
            @PathVariable String code, ExpectedVersion expected, @RequestBody Withdrawal body) {
        var command = new WithdrawCourse(new CourseCode(code), body.reason());
        return answers.of(
                corrections.withdraw(command, expected).map(CourseController::shown),
                HttpStatus.OK);
    }

    @PostMapping("/classes/{id}/correct")
    ResponseEntity<Object> correct(
            @PathVariable UUID id, ExpectedVersion expected, @RequestBody RightClass body) {
        var command =
                new CorrectClass(
                        id,
                        body.provider(),
                        body.firstDay(),
                        body.lastDay(),
                        body.seats(),
                        body.reason());
        return answers.of(
                corrections.correct(command, expected).map(CourseController::shownClass),
                HttpStatus.OK);
    }

    @PostMapping("/classes/{id}/withdraw")
    ResponseEntity<Object> withdraw(
            @PathVariable UUID id, ExpectedVersion expected, @RequestBody Withdrawal body) {
        var command = new WithdrawClass(id, body.reason());
        return answers.of(
                corrections.withdraw(command, expected).map(CourseController::shownClass),
                HttpStatus.OK);
    }

    /** Body of a correction: everything the course really is, but for its code. */
    record RightCourse(
            String nameVi,
            String nameEn,
            Course.Subject subject,
            @Nullable Teaches teaches,
            @Nullable List<String> servesTitles,
            String reason) {}

    /** Body of a correction: everything the class really is, but for its code and its course. */
    record RightClass(
            String provider, LocalDate firstDay, LocalDate lastDay, int seats, String reason) {}

    /** Body of a withdrawal. */
    record Withdrawal(String reason) {}
}
