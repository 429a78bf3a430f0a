package vn.canbo.personnel.establishment;

import java.time.LocalDate;
import java.util.List;
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
import vn.canbo.service.access.ExpectedVersion;
import vn.canbo.service.problem.Answers;

/** The establishment of units over HTTP. */
@RestController
@RequestMapping("/api/v1/units")
class AllocationController {

    private final Allocations allocations;
    private final Answers answers;

    AllocationController(Allocations allocations, Answers answers) {
        this.allocations = allocations;
        this.answers = answers;
    }

    @PostMapping("/{id}/allocations")
    ResponseEntity<Object> allocate(
            @PathVariable UUID id,
            @RequestBody AllocatePosts command,
            Optional<ExpectedVersion> expected) {
        return answers.of(
                allocations.allocate(id, command, expected.orElse(null)), HttpStatus.CREATED);
    }

    @GetMapping("/{id}/establishment")
    List<AllocationTable.Filled> establishment(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable LocalDate asOf) {
        return allocations.establishmentOf(id, asOf);
    }
}
