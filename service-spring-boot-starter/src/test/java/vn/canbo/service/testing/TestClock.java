package vn.canbo.service.testing;

import java.time.LocalDate;
import java.util.Map;
import vn.canbo.service.time.Today;

/** Moves the legal day the way an operator does: forward only, and the day turn runs. */
public final class TestClock {

    private final Api api;
    private final TestTokens tokens;
    private final Today today;

    TestClock(Api api, TestTokens tokens, Today today) {
        this.api = api;
        this.tokens = tokens;
        this.today = today;
    }

    public LocalDate today() {
        return today.date();
    }

    /** Every missed day has been turned when this returns. */
    public void moveTo(LocalDate day) {
        var answer = api.put(tokens.operator(), "/api/v1/clock", Map.of("date", day.toString()));
        if (answer.status() != 200) {
            throw new AssertionError("the clock was not moved: " + answer);
        }
    }

    public void moveBy(int days) {
        moveTo(today().plusDays(days));
    }
}
