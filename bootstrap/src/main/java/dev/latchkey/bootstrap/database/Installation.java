package dev.latchkey.bootstrap.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.apache.commons.io.file.PathUtils;

/**
 * PostgreSQL's programs on the disk: unpacked once, under a name that tells their content, and shared by all who find
 * them there. Like a database, they get their name only when they are complete.
 */
final class Installation {

    private Installation() {}

    /** In the user's cache, where no cleaner of temporary files comes, or in the data directory of who has no cache. */
    static Path usableFrom(Path dataDirectory) throws IOException {
        return unpackedIn(UserCache.orElse(dataDirectory.resolve("cache")));
    }

    static Path unpackedIn(Path cache) throws IOException {
        var archive = ProgramArchive.forThisMachine();
        var installation = cache.resolve("postgres-" + archive.checksum());
        if (!Files.exists(installation)) {
            unpackOnce(archive, installation);
        }
        return installation;
    }

    /** One thread of one process at a time; the others wait, and find it done. */
    private static synchronized void unpackOnce(ProgramArchive archive, Path installation) throws IOException {
        try (var channel = FileChannel.open(
                        installation.resolveSibling("unpacking.lock"),
                        Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                        OwnerOnly.FILE);
                var _ = channel.lock()) {
            if (!Files.exists(installation)) {
                unpack(archive, installation);
            }
        }
    }

    private static void unpack(ProgramArchive archive, Path installation) throws IOException {
        var unfinished = installation.resolveSibling(installation.getFileName() + ".unfinished");
        if (Files.exists(unfinished)) {
            PathUtils.deleteDirectory(unfinished);
        }
        archive.unpackInto(unfinished);
        Disk.rename(unfinished, installation);
    }
}
