package vn.canbo.service.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.canbo.service.decision.Decision;
import vn.canbo.service.problem.Answers;

/** The legal day over HTTP, where the clock may be moved. */
@RestController
@RequestMapping("/api/v1/clock")
class ClockController {

    private final MovableClock clock;
    private final Today today;
    private final ClockMoved moved;
    private final Answers answers;

    ClockController(MovableClock clock, Today today, ClockMoved moved, Answers answers) {
        this.clock = clock;
        this.today = today;
        this.moved = moved;
        this.answers = answers;
    }

    @GetMapping
    State now() {
        return new State(today.date(), clock.turnedTo().orElse(null));
    }

    /** Answers when the days in between have been turned. */
    @PutMapping
    ResponseEntity<Object> moveTo(@RequestBody State wanted) {
        var decision = clock.moveTo(wanted.date());
        if (decision instanceof Decision.Accepted<LocalDate>) {
            clock.read();
            moved.turnDays();
        }
        return answers.of(decision.map(_ -> now()), HttpStatus.OK);
    }

    /**
     * The legal day.
     *
     * @param turnedTo the last day that was turned; not needed when the clock is moved
     */
    record State(LocalDate date, @Nullable LocalDate turnedTo) {}
}
