package vn.canbo.training;

import vn.canbo.service.testing.EveryService;

class TrainingIsAServiceIT extends EveryService {

    @Override
    protected int leastClasses() {
        return 50;
    }
}
