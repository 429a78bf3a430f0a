package vn.canbo.events;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The legal day of an instant, in Asia/Ho_Chi_Minh: wherever the machine stands. */
public final class LegalDay {

    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private LegalDay() {}

    public static LocalDate of(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }
}
