package vn.canbo.benchmarks;

import vn.canbo.benchmarks.latency.LatencyBench;
import vn.canbo.service.testing.EveryModule;

class BenchmarksKeepConventionsTest extends EveryModule {

    BenchmarksKeepConventionsTest() {
        super(LatencyBench.class, "vn.canbo.benchmarks", 40);
    }
}
