package dev.latchkey.domain.workspace;

/**
 * Who is for a post.
 *
 * @param votes how many
 * @param voted whether the one who looks at it is among them
 */
public record Ballot(int votes, boolean voted) {}
