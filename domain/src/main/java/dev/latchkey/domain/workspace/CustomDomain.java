package dev.latchkey.domain.workspace;

import java.time.Instant;

/**
 * A host at which a workspace wants to be found.
 *
 * @param host unique in the installation
 */
public record CustomDomain(Id<CustomDomain> id, Id<Workspace> workspace, HostName host, Instant createdAt) {}
