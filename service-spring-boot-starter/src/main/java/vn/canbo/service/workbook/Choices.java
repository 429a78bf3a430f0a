package vn.canbo.service.workbook;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a column offers: the words an official reads, and the code each stands for. */
public final class Choices {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final List<String> labels;
    private final Map<String, String> exact = new HashMap<>();
    private final Map<String, Optional<String>> folded = new HashMap<>();

    /**
     * @param codes by label, in the order of the drop-down
     */
    public Choices(Map<String, String> codes) {
        this.labels = List.copyOf(new LinkedHashMap<>(codes).keySet());
        codes.forEach(
                (label, code) -> {
                    exact.put(plain(label), code);
                    exact.putIfAbsent(plain(code), code);
                    folded.merge(
                            folded(label),
                            Optional.of(code),
                            (one, other) -> one.equals(other) ? one : Optional.empty());
                });
    }

    public List<String> labels() {
        return labels;
    }

    /** By label or code; without diacritics too where only one choice reads so. */
    public Optional<String> codeOf(String typed) {
        return Optional.ofNullable(exact.get(plain(typed)))
                .or(() -> folded.getOrDefault(folded(typed), Optional.empty()));
    }

    /** Without case, diacritics and surplus blanks. */
    public static String folded(String text) {
        var apart = Normalizer.normalize(plain(text), Normalizer.Form.NFD);
        return MARKS.matcher(apart).replaceAll("").replace('đ', 'd');
    }

    private static String plain(String text) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
        return BLANKS.matcher(composed).replaceAll(" ").toLowerCase(Locale.ROOT);
    }
}
