package vn.canbo.policy.source;

/** The same words for officials in Vietnamese and in English. */
public record Wording(String vi, String en) {

    /** What no source gives: never invented, always said (TN12-O1). */
    public static final Wording UNKNOWN = new Wording("không rõ", "unknown");

    public Wording {
        if (vi.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("both languages are needed: " + vi + " / " + en);
        }
    }
}
