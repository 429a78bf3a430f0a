package vn.canbo.service.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;

/** Sets the legal clock before the service begins to work. */
final class ClockAtStart implements SmartInitializingSingleton {

    private final MovableClock clock;
    private final @Nullable LocalDate beginsOn;

    /**
     * @param beginsOn the legal day of an instance that is still empty; absent for today
     */
    ClockAtStart(MovableClock clock, @Nullable LocalDate beginsOn) {
        this.clock = clock;
        this.beginsOn = beginsOn;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (beginsOn != null) {
            clock.beginOn(beginsOn);
        }
        clock.begin();
    }
}
