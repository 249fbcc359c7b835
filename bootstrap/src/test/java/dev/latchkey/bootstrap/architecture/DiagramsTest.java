package dev.latchkey.bootstrap.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInDiagram;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;
import static dev.latchkey.bootstrap.architecture.Modules.APPLICATION;
import static dev.latchkey.bootstrap.architecture.Modules.DOMAIN;
import static dev.latchkey.bootstrap.architecture.Modules.HOUSE;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pictures show no dependency that there is not, and the one for people shows the same as the one for the build. */
class DiagramsTest {

    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new MainCode()).importPackages(Modules.ROOT);

    @TempDir
    private Path directory;

    @Test
    void showNoArrowBetweenModulesThatTheCodeDoesNotHave() {
        var modules = CLASSES.that(resideInAPackage(HOUSE));

        assertThat(Diagram.MODULES.arrows()).isNotEmpty().allMatch(arrow -> isNeeded(arrow, Diagram.MODULES, modules));
    }

    @Test
    void showNoArrowBetweenCapabilitiesThatTheCodeDoesNotHave() {
        var inside = CLASSES.that(resideInAnyPackage(APPLICATION, DOMAIN));

        assertThat(Diagram.CAPABILITIES.arrows())
                .isNotEmpty()
                .allMatch(arrow -> isNeeded(arrow, Diagram.CAPABILITIES, inside));
    }

    @Test
    void areTheSameForPeopleAsForTheBuild() {
        var forPeople = new Diagram(Diagram.DOCS.resolve("architecture.md"));

        assertThat(forPeople.arrows()).isEqualTo(Diagram.MODULES.arrows());
    }

    private boolean isNeeded(String arrow, Diagram diagram, JavaClasses classes) {
        var file = diagram.without(arrow, directory).file();
        return classes()
                .should(adhereToPlantUmlDiagram(file, consideringOnlyDependenciesInDiagram()))
                .evaluate(classes)
                .hasViolation();
    }
}
