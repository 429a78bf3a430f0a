package vn.canbo.service.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import org.jspecify.annotations.NullMarked;

/**
 * The rules of the conventions that a machine can check and that every module keeps; they need no
 * Spring.
 */
final class Conventions {

    private static final Set<String> EMPTY_WORDS =
            Set.of(
                    "util", "utils", "common", "helper", "helpers", "manager", "impl", "base",
                    "data", "info", "misc");
    private static final List<String> EMPTY_ENDINGS =
            List.of(
                    "Util", "Utils", "Common", "Helper", "Manager", "Impl", "Base", "Data", "Info",
                    "Misc");

    private Conventions() {}

    /** The classes below the package of one of them as compiled, without their tests. */
    static JavaClasses classesOf(Class<?> application) {
        return classesOf(application, application.getPackageName());
    }

    /** The same below a package that is not that of the class. */
    static JavaClasses classesOf(Class<?> one, String root) {
        return compiled(one)
                .that(
                        describe(
                                "of the product",
                                it ->
                                        resideInAnyPackage(root + "..").test(it)
                                                && !isTest(topLevel(it))));
    }

    /** A module built before this one comes as a jar. */
    private static JavaClasses compiled(Class<?> one) {
        try {
            var place = Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isDirectory(place)) {
                return new ClassFileImporter().importPath(place);
            }
            try (var jar = new JarFile(place.toFile())) {
                return new ClassFileImporter().importJar(jar);
            }
        } catch (URISyntaxException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<ArchRule> everywhere() {
        return List.of(
                noClasses()
                        .should()
                        .dependOnClassesThat(
                                describe(
                                        "are dates without a zone or old ones",
                                        it ->
                                                it.isEquivalentTo(LocalDateTime.class)
                                                        || it.isEquivalentTo(Date.class)
                                                        || it.isEquivalentTo(Calendar.class)))
                        .as("days are LocalDate and moments are Instant"),
                noClasses()
                        .should()
                        .callMethodWhere(
                                describe("asks the machine for the time", Conventions::asksMachine))
                        .as("nothing asks for the time without a clock"),
                noFields()
                        .should()
                        .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                        .orShould()
                        .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
                        .as("nothing is injected into fields"),
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "com.fasterxml.jackson.databind..",
                                "com.fasterxml.jackson.core..",
                                "jakarta.persistence..",
                                "lombok..")
                        .as("no Jackson 2, JPA or Lombok"),
                fields().that()
                        .areStatic()
                        .and(describe("written by us", it -> !it.getName().contains("$")))
                        .should()
                        .beFinal()
                        .allowEmptyShould(true)
                        .as("nothing static changes"),
                classes()
                        .should(
                                Demand.that(
                                        "stand in a package marked @NullMarked",
                                        it -> it.getPackage().isAnnotatedWith(NullMarked.class))),
                classes()
                        .should(
                                Demand.that(
                                        "have a name that says something", Conventions::isNamed)));
    }

    private static boolean asksMachine(JavaMethodCall call) {
        MethodCallTarget target = call.getTarget();
        var owner = target.getOwner();
        var now =
                target.getName().equals("now")
                        && owner.getPackageName().equals("java.time")
                        && target.getRawParameterTypes().stream()
                                .noneMatch(it -> it.isEquivalentTo(Clock.class));
        var system =
                target.getName().startsWith("system")
                        && !givesClock(call.getOriginOwner())
                        && (owner.isEquivalentTo(Clock.class)
                                || owner.isEquivalentTo(InstantSource.class));
        var millis = target.getName().equals("currentTimeMillis");
        return now || system || millis;
    }

    /** The clock comes from a configuration, or from the class with which a program begins. */
    private static boolean givesClock(JavaClass type) {
        return type.getSimpleName().endsWith("Configuration")
                || type.tryGetMethod("main", String[].class).isPresent();
    }

    private static boolean isNamed(JavaClass type) {
        return EMPTY_ENDINGS.stream().noneMatch(it -> type.getSimpleName().endsWith(it))
                && List.of(type.getPackageName().split("\\.", -1)).stream()
                        .noneMatch(EMPTY_WORDS::contains);
    }

    static boolean isTest(JavaClass type) {
        return type.getSimpleName().endsWith("IT") || type.getSimpleName().endsWith("Test");
    }

    static JavaClass topLevel(JavaClass type) {
        var outer = type;
        while (outer.getEnclosingClass().isPresent()) {
            outer = outer.getEnclosingClass().get();
        }
        return outer;
    }
}
