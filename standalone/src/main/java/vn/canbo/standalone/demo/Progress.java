package vn.canbo.standalone.demo;

/** Told now and then, from any thread, how far a step is. */
@FunctionalInterface
public interface Progress {

    void at(Step step, int done, int total);

    /** What is being brought in, in this order. */
    enum Step {
        UNITS,
        ALLOCATIONS,
        COURSES,
        EVENTS
    }
}
