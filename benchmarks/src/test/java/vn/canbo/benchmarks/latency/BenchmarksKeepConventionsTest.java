package vn.canbo.benchmarks.latency;

import vn.canbo.service.testing.EveryModule;

class BenchmarksKeepConventionsTest extends EveryModule {

    BenchmarksKeepConventionsTest() {
        super(LatencyBench.class, "vn.canbo.benchmarks", 40);
    }
}
