package dev.latchkey.bootstrap.database;

import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Permissions for what nobody but the user running Latchkey may read or change. */
final class OwnerOnly {

    static final FileAttribute<Set<PosixFilePermission>> DIRECTORY = attribute("rwx------");
    static final FileAttribute<Set<PosixFilePermission>> PROGRAM = attribute("rwx------");
    static final FileAttribute<Set<PosixFilePermission>> FILE = attribute("rw-------");

    private OwnerOnly() {}

    private static FileAttribute<Set<PosixFilePermission>> attribute(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }
}
