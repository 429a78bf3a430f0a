package vn.canbo.standalone;

import vn.canbo.service.testing.EveryModule;

class StandaloneKeepsConventionsTest extends EveryModule {

    StandaloneKeepsConventionsTest() {
        super(Canbo.class, "vn.canbo.standalone", 90);
    }
}
