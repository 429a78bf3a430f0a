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
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.stereotype.Service;

/** The rules of the conventions that a machine can check. */
final class Conventions {

    private static final List<String> MAY_KNOW_SPRING =
            List.of(
                    "Controller",
                    "Listener",
                    "Table",
                    "Projection",
                    "Client",
                    "Schedule",
                    "Configuration",
                    "Application");
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
        try {
            var compiled = Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI());
            return new ClassFileImporter()
                    .importPath(compiled)
                    .that(
                            describe(
                                    "of the service",
                                    it ->
                                            resideInAnyPackage(root + "..").test(it)
                                                    && !isTest(topLevel(it))));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Those of a service. */
    static List<ArchRule> rules(String service, int mostFilesOfPackage) {
        var rules = new ArrayList<>(everywhere());
        rules.addAll(ofService(service, mostFilesOfPackage));
        return rules;
    }

    private static List<ArchRule> ofService(String service, int mostFilesOfPackage) {
        return List.of(
                classes()
                        .that(describe("speak of the domain", it -> !mayKnowSpring(it)))
                        .should()
                        .onlyDependOnClassesThat(
                                describe(
                                        "belong to the JDK, JSpecify or ourselves, and are no SQL",
                                        it ->
                                                resideInAnyPackage(
                                                                        "",
                                                                        "java..",
                                                                        "org.jspecify..",
                                                                        "vn.canbo..")
                                                                .test(it)
                                                        && !it.getPackageName()
                                                                .startsWith("java.sql")))
                        .as("Spring, SQL and Kafka stand only where the file's name says so"),
                classes()
                        .should(
                                Demand.that(
                                        "stand directly in a capability, not deeper",
                                        it -> !below(it, service).contains("."))),
                classes()
                        .that(describe("are public", Conventions::isPublicTopLevel))
                        .should(
                                Demand.that(
                                        "be needed by another package",
                                        Conventions::isUsedFromOutside))
                        .allowEmptyShould(true),
                classes()
                        .that()
                        .areAnnotatedWith(Service.class)
                        .should()
                        .haveSimpleNameEndingWith("s")
                        .allowEmptyShould(true)
                        .as("the @Service of a capability is a plural noun"),
                classes()
                        .should(
                                Demand.that(
                                        "stand in a package of at most "
                                                + mostFilesOfPackage
                                                + " files",
                                        it -> filesOf(it) <= mostFilesOfPackage)));
    }

    /** Those that every module keeps. */
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
                        .beAnnotatedWith(Autowired.class)
                        .orShould()
                        .beAnnotatedWith(Value.class)
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

    private static boolean mayKnowSpring(JavaClass type) {
        var file = topLevel(type);
        return file.isAnnotatedWith(Service.class)
                || file.getSimpleName().equals("package-info")
                || MAY_KNOW_SPRING.stream().anyMatch(it -> file.getSimpleName().endsWith(it));
    }

    private static boolean asksMachine(JavaMethodCall call) {
        MethodCallTarget target = call.getTarget();
        var owner = target.getOwner();
        var now =
                target.getName().equals("now")
                        && owner.getPackageName().equals("java.time")
                        && target.getRawParameterTypes().stream()
                                .noneMatch(it -> it.isEquivalentTo(Clock.class));
        // A configuration is where the clock comes from.
        var system =
                target.getName().startsWith("system")
                        && !call.getOriginOwner().getSimpleName().endsWith("Configuration")
                        && (owner.isEquivalentTo(Clock.class)
                                || owner.isEquivalentTo(InstantSource.class));
        var millis = target.getName().equals("currentTimeMillis");
        return now || system || millis;
    }

    private static boolean isNamed(JavaClass type) {
        return EMPTY_ENDINGS.stream().noneMatch(it -> type.getSimpleName().endsWith(it))
                && List.of(type.getPackageName().split("\\.", -1)).stream()
                        .noneMatch(EMPTY_WORDS::contains);
    }

    private static boolean isPublicTopLevel(JavaClass type) {
        return type.isTopLevelClass()
                && type.getModifiers()
                        .contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC)
                && !type.isAnnotatedWith(SpringBootApplication.class);
    }

    private static boolean isUsedFromOutside(JavaClass type) {
        return type.getDirectDependenciesToSelf().stream()
                .anyMatch(
                        it -> !it.getOriginClass().getPackageName().equals(type.getPackageName()));
    }

    private static String below(JavaClass type, String service) {
        var name = type.getPackageName();
        return name.length() <= service.length() ? "" : name.substring(service.length() + 1);
    }

    private static long filesOf(JavaClass type) {
        return type.getPackage().getClasses().stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(it -> !it.getSimpleName().equals("package-info") && !isTest(it))
                .filter(it -> !it.getName().contains("$"))
                .count();
    }

    private static boolean isTest(JavaClass type) {
        return type.getSimpleName().endsWith("IT") || type.getSimpleName().endsWith("Test");
    }

    private static JavaClass topLevel(JavaClass type) {
        var outer = type;
        while (outer.getEnclosingClass().isPresent()) {
            outer = outer.getEnclosingClass().get();
        }
        return outer;
    }
}
