package vn.canbo.service.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.stereotype.Service;
import vn.canbo.service.journal.DomainEvent;

/** The rules of the conventions that a machine can check in one of the four services. */
final class ServiceConventions {

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

    private ServiceConventions() {}

    /** Those of every module and those of a service. */
    static List<ArchRule> rules(String service, int mostFilesOfPackage) {
        var rules = new ArrayList<>(Conventions.everywhere());
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
                        .that(describe("are public", ServiceConventions::isPublicTopLevel))
                        .should(
                                Demand.that(
                                        "be needed by another package",
                                        ServiceConventions::isUsedFromOutside))
                        .allowEmptyShould(true),
                classes()
                        .that()
                        .areAnnotatedWith(Service.class)
                        .should()
                        .haveSimpleNameEndingWith("s")
                        .allowEmptyShould(true)
                        .as("the @Service of a capability is a plural noun"),
                classes()
                        .that(
                                describe(
                                        "are domain events",
                                        it ->
                                                it.isRecord()
                                                        && it.isAssignableTo(DomainEvent.class)))
                        .should(
                                Demand.that(
                                        "keep reasons about a person under the person's key",
                                        it -> PersonalReasons.areSealedIn(it.reflect())))
                        .allowEmptyShould(true),
                classes()
                        .should(
                                Demand.that(
                                        "stand in a package of at most "
                                                + mostFilesOfPackage
                                                + " files",
                                        it -> filesOf(it) <= mostFilesOfPackage)));
    }

    private static boolean mayKnowSpring(JavaClass type) {
        var file = Conventions.topLevel(type);
        return file.isAnnotatedWith(Service.class)
                || file.getSimpleName().equals("package-info")
                || MAY_KNOW_SPRING.stream().anyMatch(it -> file.getSimpleName().endsWith(it));
    }

    private static boolean isPublicTopLevel(JavaClass type) {
        return type.isTopLevelClass()
                && type.getModifiers().contains(JavaModifier.PUBLIC)
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
                .filter(it -> !it.getSimpleName().equals("package-info") && !Conventions.isTest(it))
                .filter(it -> !it.getName().contains("$"))
                .count();
    }
}
