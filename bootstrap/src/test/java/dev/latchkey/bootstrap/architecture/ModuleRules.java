package dev.latchkey.bootstrap.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static dev.latchkey.bootstrap.architecture.Modules.APPLICATION;
import static dev.latchkey.bootstrap.architecture.Modules.BOOTSTRAP;
import static dev.latchkey.bootstrap.architecture.Modules.DOMAIN;
import static dev.latchkey.bootstrap.architecture.Modules.INTERNAL;
import static dev.latchkey.bootstrap.architecture.Modules.WIRING;
import static dev.latchkey.bootstrap.architecture.Modules.aDoor;
import static dev.latchkey.bootstrap.architecture.Modules.anAdapter;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.Slice;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.stream.Stream;

/** Which module may see which. The compiler enforces most of it first: a module's pom lists only what it may use. */
final class ModuleRules {

    @ArchTest
    static final ArchRule theDomainKnowsNothingButJava = classes()
            .that()
            .resideInAPackage(DOMAIN)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(DOMAIN, "java..", "org.jspecify..")
            .because("the rules of the business outlive every framework");

    @ArchTest
    static final ArchRule theApplicationKnowsTheDomainAndNoFramework = classes()
            .that()
            .resideInAPackage(APPLICATION)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(APPLICATION, DOMAIN, "java..", "org.jspecify..")
            .because("a use case is read, and tested, without a container; that goes for annotations too");

    @ArchTest
    static final ArchRule domainAndApplicationReadAndWriteNothing = noClasses()
            .that()
            .resideInAnyPackage(DOMAIN, APPLICATION)
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            "java.io..", "java.net..", "java.nio.channels..", "java.nio.file..", "java.sql..")
                    .and(not(belongToAnyOf(URI.class, URISyntaxException.class)))
                    .as("read or write, which taking an address apart is not"))
            .because("what must be stored, sent or looked up is a need, and adapters meet it");

    @ArchTest
    static final ArchRule adaptersDoNotSeeEachOther = slices().matching("dev.latchkey.(*)..")
            .that(describe("are adapters", ModuleRules::isAdapter))
            .should()
            .notDependOnEachOther()
            .because("each can be replaced without opening another");

    @ArchTest
    static final ArchRule onlyBootstrapSeesTwoAdapters = classes()
            .that()
            .resideOutsideOfPackage(BOOTSTRAP)
            .should(seeOneAdapterAtMost())
            .because("what is plugged into what is decided in one place");

    @ArchTest
    static final ArchRule nobodySeesBootstrap = noClasses()
            .that()
            .resideOutsideOfPackage(BOOTSTRAP)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(BOOTSTRAP)
            .because("whoever needs a setting is handed it");

    @ArchTest
    static final ArchRule bootstrapEntersAdaptersByTheirDoors = noClasses()
            .that()
            .resideInAPackage(BOOTSTRAP)
            .should()
            .dependOnClassesThat(anAdapter().and(not(aDoor())))
            .because("an adapter is plugged in by its module, and what has to be closed or set is handed to it");

    @ArchTest
    static final ArchRule onlyTheWiringSeesHowVerbsAreCarriedOut = noClasses()
            .that()
            .resideOutsideOfPackages(INTERNAL, WIRING)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(INTERNAL)
            .because("everybody else asks for the verb");

    private ModuleRules() {}

    private static boolean isAdapter(Slice module) {
        return Modules.isAdapter(module.getNamePart(1));
    }

    private static ArchCondition<JavaClass> seeOneAdapterAtMost() {
        DescribedPredicate<JavaClass> oneAtMost =
                describe("see one adapter at most", seer -> adaptersOf(seer).count() <= 1);
        return ArchCondition.from(oneAtMost);
    }

    private static Stream<String> adaptersOf(JavaClass seer) {
        var seen = seer.getDirectDependenciesFromSelf().stream().map(Dependency::getTargetClass);
        return Stream.concat(Stream.of(seer), seen)
                .filter(anAdapter())
                .map(each -> each.getPackageName().split("\\.", 4)[2])
                .distinct();
    }
}
