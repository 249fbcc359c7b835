package dev.latchkey.application.workspace;

import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Post;
import dev.latchkey.domain.workspace.Vote;

/** Every vote. What it promises is written down in {@code VotesContract}. */
public interface Votes {

    /**
     * Adds a vote, unless its voter has voted for the post; answers the id of the one that is there then. Whoever adds
     * one holds the post. Waits for whoever is about to change the same.
     */
    Id<Vote> cast(Vote vote);

    /** Takes back the vote of that user for that post; answers whether there was one. */
    boolean withdraw(UserId voter, Id<Post> post);
}
