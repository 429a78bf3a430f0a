package vn.canbo.personnel.whatif;

import vn.canbo.events.code.Criterion;
import vn.canbo.events.code.Verdict;

/** By what somebody who falls short may come up to the standard. */
enum Cure {
    /** A place in a course. */
    COURSE,
    /** A diploma of another major. */
    DIPLOMA,
    /** Waiting: the age comes by itself. */
    TIME,
    /** Recording and verifying what there may be. */
    RECORD;

    /** Of a finding that is neither met nor above. */
    static Cure of(Criterion criterion, Verdict result) {
        if (result == Verdict.CANNOT_TELL) {
            return RECORD;
        }
        return switch (criterion) {
            case GENERAL_EDUCATION, PROFESSIONAL_LEVEL, POLITICAL_THEORY, STATE_MANAGEMENT, IT ->
                    COURSE;
            case MAJOR_MATCHES_POSITION -> DIPLOMA;
            case AGE -> TIME;
        };
    }
}
