package vn.canbo.service.trial;

import java.util.Set;
import vn.canbo.service.testing.EveryService;

class TrialIsAServiceIT extends EveryService {

    @Override
    protected Set<String> unlisted() {
        return Set.of("refusal.KEPT_TOO_LONG");
    }

    /** Its notes lie in units and name nobody. */
    @Override
    protected int leastSecuredTables() {
        return 0;
    }
}
