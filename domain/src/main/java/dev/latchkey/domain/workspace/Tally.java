package dev.latchkey.domain.workspace;

/** How many think what of a comment. */
public record Tally(int upvotes, int downvotes) {}
