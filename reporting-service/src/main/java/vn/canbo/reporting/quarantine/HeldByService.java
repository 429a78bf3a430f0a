package vn.canbo.reporting.quarantine;

import java.util.List;
import java.util.Optional;
import vn.canbo.service.problem.Page;
import vn.canbo.service.quarantine.HeldEvent;

/**
 * What one service holds.
 *
 * @param page absent while the service does not answer: the page says so
 */
record HeldByService(String service, Optional<Page<HeldEvent>> page) {

    /** All that read what others tell, in the order of the page. */
    static final List<String> SERVICES =
            List.of("personnel", "training", "assignment", "reporting");

    public boolean isAway() {
        return page.isEmpty();
    }

    public List<HeldEvent> events() {
        return page.map(Page::items).orElse(List.of());
    }

    /** Where the list goes on; empty at its end. */
    public Optional<String> next() {
        return page.map(Page::next);
    }
}
