package dev.latchkey.bootstrap.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static dev.latchkey.bootstrap.architecture.Modules.APPLICATION;
import static dev.latchkey.bootstrap.architecture.Modules.BOOTSTRAP;
import static dev.latchkey.bootstrap.architecture.Modules.DOMAIN;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may talk to the machine that all of it runs on. */
final class MachineRules {

    @ArchTest
    static final ArchRule nobodyPrints =
            noClasses().should(ACCESS_STANDARD_STREAMS).because("an operator reads the log");

    @ArchTest
    static final ArchRule nobodyLogsPastSlf4j = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.util.logging..", "ch.qos.logback..", "org.apache.commons.logging..", "org.apache.logging..")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(System.Logger.class)
            .because("there is one log, and the operator configures it once");

    @ArchTest
    static final ArchRule onlyAdaptersAndBootstrapLog = noClasses()
            .that()
            .resideInAnyPackage(DOMAIN, APPLICATION)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.slf4j..")
            .because("domain and application answer, and whoever asked may log the answer");

    @ArchTest
    static final ArchRule onlyBootstrapReadsTheEnvironment = noClasses()
            .that()
            .resideOutsideOfPackage(BOOTSTRAP)
            .should()
            .accessTargetWhere(target(describe("reads the environment", MachineRules::readsTheEnvironment)))
            .because("everything that can be set is a setting, and is checked at the start");

    private MachineRules() {}

    private static boolean readsTheEnvironment(AccessTarget target) {
        return target.getOwner().isEquivalentTo(System.class)
                && target.getName().matches("getenv|getProperty|getProperties");
    }
}
