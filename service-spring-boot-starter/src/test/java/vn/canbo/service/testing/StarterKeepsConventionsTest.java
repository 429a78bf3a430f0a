package vn.canbo.service.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.canbo.service.journal.Journal;

class StarterKeepsConventionsTest {

    @TestFactory
    List<DynamicTest> the_conventions_are_kept() {
        var classes = Conventions.classesOf(Journal.class, "vn.canbo.service");

        assertThat(classes.size()).isGreaterThanOrEqualTo(230);
        return Conventions.everywhere().stream()
                .map(
                        rule ->
                                DynamicTest.dynamicTest(
                                        rule.getDescription(), () -> rule.check(classes)))
                .toList();
    }
}
