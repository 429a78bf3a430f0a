package vn.canbo.reporting.dashboard;

import vn.canbo.reporting.compliance.Share;

/**
 * How good a share is, told by a mark and words beside the colour; the limits are those of the
 * legend. Compared as exact fractions.
 */
enum Band {
    NONE("–"),
    UNDER_75("!!"),
    UNDER_85("!"),
    UNDER_95("·"),
    FROM_95("✓");

    private final String mark;

    Band(String mark) {
        this.mark = mark;
    }

    static Band of(Share share) {
        if (!share.isApplicable()) {
            return NONE;
        }
        if (share.isBelow(75)) {
            return UNDER_75;
        }
        if (share.isBelow(85)) {
            return UNDER_85;
        }
        return share.isBelow(95) ? UNDER_95 : FROM_95;
    }

    public String mark() {
        return mark;
    }

    /** The class in the style sheet. */
    public String style() {
        return "band-" + ordinal(this);
    }

    private static int ordinal(Band band) {
        return switch (band) {
            case NONE -> 0;
            case UNDER_75 -> 1;
            case UNDER_85 -> 2;
            case UNDER_95 -> 3;
            case FROM_95 -> 4;
        };
    }
}
