package dev.latchkey.domain.revocation;

/**
 * A node's question for news. It tells everybody at the same time what the node has heard of already.
 *
 * @param applied up to where nothing is answered from memory any more that contradicts the log
 * @param askedAt before the question was sent
 */
public record Renewal(NodeId node, LogPosition applied, Moment askedAt) {}
