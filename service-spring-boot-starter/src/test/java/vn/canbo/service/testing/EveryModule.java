package vn.canbo.service.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What every module keeps that is no service. A test of the module says where its classes are. */
public abstract class EveryModule {

    private final Class<?> one;
    private final String root;
    private final int leastClasses;

    /**
     * @param one any class of the module
     * @param root the package below which all of it is
     * @param leastClasses how many the rules must at least have looked at, so that they cannot pass
     *     on nothing
     */
    protected EveryModule(Class<?> one, String root, int leastClasses) {
        this.one = one;
        this.root = root;
        this.leastClasses = leastClasses;
    }

    @TestFactory
    List<DynamicTest> the_conventions_are_kept() {
        var classes = Conventions.classesOf(one, root);

        assertThat(classes.size()).isGreaterThanOrEqualTo(leastClasses);
        return Conventions.everywhere().stream()
                .map(
                        rule ->
                                DynamicTest.dynamicTest(
                                        rule.getDescription(), () -> rule.check(classes)))
                .toList();
    }
}
