package dev.latchkey.bootstrap.database;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.commons.io.file.PathUtils;

/** The database of a Latchkey that was started and closed: made once, and copied for each test. */
final class ExistingDatabase {

    private final Path original;

    private ExistingDatabase(Path original) {
        this.original = original;
    }

    static ExistingDatabase madeIn(Path directory) {
        EmbeddedPostgres.start(directory).close();
        return new ExistingDatabase(directory.resolve("postgres"));
    }

    void copyTo(Path directory) throws IOException {
        PathUtils.copyDirectory(original, directory.resolve("postgres"));
    }
}
