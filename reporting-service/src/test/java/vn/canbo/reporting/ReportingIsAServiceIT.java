package vn.canbo.reporting;

import vn.canbo.service.testing.EveryService;

class ReportingIsAServiceIT extends EveryService {

    @Override
    protected int leastClasses() {
        return 50;
    }
}
