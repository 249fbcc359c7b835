package dev.latchkey.bootstrap.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.latchkey.bootstrap.architecture.Modules.APPLICATION;
import static dev.latchkey.bootstrap.architecture.Modules.DOMAIN;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Where the time comes from, and what nobody can foretell. */
final class TimeAndChanceRules {

    @ArchTest
    static final ArchRule onlyTheClockModuleAsksTheClock = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("dev.latchkey.bootstrap.wiring.ClockModule")
            .should()
            .accessTargetWhere(target(describe("tells the time", TimeAndChanceRules::tellsTheTime)))
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Date.class, Calendar.class, GregorianCalendar.class)
            .because("whoever needs the time asks the InstantSource it was given, so that a test can move it");

    @ArchTest
    static final ArchRule theDomainIsToldTheTime = noClasses()
            .that()
            .resideInAPackage(DOMAIN)
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Clock.class, InstantSource.class)
            .because("every question takes the instant it is asked at");

    @ArchTest
    static final ArchRule domainAndApplicationStopNoWatch = noClasses()
            .that()
            .resideInAnyPackage(DOMAIN, APPLICATION)
            .should()
            .accessTargetWhere(isMethod(System.class, "nanoTime"))
            .because("how long something takes is measured from outside");

    @ArchTest
    static final ArchRule onlyMakersOfSecretsUseSecureRandom = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("dev.latchkey.security.session.SecureRandomness")
            .and()
            .doNotHaveFullyQualifiedName("dev.latchkey.bootstrap.DataDirectory")
            .and()
            .doNotHaveFullyQualifiedName("dev.latchkey.bootstrap.database.PasswordFile")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(SecureRandom.class)
            .because("Randomness is reviewed once, and so are the two who make the installation's own secrets");

    @ArchTest
    static final ArchRule nothingButTraceIdsIsLeftToGuessableChance = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("dev.latchkey.http.web.Trace")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Random.class, SplittableRandom.class, ThreadLocalRandom.class)
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("java.util.random..")
            .orShould()
            .accessTargetWhere(isMethod(Math.class, "random"))
            .orShould()
            .accessTargetWhere(isMethod(UUID.class, "randomUUID"))
            .because("whoever can foretell an id may have it before its owner (SR-TOK-01)");

    private TimeAndChanceRules() {}

    private static boolean tellsTheTime(AccessTarget target) {
        var owner = target.getOwner();
        var name = target.getName();
        return (owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis"))
                || (owner.getPackageName().startsWith("java.time") && name.matches("now|system.*|tick.+"));
    }

    /** Also when it is only referred to, as in {@code UUID::randomUUID}. */
    private static DescribedPredicate<JavaAccess<?>> isMethod(Class<?> owner, String name) {
        return target(describe(
                owner.getSimpleName() + "." + name,
                target -> target.getOwner().isEquivalentTo(owner)
                        && target.getName().equals(name)));
    }
}
