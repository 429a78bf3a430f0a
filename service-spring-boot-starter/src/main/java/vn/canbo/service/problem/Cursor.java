package vn.canbo.service.problem;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a list goes on, and how many items are wanted: keyset paging, so that what is inserted
 * meanwhile neither repeats nor hides an item. A controller takes it as a parameter; it is read
 * from {@code ?cursor=} and {@code ?limit=}.
 *
 * @param after the sort keys of the last item shown; empty at the beginning
 * @param limit 1 to 200; 50 unless the caller says otherwise
 */
public record Cursor(List<String> after, int limit) {

    public static final int USUAL = 50;
    public static final int MOST = 200;

    public Cursor {
        after = List.copyOf(after);
        if (limit < 1 || limit > MOST) {
            throw new Malformed("INVALID_LIMIT", "limit", Map.of("most", MOST));
        }
    }

    public static Cursor first() {
        return new Cursor(List.of(), USUAL);
    }

    /** From the caller's query; absent parts are as at the beginning. */
    public static Cursor read(@Nullable String cursor, @Nullable String limit) {
        return new Cursor(
                cursor == null ? List.of() : decode(cursor), limit == null ? USUAL : number(limit));
    }

    /** One more than the page holds: whether it comes tells whether there is a next page. */
    public int fetch() {
        return limit + 1;
    }

    /**
     * The page of the rows found.
     *
     * @param rows at most {@link #fetch()} of them, in the order of the keys
     * @param keys the sort keys of a row, ending with its id
     */
    public <T> Page<T> page(List<T> rows, Function<? super T, List<String>> keys) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        var shown = rows.subList(0, limit);
        return new Page<>(shown, encode(keys.apply(shown.getLast())));
    }

    private static String encode(List<String> keys) {
        var text =
                keys.stream()
                        .map(key -> base64(key.getBytes(StandardCharsets.UTF_8)))
                        .collect(Collectors.joining("."));
        return base64(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static List<String> decode(String cursor) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
            return Arrays.stream(text.split("\\.", -1))
                    .map(
                            it ->
                                    new String(
                                            Base64.getUrlDecoder().decode(it),
                                            StandardCharsets.UTF_8))
                    .toList();
        } catch (IllegalArgumentException _) {
            throw new Malformed("INVALID_CURSOR", "cursor", Map.of());
        }
    }

    private static int number(String limit) {
        try {
            return Integer.parseInt(limit);
        } catch (NumberFormatException _) {
            throw new Malformed("INVALID_LIMIT", "limit", Map.of("most", MOST));
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
