package vn.canbo.service.testing;

import vn.canbo.service.journal.Journal;

class StarterKeepsConventionsTest extends EveryModule {

    StarterKeepsConventionsTest() {
        super(Journal.class, "vn.canbo.service", 230);
    }
}
