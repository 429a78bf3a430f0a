package vn.canbo.service.trial.defect;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Breaks on purpose, to show what a caller sees of it. */
@RestController
class DefectController {

    @PostMapping("/api/v1/defects")
    void defect() {
        throw new IllegalStateException("secret of the inside");
    }
}
