package vn.canbo.personnel.whatif;

import java.io.InputStream;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.canbo.personnel.pack.Packs;
import vn.canbo.service.problem.Answers;

/** Asks what a draft would change, over HTTP. */
@RestController
class WhatIfController {

    private final WhatIfs whatIfs;
    private final Packs packs;
    private final Answers answers;

    WhatIfController(WhatIfs whatIfs, Packs packs, Answers answers) {
        this.whatIfs = whatIfs;
        this.packs = packs;
        this.answers = answers;
    }

    @PostMapping(path = "/api/v1/standards/what-if", consumes = "application/yaml")
    ResponseEntity<Object> whatIf(
            InputStream draft, @RequestParam(required = false) @Nullable LocalDate asOf) {
        return answers.of(packs.draft(draft).map(it -> whatIfs.of(it, asOf)), HttpStatus.OK);
    }
}
