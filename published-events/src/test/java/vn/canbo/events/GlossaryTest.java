package vn.canbo.events;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The glossary and the code speak of the same things. */
class GlossaryTest {

    /** Too plain to need a Vietnamese term of law. */
    private static final Set<String> PLAIN = Set.of("NONE", "OTHER", "MALE", "FEMALE", "UNTRAINED");

    private static final Pattern NAME = Pattern.compile("\\b[A-Za-z][A-Za-z0-9_]*\\b");
    private static final Pattern CODE = Pattern.compile("\\b[A-Z]{2,}[A-Z_]*\\b");
    private static final Pattern REMARK = Pattern.compile("\\([^)]*\\)");

    private final List<Row> rows = rows();

    /** One line of one of its tables. */
    private record Row(String term, String text) {

        List<String> terms() {
            return List.of(REMARK.matcher(term).replaceAll("").strip().split(", "));
        }

        Set<String> codes() {
            return matches(CODE, text);
        }
    }

    @Test
    void every_code_that_events_carry_has_its_legal_term() {
        var codes =
                new ClassFileImporter()
                                .withImportOption(new ImportOption.DoNotIncludeTests())
                                .importPackages("vn.canbo.events.code")
                                .stream()
                                .filter(JavaClass::isEnum)
                                .map(JavaClass::reflect)
                                .toList();

        assertThat(codes).hasSizeGreaterThan(20);
        for (var code : codes) {
            assertThat(inRowsOf(code.getSimpleName()))
                    .as(code.getSimpleName())
                    .containsAll(
                            Arrays.stream(code.getEnumConstants())
                                    .map(it -> ((Enum<?>) it).name())
                                    .filter(it -> !PLAIN.contains(it))
                                    .toList());
        }
    }

    @Test
    void every_code_of_the_glossary_is_one_of_the_code() throws IOException {
        var codes = rows.stream().flatMap(it -> it.codes().stream()).toList();
        var names = namesOfTheCode();

        assertThat(codes).hasSizeGreaterThan(120);
        assertThat(codes).filteredOn(it -> !names.contains(it)).isEmpty();
    }

    /** "file number" is {@code FileNumber}, {@code fileNumbers} or a part of a longer name. */
    @Test
    void every_term_of_the_glossary_is_a_word_of_the_code() throws IOException {
        var terms = rows.stream().flatMap(it -> it.terms().stream()).toList();
        var names = String.join(" ", namesOfTheCode()).toLowerCase(Locale.ROOT);

        assertThat(terms).hasSizeGreaterThan(90);
        assertThat(terms)
                .filteredOn(it -> !names.contains(it.replace(" ", "").toLowerCase(Locale.ROOT)))
                .isEmpty();
    }

    /** In the row that bears the name of the type in words, or as the term of a row of its own. */
    private Set<String> inRowsOf(String type) {
        var words = type.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return rows.stream()
                .flatMap(
                        it ->
                                it.term().toLowerCase(Locale.ROOT).equals(words)
                                        ? it.codes().stream()
                                        : it.terms().stream())
                .collect(toCollection(TreeSet::new));
    }

    private static List<Row> rows() {
        try {
            return Files.readAllLines(Path.of("..", "docs", "glossary.md")).stream()
                    .filter(
                            it ->
                                    it.startsWith("| ")
                                            && !it.startsWith("| code ")
                                            && !it.startsWith("| ---"))
                    .map(it -> new Row(it.split("\\|", -1)[1].strip(), it))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> namesOfTheCode() throws IOException {
        var names = new TreeSet<String>();
        try (var modules = Files.list(Path.of(".."))) {
            for (var module : modules.toList()) {
                var code = module.resolve(Path.of("src", "main", "java"));
                if (Files.isDirectory(code)) {
                    names.addAll(namesBelow(code));
                }
            }
        }
        return names;
    }

    private static Set<String> namesBelow(Path code) throws IOException {
        try (var files = Files.walk(code)) {
            var names = new TreeSet<String>();
            for (var file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                names.addAll(matches(NAME, Files.readString(file)));
            }
            return names;
        }
    }

    private static Set<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(toCollection(TreeSet::new));
    }
}
