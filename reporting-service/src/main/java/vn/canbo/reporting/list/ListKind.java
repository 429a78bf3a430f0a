package vn.canbo.reporting.list;

import java.util.Arrays;
import java.util.Optional;

/** A kind of list that can be handed in. */
enum ListKind {
    PEOPLE("people", "canbo-mau-danh-sach.xlsx"),
    QUALIFICATIONS("qualifications", "canbo-mau-van-bang.xlsx");

    private final String code;
    private final String fileName;

    /**
     * @param code as personnel names it
     * @param fileName of the empty list
     */
    ListKind(String code, String fileName) {
        this.code = code;
        this.fileName = fileName;
    }

    static Optional<ListKind> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code.equals(code)).findFirst();
    }

    public String code() {
        return code;
    }

    String fileName() {
        return fileName;
    }
}
