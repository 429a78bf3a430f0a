package vn.canbo.service.trial.day;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;
import vn.canbo.service.dayturn.TurnsDay;
import vn.canbo.service.origin.Origin;

/** Remembers which days were turned, and by whom. */
@Component
class DaysTurnedListener implements TurnsDay {

    private final List<LocalDate> days = new CopyOnWriteArrayList<>();

    @Override
    public void turn(LocalDate day) {
        if (Origin.current().actor().id().equals("system:day-turn")) {
            days.add(day);
        }
    }

    List<LocalDate> days() {
        return List.copyOf(days);
    }
}
