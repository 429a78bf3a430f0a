package vn.canbo.service.trial;

import vn.canbo.service.testing.EveryService;

class TrialIsAServiceIT extends EveryService {}
