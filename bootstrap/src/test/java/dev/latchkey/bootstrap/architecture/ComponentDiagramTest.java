package dev.latchkey.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInDiagram;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;
import static dev.latchkey.bootstrap.architecture.Modules.APPLICATION;
import static dev.latchkey.bootstrap.architecture.Modules.DOMAIN;
import static dev.latchkey.bootstrap.architecture.Modules.HOUSE;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The pictures in {@code docs/architecture} show every dependency there is; {@link DiagramsTest} sees to the reverse. */
@AnalyzeClasses(packages = Modules.ROOT, importOptions = MainCode.class)
class ComponentDiagramTest {

    @ArchTest
    static final ArchRule modulesDependOnEachOtherAsDrawn = classes()
            .that()
            .resideInAPackage(HOUSE)
            .should(adhereToPlantUmlDiagram(Diagram.MODULES.file(), consideringOnlyDependenciesInDiagram()))
            .because("a picture that nobody checks is wrong within a month");

    @ArchTest
    static final ArchRule capabilitiesDependOnEachOtherAsDrawn = classes()
            .that()
            .resideInAnyPackage(APPLICATION, DOMAIN)
            .should(adhereToPlantUmlDiagram(Diagram.CAPABILITIES.file(), consideringOnlyDependenciesInDiagram()))
            .because("whoever adds a capability decides whom it may use, and draws it");
}
