package vn.canbo.service.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.canbo.events.check.EventFault;
import vn.canbo.events.check.Ground;
import vn.canbo.events.check.GroundTexts;

class ContractWordsTest {

    @ParameterizedTest
    @MethodSource("grounds")
    void the_services_say_what_the_contract_kit_says(Ground ground) {
        assertThat(Messages.vietnamese().of(ground))
                .isEqualTo(GroundTexts.vietnamese().of(ground))
                .doesNotContain("{", "refusal.");
        assertThat(Messages.english().of(ground))
                .isEqualTo(GroundTexts.english().of(ground))
                .doesNotContain("{", "refusal.");
    }

    /** One of each kind, whatever stands in it. */
    static Stream<Ground> grounds() {
        return Arrays.stream(EventFault.class.getDeclaredClasses())
                .filter(Class::isRecord)
                .map(ContractWordsTest::filled);
    }

    private static Ground filled(Class<?> kind) {
        try {
            var constructor = kind.getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            return (Ground)
                    constructor.newInstance(
                            Arrays.stream(kind.getRecordComponents())
                                    .map(ContractWordsTest::value)
                                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(kind.getName(), e);
        }
    }

    private static Object value(RecordComponent component) {
        if (component.getType() == int.class) {
            return 256;
        }
        return component.getType() == LocalDate.class
                ? LocalDate.of(2025, 6, 30)
                : "some " + component.getName();
    }
}
