package vn.canbo.benchmarks.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Invented communes of an invented province.
 *
 * @param number of them
 */
public record Communes(int number) {

    private static final String PROVINCE = "99";

    /** Of the commune in which somebody works. */
    public String codeOf(int person) {
        return code(person % number);
    }

    private static String code(int commune) {
        return "%s%03d".formatted(PROVINCE, commune);
    }

    /** Personnel makes ids of codes. */
    static UUID idOf(String code) {
        return UUID.nameUUIDFromBytes(("unit:" + code).getBytes(UTF_8));
    }

    public static UUID province() {
        return idOf(PROVINCE);
    }

    /** As an operator imports them. */
    public String csv() {
        return IntStream.range(0, number)
                .mapToObj(it -> line(code(it), "COMMUNE", "Xã Đo Lường " + it, PROVINCE))
                .collect(
                        Collectors.joining(
                                "\n",
                                "code,kind,name,full_name,full_name_en,parent_code\n"
                                        + line(PROVINCE, "PROVINCE", "Tỉnh Đo Lường", "")
                                        + "\n",
                                "\n"));
    }

    private static String line(String code, String kind, String name, String parent) {
        return String.join(",", code, kind, name, name, name, parent);
    }
}
