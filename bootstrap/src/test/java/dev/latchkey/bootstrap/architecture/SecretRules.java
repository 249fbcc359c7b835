package dev.latchkey.bootstrap.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.latchkey.bootstrap.architecture.Modules.SECURITY;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** How secrets are made, compared and kept out of sight. */
final class SecretRules {

    private static final Set<String> SECRETS = Set.of(
            "AdminTokens",
            "DeviceSecret",
            "IdToken",
            "Password",
            "PasswordHash",
            "ResetToken",
            "Secrets",
            "SessionToken",
            "SignedClaim",
            "SignedSecret",
            "SignedToken",
            "WebhookUrl");

    private static final Pattern SECRET_COMPONENT = Pattern.compile("(?i).*(password|secret|webhook).*");

    private static final Pattern BROKEN_ALGORITHM =
            Pattern.compile("(?i)MD[245]|SHA-?1|SHA1PRNG|HmacMD5|HmacSHA1|PBKDF2WithHmacSHA1|(MD5|SHA1)with.*"
                    + "|RC[24]|ARCFOUR|DES(ede)?(/.*)?|Blowfish(/.*)?|AES(/ECB/.*)?");

    @ArchTest
    static final ArchRule onlySessionBeginnerAndDeviceSecretMakeTokens = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("dev.latchkey.application.device.internal.SessionBeginner")
            .and()
            .doNotHaveFullyQualifiedName("dev.latchkey.domain.device.DeviceSecret")
            .should()
            .accessTargetWhere(target(describe("makes a token", makes("SessionToken"))))
            .because("a token that is made elsewhere was not made of randomness (SR-TOK-01)");

    @ArchTest
    static final ArchRule onlyDeviceDeskMakesDeviceSecrets = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("dev.latchkey.application.device.internal.DeviceDesk")
            .should()
            .accessTargetWhere(target(describe("makes a device secret", makes("DeviceSecret"))))
            .because("a secret that is made elsewhere was not made of randomness (SR-TOK-01)");

    @ArchTest
    static final ArchRule whatHoldsASecretDoesNotPrintIt = classes()
            .that()
            .areRecords()
            .and(describe("hold a secret", SecretRules::holdsASecret))
            .should(haveAToStringOfTheirOwn())
            .because("what a record makes of its components ends up in a log one day (SR-TOK-04)");

    @ArchTest
    static final ArchRule secretsAreComparedInConstantTime = noClasses()
            .should()
            .accessTargetWhere(comparesSecrets())
            .because("MessageDigest.isEqual takes as long whatever is wrong, and equals does not (SR-TOK-08)");

    @ArchTest
    static final ArchRule onlySecurityHoldsKeys = noClasses()
            .that()
            .resideOutsideOfPackage(SECURITY)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javax.crypto..")
            .because("what is signed, derived or encrypted is reviewed in one place");

    @ArchTest
    static final ArchRule nobodyNamesABrokenAlgorithm =
            noClasses().should(nameABrokenAlgorithm()).because("only primitives that hold are used (SR-KEY-05)");

    private SecretRules() {}

    private static Predicate<AccessTarget> makes(String secret) {
        return target -> target.getOwner().getSimpleName().equals(secret)
                && target.getName().equals("of");
    }

    private static boolean holdsASecret(JavaClass candidate) {
        return SECRETS.contains(candidate.getSimpleName())
                || candidate.getFields().stream().anyMatch(SecretRules::isSecretText);
    }

    private static boolean isSecretText(JavaField field) {
        return SECRET_COMPONENT.matcher(field.getName()).matches()
                && Set.of("java.lang.String", "java.util.List", "[B", "[C")
                        .contains(field.getRawType().getName());
    }

    private static ArchCondition<JavaClass> haveAToStringOfTheirOwn() {
        return ArchCondition.from(describe("have a toString of their own", Bytecode::hasAToStringOfItsOwn));
    }

    private static DescribedPredicate<JavaAccess<?>> comparesSecrets() {
        return describe("compares secrets byte by byte", access -> {
            var owner = access.getTargetOwner();
            return switch (access.getName()) {
                case "equals" ->
                    owner.isEquivalentTo(Arrays.class)
                            || SECRETS.contains(owner.getSimpleName())
                            || isTextInSecurity(access);
                case "equalsIgnoreCase", "contentEquals", "compareTo" -> isTextInSecurity(access);
                default -> false;
            };
        });
    }

    private static boolean isTextInSecurity(JavaAccess<?> access) {
        return access.getTargetOwner().isEquivalentTo(String.class)
                && access.getOriginOwner().getPackageName().startsWith("dev.latchkey.security");
    }

    private static ArchCondition<JavaClass> nameABrokenAlgorithm() {
        return ArchCondition.from(describe(
                "name a broken algorithm",
                namer -> Bytecode.strings(namer).anyMatch(BROKEN_ALGORITHM.asMatchPredicate())));
    }
}
