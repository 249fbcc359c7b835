package dev.latchkey.bootstrap.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/** Makes what was done to files survive a power cut. */
final class Disk {

    private Disk() {}

    /** Forces a file's content, or the names in a directory, to the disk. */
    static void force(Path path) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Gives a directory that is complete its final name beside the old one. */
    static void rename(Path unfinished, Path complete) throws IOException {
        force(unfinished);
        Files.move(unfinished, complete, StandardCopyOption.ATOMIC_MOVE);
        force(Objects.requireNonNull(complete.getParent()));
    }
}
