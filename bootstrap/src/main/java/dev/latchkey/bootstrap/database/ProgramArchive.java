package dev.latchkey.bootstrap.database;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs as Latchkey brings them along: packed, and for one kind of machine. */
final class ProgramArchive {

    private static final int EXECUTABLE = 0100;

    private final byte[] packed;

    private ProgramArchive(byte[] packed) {
        this.packed = packed;
    }

    static ProgramArchive forThisMachine() throws IOException {
        var system = System.getProperty("os.name").startsWith("Mac") ? "Darwin" : System.getProperty("os.name");
        var machine = System.getProperty("os.arch");
        try (var archive = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine)) {
            return new ProgramArchive(archive.readAllBytes());
        } catch (IllegalStateException failure) {
            throw new DatabaseNotStarted(
                    "Latchkey brings no PostgreSQL for %s on %s. Give it the address of a PostgreSQL database."
                            .formatted(system, machine),
                    failure);
        }
    }

    /** Differs between any two releases; it need not withstand forgery. */
    String checksum() {
        var checksum = new CRC32();
        checksum.update(packed);
        return "%08x".formatted(checksum.getValue());
    }

    void unpackInto(Path directory) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(packed)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, directory.resolve(entry.getName()));
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target, OwnerOnly.DIRECTORY);
            return;
        }
        Files.createDirectories(Objects.requireNonNull(target.getParent()), OwnerOnly.DIRECTORY);
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            unpackFile(entry, content, target);
        }
    }

    private static void unpackFile(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        var isProgram = (entry.getMode() & EXECUTABLE) != 0;
        Files.createFile(target, isProgram ? OwnerOnly.PROGRAM : OwnerOnly.FILE);
        try (var file = Files.newOutputStream(target)) {
            content.transferTo(file);
        }
        Disk.force(target);
    }
}
