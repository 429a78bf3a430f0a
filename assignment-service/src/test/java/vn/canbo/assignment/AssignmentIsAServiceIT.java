package vn.canbo.assignment;

import vn.canbo.service.testing.EveryService;

class AssignmentIsAServiceIT extends EveryService {

    @Override
    protected int leastClasses() {
        return 60;
    }
}
