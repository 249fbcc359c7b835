package dev.latchkey.domain.revocation;

/**
 * Up to where the log of revocations was read. What it says is the log's own affair: entries may become visible in another
 * order than that in which they were numbered, so that no number will do.
 *
 * @param value what the log said
 */
public record LogPosition(String value) {}
