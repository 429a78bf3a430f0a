package vn.canbo.reporting;

import java.util.Map;
import vn.canbo.service.testing.EveryService;

class ReportingIsAServiceIT extends EveryService {

    @Override
    protected int leastClasses() {
        return 50;
    }

    @Override
    protected Map<String, String> openToAllScopes() {
        return Map.of("change_signal", "subscriptions hand on what lies in their units alone");
    }
}
