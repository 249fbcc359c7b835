package dev.latchkey.application.workspace;

import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.workspace.Comment;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Opinion;
import dev.latchkey.domain.workspace.Reaction;

/** Every reaction. What it promises is written down in {@code ReactionsContract}. */
public interface Reactions {

    /**
     * Adds a reaction, unless its reactor thinks the same of the comment already; answers the id of the one that is there
     * then. Whoever adds one holds the post. Waits for whoever is about to change the same.
     */
    Id<Reaction> add(Reaction reaction);

    /** Takes back what that user thinks of that comment; answers whether they thought it. */
    boolean withdraw(UserId reactor, Id<Comment> comment, Opinion opinion);
}
