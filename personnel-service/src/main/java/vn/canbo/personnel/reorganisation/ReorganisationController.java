package vn.canbo.personnel.reorganisation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.canbo.personnel.reorganisation.ReorganisationChange.ConsolidateUnits;
import vn.canbo.personnel.reorganisation.ReorganisationChange.CorrectSplit;
import vn.canbo.personnel.reorganisation.ReorganisationChange.SplitUnit;
import vn.canbo.service.access.ExpectedVersion;
import vn.canbo.service.problem.Answers;

/**
 * Splits and consolidations over HTTP. A part that should never have been is withdrawn as a unit,
 * once no post goes there any more.
 */
@RestController
@RequestMapping("/api/v1/units")
class ReorganisationController {

    private final Splits splits;
    private final Consolidations consolidations;
    private final Answers answers;

    ReorganisationController(Splits splits, Consolidations consolidations, Answers answers) {
        this.splits = splits;
        this.consolidations = consolidations;
        this.answers = answers;
    }

    @PostMapping("/{id}/splits")
    ResponseEntity<Object> split(
            @PathVariable UUID id,
            @RequestBody SplitUnit command,
            Optional<ExpectedVersion> expected) {
        return answers.of(splits.split(id, command, expected.orElse(null)), HttpStatus.CREATED);
    }

    @PostMapping("/{id}/splits/correct")
    ResponseEntity<Object> correct(
            @PathVariable UUID id, @RequestBody CorrectSplit command, ExpectedVersion expected) {
        return answers.of(splits.correct(id, command, expected), HttpStatus.OK);
    }

    @GetMapping("/{id}/splits")
    ResponseEntity<Object> splits(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable Instant knownAt) {
        return answers.of(splits.of(id, knownAt));
    }

    @PostMapping("/consolidate")
    ResponseEntity<Object> consolidate(@RequestBody ConsolidateUnits command) {
        return answers.of(consolidations.consolidate(command), HttpStatus.CREATED);
    }
}
