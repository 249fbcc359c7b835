package dev.latchkey.bootstrap.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;

/** The modules and their rooms, as patterns of packages; every adapter is one, whether it is named here or not. */
final class Modules {

    static final String ROOT = "dev.latchkey";
    static final String HOUSE = ROOT + "..";

    static final String DOMAIN = ROOT + ".domain..";

    static final String APPLICATION = ROOT + ".application..";
    static final String INTERNAL = ROOT + ".application.*.internal..";

    static final String HTTP = ROOT + ".http..";
    static final String OPERATION = ROOT + ".http.operation..";
    static final String WEB = ROOT + ".http.web..";
    static final String MAIL = ROOT + ".mail..";
    static final String PERSISTENCE = ROOT + ".persistence..";
    static final String SECURITY = ROOT + ".security..";
    static final String LIMIT = ROOT + ".security.limit..";

    static final String BOOTSTRAP = ROOT + ".bootstrap..";
    static final String WIRING = ROOT + ".bootstrap.wiring..";
    static final String EMBEDDED_DATABASE = ROOT + ".bootstrap.database..";

    private static final Set<String> NO_ADAPTERS = Set.of("domain", "application", "bootstrap");

    /** What bootstrap starts, stops and sets, beside the modules and the records of settings. */
    private static final Set<String> STARTED_OR_SET = Set.of(
            "AddressUnusable",
            "AdminTokens",
            "Database",
            "DatabaseUnavailable",
            "HashingLimits",
            "HashingThreads",
            "HttpServer",
            "MailQueue",
            "MetricsServer",
            "PostgresSightings",
            "Secrets",
            "TrustedOrigins",
            "TrustedProxies",
            "WakeUpListener");

    private Modules() {}

    /** Whether a module of that name is an adapter. */
    static boolean isAdapter(String module) {
        return !NO_ADAPTERS.contains(module);
    }

    static DescribedPredicate<JavaClass> anAdapter() {
        return resideInAPackage(HOUSE)
                .and(resideOutsideOfPackages(DOMAIN, APPLICATION, BOOTSTRAP))
                .as("an adapter");
    }

    /** The classes of an adapter that bootstrap may know. */
    static DescribedPredicate<JavaClass> aDoor() {
        return belongTo(describe("a door", owner -> isDoor(owner.getSimpleName())))
                .as("a door");
    }

    private static boolean isDoor(String name) {
        return name.endsWith("Module") || name.endsWith("Config") || STARTED_OR_SET.contains(name);
    }
}
