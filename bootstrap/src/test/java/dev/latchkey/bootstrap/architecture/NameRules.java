package dev.latchkey.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What things are called. */
final class NameRules {

    @ArchTest
    static final ArchRule everyNameSaysSomething = noClasses()
            .should()
            .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Base|Data|Info)")
            .because("such a name says what kind of class it is, and not what it is for");

    private NameRules() {}
}
