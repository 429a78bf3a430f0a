package vn.canbo.reporting.recount;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.canbo.service.origin.Actor;
import vn.canbo.service.origin.Origin;

/** {@code POST /api/v1/recount}: operators prove that the figures follow from the rows. */
@RestController
class RecountController {

    private final Recounts recounts;

    RecountController(Recounts recounts) {
        this.recounts = recounts;
    }

    @PostMapping("/api/v1/recount")
    Recount recount() {
        var asked = Origin.current();
        return new Origin(
                        Actor.system("recount"),
                        asked.correlationId(),
                        asked.causationId(),
                        asked.chainLength())
                .call(recounts::recount);
    }
}
