package dev.latchkey.bootstrap.architecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/** What the rules look at: the code of the service, and neither its tests nor the signs on the doors of its packages. */
final class MainCode implements ImportOption {

    private static final ImportOption NO_TESTS = new DoNotIncludeTests();
    private static final ImportOption NO_PACKAGE_INFOS = new DoNotIncludePackageInfos();

    @Override
    public boolean includes(Location location) {
        return NO_TESTS.includes(location) && NO_PACKAGE_INFOS.includes(location) && !location.contains("-tests.jar");
    }
}
