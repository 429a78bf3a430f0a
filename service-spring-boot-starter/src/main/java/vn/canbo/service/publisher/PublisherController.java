package vn.canbo.service.publisher;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.canbo.service.problem.Answers;

/** What operators see of the outside systems at this service, and how they let one in again. */
@RestController
@RequestMapping("/api/v1/publishers")
class PublisherController {

    private final Suspensions suspensions;
    private final Answers answers;

    PublisherController(Suspensions suspensions, Answers answers) {
        this.suspensions = suspensions;
        this.answers = answers;
    }

    @GetMapping
    List<Seen> all() {
        return suspensions.seen();
    }

    @PostMapping("/{publisher}/lift")
    ResponseEntity<Object> lift(@PathVariable String publisher, @RequestBody Lift lift) {
        return answers.of(
                suspensions.lift(publisher, lift.reason()).map(Lifted::new), HttpStatus.OK);
    }

    /** Why it is let in again; kept with the name of the operator. */
    record Lift(String reason) {}

    record Lifted(String publisher) {}
}
