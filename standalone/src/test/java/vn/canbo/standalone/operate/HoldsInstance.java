package vn.canbo.standalone.operate;

import java.nio.file.Path;
import vn.canbo.standalone.place.InstanceLock;
import vn.canbo.standalone.place.Place;

/** A launcher that only holds its instance, for tests of the other commands. */
final class HoldsInstance {

    private HoldsInstance() {}

    /** Argument: the checkout. Prints HELD and waits to be ended. */
    public static void main(String... arguments) throws InterruptedException {
        var _ = InstanceLock.take(Place.of(Path.of(arguments[0]))).orElseThrow();
        System.out.println("HELD");
        Thread.currentThread().join();
    }
}
