package vn.canbo.assignment.doubt;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.canbo.service.problem.Cursor;
import vn.canbo.service.problem.Page;

/** Shows over HTTP which decisions late facts speak against. */
@RestController
@RequestMapping("/api/v1")
class DoubtController {

    private final Doubts doubts;

    DoubtController(Doubts doubts) {
        this.doubts = doubts;
    }

    /** The longest open first. */
    @GetMapping("/doubts")
    Page<Doubt> list(Cursor cursor) {
        return doubts.list(cursor);
    }
}
