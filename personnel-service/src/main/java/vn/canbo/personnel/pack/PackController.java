package vn.canbo.personnel.pack;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.canbo.service.problem.NoSuchThing;

/** The packs in force over HTTP. */
@RestController
@RequestMapping("/api/v1/packs")
class PackController {

    private final Packs packs;

    PackController(Packs packs) {
        this.packs = packs;
    }

    @GetMapping
    List<PackSummary> all() {
        return packs.inForce().all().stream().map(PackSummary::of).toList();
    }

    @GetMapping("/{id}")
    PackView one(@PathVariable String id) {
        return packs.inForce()
                .find(id)
                .map(PackView::of)
                .orElseThrow(() -> new NoSuchThing("pack", id));
    }
}
