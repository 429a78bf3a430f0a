package vn.canbo.policy.title;

import java.util.regex.Pattern;

/** Code of a title, such as PC_CHAIR. */
public record TitleCode(String value) implements Comparable<TitleCode> {

    private static final Pattern SHAPE = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");

    public TitleCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a title code such as PC_CHAIR: " + value);
        }
    }

    @Override
    public int compareTo(TitleCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
