package dev.latchkey.bootstrap.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.doNot;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.members;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.latchkey.bootstrap.architecture.Modules.APPLICATION;
import static dev.latchkey.bootstrap.architecture.Modules.BOOTSTRAP;
import static dev.latchkey.bootstrap.architecture.Modules.DOMAIN;
import static dev.latchkey.bootstrap.architecture.Modules.EMBEDDED_DATABASE;
import static dev.latchkey.bootstrap.architecture.Modules.HTTP;
import static dev.latchkey.bootstrap.architecture.Modules.LIMIT;
import static dev.latchkey.bootstrap.architecture.Modules.MAIL;
import static dev.latchkey.bootstrap.architecture.Modules.OPERATION;
import static dev.latchkey.bootstrap.architecture.Modules.PERSISTENCE;
import static dev.latchkey.bootstrap.architecture.Modules.SECURITY;

import com.google.inject.Inject;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;

/** Who may know which library. */
final class LibraryRules {

    @ArchTest
    static final ArchRule guiceIsForModulesAndBootstrap = noClasses()
            .that()
            .resideOutsideOfPackage(BOOTSTRAP)
            .and(doNot(belongTo(simpleNameEndingWith("Module"))))
            .should()
            .dependOnClassesThat(resideInAnyPackage("com.google.inject..", "jakarta.inject..")
                    .and(not(type(Inject.class))))
            .because("whoever is wired together need not know by whom");

    @ArchTest
    static final ArchRule onlyTheServerAndItsRoutesAskToBeInjected = noClasses()
            .that(not(simpleNameEndingWith("Routes")
                    .or(simpleNameEndingWith("Procedures"))
                    .or(simpleName("HttpServer"))))
            .should()
            .dependOnClassesThat(type(Inject.class))
            .because("everything else is made by a constructor call that the compiler checks");

    @ArchTest
    static final ArchRule nothingButConstructorsIsInjected = members()
            .that()
            .areAnnotatedWith(Inject.class)
            .should(beConstructors())
            .because("what exists has all that it needs");

    @ArchTest
    static final ArchRule onlyHttpKnowsJavalinJettyAndServlets = noClasses()
            .that()
            .resideOutsideOfPackage(HTTP)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..")
            .because("what is asked does not depend on how the question came in");

    @ArchTest
    static final ArchRule onlyHttpKnowsJackson = noClasses()
            .that()
            .resideOutsideOfPackage(HTTP)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fasterxml.jackson..")
            .because("JSON is how one adapter speaks");

    @ArchTest
    static final ArchRule onlyPersistenceKnowsMyBatisFlywayAndThePool = noClasses()
            .that()
            .resideOutsideOfPackage(PERSISTENCE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.ibatis..", "org.flywaydb..", "com.zaxxer.hikari..", "org.postgresql..")
            .because("another store is another adapter");

    @ArchTest
    static final ArchRule jdbcIsForPersistenceAndTheEmbeddedDatabase = noClasses()
            .that()
            .resideOutsideOfPackages(PERSISTENCE, EMBEDDED_DATABASE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..")
            .because("one adapter speaks SQL; the embedded database only proves that it lets us in");

    @ArchTest
    static final ArchRule onlyTheEmbeddedDatabaseKnowsItsArchive = noClasses()
            .that()
            .resideOutsideOfPackage(EMBEDDED_DATABASE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.zonky..", "org.apache.commons.compress..", "org.tukaani..")
            .because("a service with a database of its own never needs them");

    @ArchTest
    static final ArchRule onlySecurityKnowsArgon2AndBouncyCastle = noClasses()
            .that()
            .resideOutsideOfPackage(SECURITY)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("de.mkammerer.argon2..", "org.bouncycastle..")
            .because("how a password is hashed is reviewed in one place");

    @ArchTest
    static final ArchRule onlyTheLimitsKnowBucket4j = noClasses()
            .that()
            .resideOutsideOfPackage(LIMIT)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.github.bucket4j..")
            .because("whoever limits something says what, and not how it is counted");

    @ArchTest
    static final ArchRule onlySecurityAndTheCookieCacheKnowCaffeine = noClasses()
            .that()
            .resideOutsideOfPackage(SECURITY)
            .and(doNot(belongTo(simpleName("CachedSessions"))))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.github.benmanes.caffeine..")
            .because(
                    "what is remembered must be bounded, and of sessions it must be asked before whether it still holds");

    @ArchTest
    static final ArchRule onlyHttpKnowsGuava = noClasses()
            .that()
            .resideOutsideOfPackages(DOMAIN, APPLICATION, HTTP)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.google.common..")
            .because(
                    "it reads the addresses of clients, without ever asking for a name, and escapes HTML; inside, no library is known");

    @ArchTest
    static final ArchRule onlyUserAgentsKnowsTheirParser = noClasses()
            .that(doNot(belongTo(simpleName("UserAgents"))))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("ua_parser..")
            .because("what a browser calls itself is shown to its owner, and decides nothing");

    @ArchTest
    static final ArchRule onlyOperationKnowsMicrometer = noClasses()
            .that()
            .resideOutsideOfPackage(OPERATION)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.micrometer..", "io.prometheus..")
            .because("whatever has numbers to show is Measured, and need not know who looks at them");

    @ArchTest
    static final ArchRule onlySecurityKnowsNimbus = noClasses()
            .that()
            .resideOutsideOfPackage(SECURITY)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.nimbusds..")
            .because("which tokens of others are believed is reviewed in one place");

    @ArchTest
    static final ArchRule onlyMailKnowsJakartaMail = noClasses()
            .that()
            .resideOutsideOfPackage(MAIL)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.mail..", "jakarta.activation..", "org.eclipse.angus..")
            .because("who tells people something need not know how it reaches them");

    @ArchTest
    static final ArchRule onlyBootstrapKnowsTheConfigurationFileAndTheCommandLine = noClasses()
            .that()
            .resideOutsideOfPackage(BOOTSTRAP)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.typesafe.config..", "picocli..")
            .because("settings are read once and handed on as records");

    private LibraryRules() {}

    private static ArchCondition<JavaMember> beConstructors() {
        return ArchCondition.from(describe("be constructors", member -> member instanceof JavaConstructor));
    }
}
