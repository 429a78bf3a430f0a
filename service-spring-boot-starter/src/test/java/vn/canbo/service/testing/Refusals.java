package vn.canbo.service.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.canbo.service.decision.Objection;
import vn.canbo.service.problem.Messages;

/** The refusals a service can utter: its own and the starter's. */
final class Refusals {

    private Refusals() {}

    static List<Class<?>> of(String service, JavaClasses own) {
        var starter =
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("vn.canbo.service");
        return Stream.concat(
                        own.stream().filter(it -> it.getPackageName().startsWith(service)),
                        starter.stream())
                .filter(it -> it.isRecord() && it.isAssignableTo(Objection.class))
                .<Class<?>>map(JavaClass::reflect)
                .distinct()
                .toList();
    }

    /** A message in both languages, with the same placeholders, each a component of the record. */
    static void check(Class<?> refusal) {
        var key = "refusal." + code(refusal);
        var vietnamese = Messages.vietnamese();
        var english = Messages.english();

        assertThat(vietnamese.keys()).as("messages_vi").contains(key);
        assertThat(english.keys()).as("messages_en").contains(key);
        assertThat(english.placeholders(key))
                .as("placeholders of " + key)
                .isEqualTo(vietnamese.placeholders(key));
        assertThat(components(refusal))
                .as("components of the record")
                .containsAll(
                        english.placeholders(key).stream()
                                .map(it -> it.split("\\.", -1)[0])
                                .toList());
    }

    private static Set<String> components(Class<?> refusal) {
        return Arrays.stream(refusal.getRecordComponents())
                .map(it -> it.getName())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String code(Class<?> refusal) {
        return refusal.getSimpleName()
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_")
                .toUpperCase(Locale.ROOT);
    }
}
