package vn.canbo.events;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.LocalDateTime;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ConventionsTest {

    private static final String KIT = "vn.canbo.events.kit";

    private static JavaClasses contract;

    @BeforeAll
    static void the_classes_of_the_contract_are_there() {
        contract =
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("vn.canbo.events");
        assertThat(contract.size()).isBetween(100, 170);
    }

    @Test
    void the_contract_needs_only_the_jdk_jackson_and_readers_of_schemas_and_yaml() {
        classes()
                .that()
                .resideOutsideOfPackage(KIT)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "vn.canbo.events..",
                        "java..",
                        "org.jspecify.annotations",
                        "tools.jackson..",
                        "com.fasterxml.jackson.annotation",
                        "com.networknt.schema..",
                        "org.yaml.snakeyaml..")
                .check(contract);
    }

    @Test
    void nothing_needs_the_kit_and_it_alone_needs_kafka() {
        noClasses()
                .that()
                .resideOutsideOfPackage(KIT)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(KIT, "org.apache.kafka..")
                .check(contract);
    }

    @Test
    void records_and_codes_know_nothing_of_json() {
        noClasses()
                .that(are(carried()))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("tools.jackson..", "com.fasterxml..", "com.networknt..")
                .check(contract);
    }

    /** What travels; an event taken apart to be checked does not. */
    private static DescribedPredicate<JavaClass> carried() {
        return describe(
                "records and enums that travel",
                it ->
                        (it.isRecord() || it.isEnum())
                                && !it.getPackageName().equals("vn.canbo.events.check"));
    }

    @Test
    void codes_are_enums_and_reports_are_records() {
        classes()
                .that()
                .resideInAPackage("vn.canbo.events.code")
                .and()
                .areTopLevelClasses()
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .beEnums()
                .check(contract);
        classes().that().implement(PublicState.class).should().beRecords().check(contract);
    }

    @Test
    void no_timestamp_is_without_a_zone() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(LocalDateTime.class)
                .check(contract);
    }
}
