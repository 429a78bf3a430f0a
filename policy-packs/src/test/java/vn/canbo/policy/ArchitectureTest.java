package vn.canbo.policy;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private final JavaClasses classes =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("vn.canbo.policy");

    @BeforeEach
    void the_classes_were_found() {
        assertThat(classes.size()).isBetween(110, 240);
    }

    @Test
    void packs_are_plain_java() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "vn.canbo.policy..",
                        "vn.canbo.events.code",
                        "java..",
                        "org.jspecify.annotations",
                        "tools.jackson..")
                .check(classes);
    }

    @Test
    void only_the_reader_knows_that_packs_are_yaml() {
        noClasses()
                .that()
                .haveNameNotMatching(".*\\.YamlNode(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("tools.jackson..")
                .check(classes);
    }

    @Test
    void no_rule_reads_a_clock() {
        noClasses()
                .should()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .check(classes);
    }

    @Test
    void packages_do_not_depend_on_each_other_in_circles() {
        slices().matching("vn.canbo.(policy.*)..").should().beFreeOfCycles().check(classes);
    }

    @Test
    void what_a_pack_says_does_not_know_how_it_is_read() {
        noClasses()
                .that()
                .resideInAPackage("vn.canbo.policy.*")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("vn.canbo.policy")
                .check(classes);
    }
}
