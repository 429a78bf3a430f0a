package vn.canbo.service.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ProblemsAreListedTest {

    @Test
    void every_kind_of_problem_stands_in_the_documentation_with_its_status() throws IOException {
        var page = Files.readAllLines(Path.of("..", "docs", "problems.md"));

        assertThat(ProblemType.values()).hasSizeGreaterThan(10);
        for (var type : ProblemType.values()) {
            assertThat(page)
                    .anyMatch(
                            line ->
                                    line.startsWith(
                                            "| `%s` | %d |"
                                                    .formatted(type.urn(), type.status().value())));
        }
    }

    @Test
    void every_kind_of_problem_has_words_in_both_languages() {
        var keys =
                Arrays.stream(ProblemType.values())
                        .map(
                                it ->
                                        "problem."
                                                + it.name()
                                                        .toLowerCase(Locale.ROOT)
                                                        .replace('_', '-'))
                        .toList();

        assertThat(Messages.vietnamese().keys()).containsAll(keys);
        assertThat(Messages.english().keys()).containsAll(keys);
    }
}
