package vn.canbo.training.course;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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
import vn.canbo.service.problem.Answers;
import vn.canbo.service.problem.Cursor;
import vn.canbo.service.problem.Page;
import vn.canbo.service.problem.Written;
import vn.canbo.training.course.CourseCommand.OpenClass;

/**
 * Courses and classes over HTTP.
 *
 * <pre>
 * POST /api/v1/courses  201
 * {"code": "LLCT-TC", "nameVi": "Trung cấp lý luận chính trị", "nameEn": "Intermediate political theory",
 *  "subject": "POLITICAL_THEORY", "teaches": {"kind": "POLITICAL_THEORY", "level": "INTERMEDIATE"}}
 *
 * POST /api/v1/classes  201
 * {"code": "LLCT-TC-K5", "courseCode": "LLCT-TC", "provider": "truong-chinh-tri",
 *  "firstDay": "2026-03-02", "lastDay": "2026-08-28", "seats": 60}
 * </pre>
 *
 * {@code teaches} may be left out (a course without a qualification), and so may {@code
 * teaches.majorGroup} and {@code servesTitles} (codes of titles).
 */
@RestController
@RequestMapping("/api/v1")
class CourseController {

    private final Courses courses;
    private final Answers answers;

    CourseController(Courses courses, Answers answers) {
        this.courses = courses;
        this.answers = answers;
    }

    @PostMapping("/courses")
    ResponseEntity<Object> offer(@RequestBody ShownCourse body) {
        var course =
                new Course(
                        new CourseCode(body.code()),
                        new Course.Name(body.nameVi(), body.nameEn()),
                        body.subject(),
                        body.teaches(),
                        body.servesTitles() == null ? Set.of() : Set.copyOf(body.servesTitles()));
        return answers.of(courses.offer(course).map(CourseController::shown), HttpStatus.CREATED);
    }

    @PostMapping("/classes")
    ResponseEntity<Object> open(@RequestBody NewClass body) {
        var command =
                new OpenClass(
                        new ClassCode(body.code()),
                        new CourseCode(body.courseCode()),
                        body.provider(),
                        body.firstDay(),
                        body.lastDay(),
                        body.seats());
        return answers.of(
                courses.open(command).map(CourseController::shownClass), HttpStatus.CREATED);
    }

    @GetMapping("/courses")
    Page<ShownCourse> all(Cursor cursor) {
        var found = courses.after(startOf(cursor), cursor.fetch());
        return cursor.page(found.stream().map(ShownCourse::of).toList(), it -> List.of(it.code()));
    }

    @GetMapping("/courses/{code}")
    ResponseEntity<Object> course(@PathVariable String code) {
        return answers.of(shown(courses.show(new CourseCode(code))));
    }

    @GetMapping("/classes")
    Page<ShownClass> allClasses(Cursor cursor) {
        var found = courses.classesAfter(startOf(cursor), cursor.fetch());
        return cursor.page(found.stream().map(ShownClass::of).toList(), it -> List.of(it.code()));
    }

    @GetMapping("/classes/{id}")
    ResponseEntity<Object> trainingClass(@PathVariable UUID id) {
        return answers.of(shownClass(courses.showClass(id)));
    }

    static Written<ShownCourse> shown(Written<Course> written) {
        return written.as(ShownCourse.of(written.body()));
    }

    static Written<ShownClass> shownClass(Written<TrainingClass> written) {
        return written.as(ShownClass.of(written.body()));
    }

    private static String startOf(Cursor cursor) {
        return cursor.after().isEmpty() ? "" : cursor.after().getFirst();
    }

    /** A course as sent and as shown. */
    record ShownCourse(
            String code,
            String nameVi,
            String nameEn,
            Course.Subject subject,
            @Nullable Teaches teaches,
            @Nullable List<String> servesTitles) {

        static ShownCourse of(Course course) {
            return new ShownCourse(
                    course.code().value(),
                    course.name().vi(),
                    course.name().en(),
                    course.subject(),
                    course.teaches(),
                    course.servesTitles().stream().sorted().toList());
        }
    }

    /** Body of a new class. */
    record NewClass(
            String code,
            String courseCode,
            String provider,
            LocalDate firstDay,
            LocalDate lastDay,
            int seats) {}

    /** A class as shown. */
    record ShownClass(
            UUID classId,
            String code,
            String courseCode,
            String provider,
            LocalDate firstDay,
            LocalDate lastDay,
            int seats) {

        static ShownClass of(TrainingClass it) {
            return new ShownClass(
                    it.id(),
                    it.code().value(),
                    it.course().value(),
                    it.provider(),
                    it.firstDay(),
                    it.lastDay(),
                    it.seats());
        }
    }
}
