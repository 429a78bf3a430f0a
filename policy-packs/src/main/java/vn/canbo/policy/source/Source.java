package vn.canbo.policy.source;

/** Where a figure comes from: the pack that carries it, the place it cites, and how sure it is. */
public record Source(String pack, String packVersion, Citation citation, Certainty certainty) {

    /** The citation as shown beside a result; an unconfirmed figure says so. */
    public Wording text() {
        var text = citation.text();
        return switch (certainty) {
            case CONFIRMED -> text;
            case TO_BE_CONFIRMED ->
                    new Wording(text.vi() + " (cần xác nhận)", text.en() + " (to be confirmed)");
        };
    }
}
