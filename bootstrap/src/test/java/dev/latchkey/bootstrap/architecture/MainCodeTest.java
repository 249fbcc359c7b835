package dev.latchkey.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainCodeTest {

    private final MainCode mainCode = new MainCode();

    /** A module is a directory on the class path while only tests are run, and a jar once it has been packaged. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:/home/domain/target/classes/dev/latchkey/domain/session/Session.class",
                "jar:file:/home/domain/target/latchkey-domain-1.0.jar!/dev/latchkey/domain/session/Session.class"
            })
    void isTheCodeOfTheServiceAsDirectoryOrJar(URI location) {
        assertThat(mainCode.includes(Location.of(location))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:/home/domain/target/test-classes/dev/latchkey/domain/session/SessionBuilder.class",
                "jar:file:/home/domain/target/latchkey-domain-1.0-tests.jar!/dev/latchkey/domain/session/SessionBuilder.class",
                "file:/home/domain/target/classes/dev/latchkey/domain/session/package-info.class"
            })
    void isNotWhatTestsIt(URI location) {
        assertThat(mainCode.includes(Location.of(location))).isFalse();
    }

    @Test
    void isOfEveryModule() {
        var classes = new ClassFileImporter().withImportOption(mainCode).importPackages(Modules.ROOT);

        assertThat(classes)
                .extracting(candidate -> candidate.getPackageName().split("\\.", 4)[2])
                .contains("domain", "application", "http", "persistence", "security", "bootstrap");
    }
}
