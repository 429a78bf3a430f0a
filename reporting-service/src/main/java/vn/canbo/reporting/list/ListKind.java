package vn.canbo.reporting.list;

import java.util.Arrays;
import java.util.Optional;

/** A kind of list that can be handed in. */
enum ListKind {
    PEOPLE("people"),
    QUALIFICATIONS("qualifications"),
    EVALUATIONS("evaluations");

    private final String code;

    /**
     * @param code as personnel names it
     */
    ListKind(String code) {
        this.code = code;
    }

    static Optional<ListKind> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code.equals(code)).findFirst();
    }

    public String code() {
        return code;
    }
}
