package dev.latchkey.domain.revocation;

/**
 * A node that everybody knows of from now on.
 *
 * @param node its name
 * @param position up to where the log goes that it need not read, because it remembers nothing yet
 */
public record Registration(NodeId node, LogPosition position) {}
