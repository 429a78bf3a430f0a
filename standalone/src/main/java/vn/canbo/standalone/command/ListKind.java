package vn.canbo.standalone.command;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A kind of Excel list that can be handed in. */
public enum ListKind {
    ROSTER("roster", "people"),
    QUALIFICATIONS("qualifications", "qualifications"),
    EVALUATIONS("evaluations", "evaluations");

    private final String word;
    private final String service;

    /**
     * @param service as personnel names it
     */
    ListKind(String word, String service) {
        this.word = word;
        this.service = service;
    }

    /** By the word that is typed. */
    static Optional<ListKind> typed(String word) {
        return Arrays.stream(values()).filter(it -> it.word.equals(word)).findFirst();
    }

    /** By the word that is typed for its empty list. */
    static Optional<ListKind> templateTyped(String word) {
        return Arrays.stream(values()).filter(it -> it.template().equals(word)).findFirst();
    }

    static String words() {
        return choice(Arrays.stream(values()).map(it -> it.word).toList());
    }

    static String templates() {
        return choice(Arrays.stream(values()).map(ListKind::template).toList());
    }

    private static String choice(List<String> words) {
        var last = words.size() - 1;
        return String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }

    private String template() {
        return word + "-template";
    }

    /** As personnel names it. */
    public String service() {
        return service;
    }
}
