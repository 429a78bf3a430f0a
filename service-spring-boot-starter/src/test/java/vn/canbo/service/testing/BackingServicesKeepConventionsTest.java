package vn.canbo.service.testing;

import vn.canbo.backing.BackingServices;

/** Here, because that module is built before the kit that checks it. */
class BackingServicesKeepConventionsTest extends EveryModule {

    BackingServicesKeepConventionsTest() {
        super(BackingServices.class, "vn.canbo.backing", 25);
    }
}
