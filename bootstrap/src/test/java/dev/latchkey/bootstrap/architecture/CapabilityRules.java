package dev.latchkey.bootstrap.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.Slice;
import java.util.Set;

/** Which capability may see which, inside a module. */
final class CapabilityRules {

    /** What the capabilities of an adapter share. */
    private static final Set<String> SHARED = Set.of("key", "origin", "sql", "web");

    @ArchTest
    static final ArchRule packagesFormNoCycles = slices().matching("dev.latchkey.(**)")
            .should()
            .beFreeOfCycles()
            .because("whoever reads one package must not have to read another first, and then this one again");

    @ArchTest
    static final ArchRule inTheApplicationSessionsKnowNothingOfAccounts = noClasses()
            .that()
            .resideInAPackage("dev.latchkey.application.session..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.latchkey.application.account..")
            .because("signing in begins a session, and a session does not ask how somebody signed in");

    @ArchTest
    static final ArchRule sessionsKnowNothingOfDevices = noClasses()
            .that()
            .resideInAnyPackage("dev.latchkey.application.session..", "dev.latchkey.domain.session..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.latchkey.application.device..", "dev.latchkey.domain.device..")
            .because("a device holds sessions, and a session does not ask where it is held");

    @ArchTest
    static final ArchRule inTheDomainAccountsKnowNothingOfSessions = noClasses()
            .that()
            .resideInAPackage("dev.latchkey.domain.account..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.latchkey.domain.session..")
            .because("a session is somebody's, but nobody is a session's");

    @ArchTest
    static final ArchRule noCapabilitySeesHowAnotherCarriesOutItsVerbs = slices().matching(
                    "dev.latchkey.application.(*).internal..")
            .should()
            .notDependOnEachOther()
            .because("capabilities use each other's verbs");

    @ArchTest
    static final ArchRule inAnAdapterCapabilitiesDoNotSeeEachOther = slices().matching("dev.latchkey.(*).(*)..")
            .that(describe("are capabilities of an adapter", CapabilityRules::isCapabilityOfAnAdapter))
            .should()
            .notDependOnEachOther()
            .because("what they share is in a room of its own");

    @ArchTest
    static final ArchRule everyPackageIsNamedByACapabilityOrIsAKnownRoom = classes()
            .that()
            .resideInAPackage("dev.latchkey.*.*..")
            .should()
            .resideInAnyPackage(
                    "dev.latchkey.*.[account|deletion|device|revocation|session|workspace]..",
                    "dev.latchkey.application.operation..",
                    "dev.latchkey.http.[operation|origin|web]..",
                    "dev.latchkey.persistence.[chore|sql]..",
                    "dev.latchkey.security.[key|limit]..",
                    "dev.latchkey.bootstrap.[database|settings|wiring]..")
            .because("two words lead to every class, the module and the capability, and never a kind of class");

    private CapabilityRules() {}

    private static boolean isCapabilityOfAnAdapter(Slice room) {
        return Modules.isAdapter(room.getNamePart(1)) && !SHARED.contains(room.getNamePart(2));
    }
}
