package vn.canbo.policy.source;

/** The same words for officials in Vietnamese and in English. */
public record Wording(String vi, String en) {

    public Wording {
        if (vi.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("both languages are needed: " + vi + " / " + en);
        }
    }
}
