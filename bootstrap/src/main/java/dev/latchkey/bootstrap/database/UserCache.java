package dev.latchkey.bootstrap.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where a user's programs keep what they can make again. */
final class UserCache {

    private UserCache() {}

    /** Latchkey's part of the cache; the other directory for a user without one, as who runs a service often is. */
    static Path orElse(Path other) throws IOException {
        var cache = base().resolve("latchkey");
        return isOwn(cache) ? cache : Files.createDirectories(other, OwnerOnly.DIRECTORY);
    }

    /** Not a setting of Latchkey: every desktop and shell agrees on this variable. */
    private static Path base() {
        return Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                .map(Path::of)
                .filter(Path::isAbsolute)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"));
    }

    /** Programs are not run from where somebody else could change them. */
    private static boolean isOwn(Path cache) {
        try {
            var owner = Files.getOwner(Files.createDirectories(cache, OwnerOnly.DIRECTORY));
            return owner.getName().equals(System.getProperty("user.name")) && Files.isWritable(cache);
        } catch (IOException unusable) {
            return false;
        }
    }
}
