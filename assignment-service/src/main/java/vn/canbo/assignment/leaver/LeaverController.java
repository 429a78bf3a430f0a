package vn.canbo.assignment.leaver;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.canbo.service.problem.Cursor;
import vn.canbo.service.problem.Page;

/** Shows over HTTP which secondments stand although the person left the service. */
@RestController
@RequestMapping("/api/v1")
class LeaverController {

    private final Leavers leavers;

    LeaverController(Leavers leavers) {
        this.leavers = leavers;
    }

    /** The longest gone first. */
    @GetMapping("/leavers")
    Page<Leaver> list(Cursor cursor) {
        return leavers.list(cursor);
    }
}
