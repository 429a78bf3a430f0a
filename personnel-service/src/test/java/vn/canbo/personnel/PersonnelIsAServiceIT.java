package vn.canbo.personnel;

import vn.canbo.service.testing.EveryService;

class PersonnelIsAServiceIT extends EveryService {

    @Override
    protected int leastClasses() {
        return 60;
    }
}
