package vn.canbo.standalone.up;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;

/** Does several things at once; the first failure interrupts the others and is the failure. */
final class Together {

    private Together() {}

    /** Returns when all are done, or throws when one has failed and the others have ended. */
    static void run(List<Callable<?>> works) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var done = new ExecutorCompletionService<Object>(threads);
            works.forEach(work -> done.submit(work::call));
            for (var i = 0; i < works.size(); i++) {
                try {
                    done.take().get();
                } catch (ExecutionException | InterruptedException e) {
                    threads.shutdownNow();
                    throw failure(e);
                }
            }
        }
    }

    private static RuntimeException failure(Exception e) {
        if (e instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        return e.getCause() instanceof RuntimeException cause
                ? cause
                : new IllegalStateException(e.getCause());
    }
}
