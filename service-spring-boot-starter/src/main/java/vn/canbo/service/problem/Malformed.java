package vn.canbo.service.problem;

import java.util.Map;

/**
 * The request cannot be read: answered with 400. The message stands in {@code canbo-messages} or
 * {@code messages} under {@code malformed.<CODE>}.
 */
public final class Malformed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String pointer;
    private final transient Map<String, Object> values;

    /**
     * @param code stable, such as {@code INVALID_CURSOR}
     * @param pointer JSON pointer to the guilty field, or the name of the parameter or header
     * @param values for the placeholders of the message
     */
    public Malformed(String code, String pointer, Map<String, Object> values) {
        super(code + " at " + pointer, null, false, false);
        this.code = code;
        this.pointer = pointer;
        this.values = Map.copyOf(values);
    }

    public String code() {
        return code;
    }

    public String pointer() {
        return pointer;
    }

    public Map<String, Object> values() {
        return values;
    }
}
