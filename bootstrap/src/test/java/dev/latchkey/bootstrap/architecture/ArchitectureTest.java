package dev.latchkey.bootstrap.architecture;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;

/** The rules of the house: open a class for its sentences. */
@AnalyzeClasses(packages = Modules.ROOT, importOptions = MainCode.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests whichModuleMaySeeWhich = ArchTests.in(ModuleRules.class);

    @ArchTest
    static final ArchTests whichCapabilityMaySeeWhich = ArchTests.in(CapabilityRules.class);

    @ArchTest
    static final ArchTests whoMayKnowWhichLibrary = ArchTests.in(LibraryRules.class);

    @ArchTest
    static final ArchTests whereTimeAndChanceComeFrom = ArchTests.in(TimeAndChanceRules.class);

    @ArchTest
    static final ArchTests howSecretsAreKept = ArchTests.in(SecretRules.class);

    @ArchTest
    static final ArchTests whatThingsAreMadeOf = ArchTests.in(ShapeRules.class);

    @ArchTest
    static final ArchTests whatThingsAreCalled = ArchTests.in(NameRules.class);

    @ArchTest
    static final ArchTests whoMayTalkToTheMachine = ArchTests.in(MachineRules.class);
}
