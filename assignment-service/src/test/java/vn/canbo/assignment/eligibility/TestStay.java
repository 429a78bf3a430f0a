package vn.canbo.assignment.eligibility;

import java.time.LocalDate;
import java.util.UUID;

/** Decided secondments for tests of the rules. */
final class TestStay {

    static final UUID HOST = new UUID(3, 1);
    static final UUID OTHER_HOST = new UUID(3, 2);

    private TestStay() {}

    static Stay running(UUID host, String first, String last) {
        return new Stay(
                UUID.randomUUID(),
                host,
                new Term(LocalDate.parse(first), LocalDate.parse(last)),
                null,
                true);
    }

    static Stay decided(UUID host, String first, String last) {
        var stay = running(host, first, last);
        return new Stay(stay.secondmentId(), host, stay.term(), null, false);
    }

    static Stay ended(UUID host, String first, String last, String endedOn) {
        var stay = running(host, first, last);
        return new Stay(stay.secondmentId(), host, stay.term(), LocalDate.parse(endedOn), false);
    }
}
