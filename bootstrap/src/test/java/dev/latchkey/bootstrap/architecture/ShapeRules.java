package dev.latchkey.bootstrap.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.base.DescribedPredicate.or;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.latchkey.bootstrap.architecture.Modules.APPLICATION;
import static dev.latchkey.bootstrap.architecture.Modules.DOMAIN;
import static dev.latchkey.bootstrap.architecture.Modules.HTTP;
import static dev.latchkey.bootstrap.architecture.Modules.INTERNAL;
import static dev.latchkey.bootstrap.architecture.Modules.PERSISTENCE;
import static dev.latchkey.bootstrap.architecture.Modules.WEB;
import static dev.latchkey.bootstrap.architecture.Modules.aDoor;
import static dev.latchkey.bootstrap.architecture.Modules.anAdapter;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import dev.latchkey.application.Transactions;
import java.util.regex.Pattern;

/** What things are made of, and who gets to see them. */
final class ShapeRules {

    private static final Pattern ADVICE_OR_NOTICE =
            Pattern.compile("(?im)pg_(try_)?advisory|pg_notify|^\\s*(UN)?LISTEN\\b|^\\s*NOTIFY\\b");

    @ArchTest
    static final ArchRule nothingInTheDomainChanges = fields().that()
            .areDeclaredInClassesThat()
            .resideInAPackage(DOMAIN)
            .and()
            .areDeclaredInClassesThat(not(simpleName("Node").or(simpleName("Horizon"))))
            .should()
            .beFinal()
            .because("a change is the next value, and whoever holds the old one is not surprised;"
                    + " only a node is asked by many while it lives");

    @ArchTest
    static final ArchRule theApplicationShowsInterfacesAndValues = classes()
            .that()
            .resideInAPackage(APPLICATION)
            .and()
            .resideOutsideOfPackage(INTERNAL)
            .should()
            .beInterfaces()
            .orShould()
            .beRecords()
            .orShould()
            .beEnums()
            .orShould()
            .beAssignableTo(RuntimeException.class)
            .orShould()
            .haveSimpleName("KnownSession")
            .because("verbs and needs are interfaces, so that either side of them can be replaced in a test;"
                    + " a session that is known keeps what is worth doing once");

    @ArchTest
    static final ArchRule verbsAreFunctionalInterfacesOfOneMethod = classes()
            .that(describe("are verbs", ShapeRules::isVerb))
            .should()
            .beAnnotatedWith(FunctionalInterface.class)
            .andShould(haveOneMethod())
            .because("a verb is one thing that can be asked, and a lambda can stand in for it");

    @ArchTest
    static final ArchRule whateverIsInternalIsFinal = classes()
            .that()
            .resideInAPackage(INTERNAL)
            .and()
            .areNotInterfaces()
            .should()
            .haveModifier(JavaModifier.FINAL)
            .because("how a verb is carried out is written down in one class");

    @ArchTest
    static final ArchRule whateverIsPublicInInternalCarriesOutAVerb = classes()
            .that()
            .resideInAPackage(INTERNAL)
            .and()
            .arePublic()
            .should(carryOutAVerb())
            .because("it is public for the wiring only");

    @ArchTest
    static final ArchRule rowsAndJsonBodiesAreRecords = classes()
            .that(rows().or(jsonBodies()))
            .should()
            .beRecords()
            .because("they have no behaviour but to become something else");

    @ArchTest
    static final ArchRule rowsAndJsonBodiesStayInTheirPackage = classes()
            .that(rows().or(jsonBodies().and(resideOutsideOfPackage(WEB))))
            .should()
            .bePackagePrivate()
            .because("a table or a document can change without anybody else noticing");

    @ArchTest
    static final ArchRule statementsStandInMappersOfTheirPackage = classes()
            .that(describe("hold a statement", ShapeRules::holdsAStatement))
            .should()
            .haveSimpleNameEndingWith("Mapper")
            .andShould()
            .bePackagePrivate()
            .because("whoever looks for the SQL of a capability finds it in one place");

    @ArchTest
    static final ArchRule noStatementTakesAdviceOrNotifies = noClasses()
            .that(not(simpleName("PostgresWakeUps").or(simpleName("WakeUpListener"))))
            .should(ArchCondition.from(describe("lock what is no row, or notify", ShapeRules::takesAdviceOrNotifies)))
            .because("rows are locked and read on every database and through every pool (SR-OPS-07), and a hint that is"
                    + " lost does no harm (SR-REV-10)");

    @ArchTest
    static final ArchRule adaptersShowNothingButTheirDoors = classes()
            .that(anAdapter())
            .and()
            .resideOutsideOfPackage(WEB)
            .and()
            .areTopLevelClasses()
            .and()
            .arePublic()
            .should(be(or(
                    aDoor(),
                    simpleName("CookieKeys"),
                    simpleName("EntityTable"),
                    simpleName("KeyRing"),
                    simpleName("Purpose"),
                    simpleName("SqlSessions"))))
            .because("what nobody can see, nobody can depend on");

    private ShapeRules() {}

    private static boolean isVerb(JavaClass candidate) {
        return resideInAPackage("dev.latchkey.application.*").test(candidate)
                && candidate.isInterface()
                && !candidate.isAssignableTo(Transactions.class)
                && candidate.getAllSubclasses().stream().anyMatch(resideInAPackage(INTERNAL));
    }

    private static ArchCondition<JavaClass> haveOneMethod() {
        return ArchCondition.from(
                describe("have one method", verb -> verb.getMethods().size() == 1));
    }

    private static ArchCondition<JavaClass> carryOutAVerb() {
        DescribedPredicate<JavaClass> carriesOutAVerb = describe(
                "carry out a verb",
                worker -> worker.isAssignableTo(Transactions.class)
                        || worker.getAllRawInterfaces().stream().anyMatch(ShapeRules::isVerb));
        return ArchCondition.from(carriesOutAVerb);
    }

    private static DescribedPredicate<JavaClass> rows() {
        return resideInAPackage(PERSISTENCE).and(simpleNameEndingWith("Row")).as("are rows");
    }

    private static DescribedPredicate<JavaClass> jsonBodies() {
        return resideInAPackage(HTTP).and(simpleNameEndingWith("Json")).as("are JSON bodies");
    }

    private static boolean takesAdviceOrNotifies(JavaClass candidate) {
        return Bytecode.texts(candidate)
                .anyMatch(text -> ADVICE_OR_NOTICE.matcher(text).find());
    }

    private static boolean holdsAStatement(JavaClass candidate) {
        return candidate.getDirectDependenciesFromSelf().stream()
                .anyMatch(it -> it.getTargetClass().getPackageName().equals("org.apache.ibatis.annotations"));
    }
}
