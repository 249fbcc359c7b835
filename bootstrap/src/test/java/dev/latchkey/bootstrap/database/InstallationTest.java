package dev.latchkey.bootstrap.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationTest {

    @TempDir
    private Path cache;

    @Test
    void isUnpackedOnceHoweverManyNeedIt() throws Exception {
        Callable<Path> unpacked = () -> Installation.unpackedIn(cache);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var installations = threads.invokeAll(List.of(unpacked, unpacked, unpacked));

            assertThat(installations)
                    .allSatisfy(installation -> assertThat(installation.get())
                            .isEqualTo(installations.getFirst().get()));
        }
        assertThat(cache).isDirectoryNotContaining("glob:**unfinished");
    }

    @Test
    void isMadeAnewWhenItWasLeftUnfinished() throws IOException {
        var installation = Installation.unpackedIn(cache);
        var server = installation.resolve("bin/postgres");
        var size = Files.size(server);
        var unfinished = Files.move(installation, cache.resolve(installation.getFileName() + ".unfinished"));
        Files.writeString(unfinished.resolve("bin/postgres"), "half");

        assertThat(Installation.unpackedIn(cache)).isEqualTo(installation);

        assertThat(server).hasSize(size).isExecutable();
    }
}
