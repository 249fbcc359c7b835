package dev.latchkey.bootstrap.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The claim of one Latchkey on its data directory: held until closed, or until the process ends in whatever way. */
final class DirectoryLock implements AutoCloseable {

    /**
     * What this process holds. Closing any channel on a locked file gives up all locks the process has on it, so a
     * second attempt must not even open it.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path directory;
    private final FileChannel channel;

    private DirectoryLock(Path directory, FileChannel channel) {
        this.directory = directory;
        this.channel = channel;
    }

    /** @param directory as {@link Path#toRealPath} tells it */
    static DirectoryLock on(Path directory) throws IOException {
        if (!HELD.add(directory)) {
            throw inUse(directory);
        }
        try {
            return new DirectoryLock(directory, locked(directory));
        } catch (IOException | RuntimeException failure) {
            HELD.remove(directory);
            throw failure;
        }
    }

    private static FileChannel locked(Path directory) throws IOException {
        var channel = FileChannel.open(
                directory.resolve("latchkey.lock"),
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                OwnerOnly.FILE);
        if (channel.tryLock() == null) {
            channel.close();
            throw inUse(directory);
        }
        return channel;
    }

    private static DatabaseNotStarted inUse(Path directory) {
        return new DatabaseNotStarted(
                ("The data directory %s is in use by another Latchkey. Stop that one first, or give this one a"
                                + " directory of its own.")
                        .formatted(directory));
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            HELD.remove(directory);
        }
    }
}
