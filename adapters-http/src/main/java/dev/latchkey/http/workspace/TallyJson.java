package dev.latchkey.http.workspace;

import dev.latchkey.domain.workspace.Tally;

/** How many think what of a comment. */
record TallyJson(int upvote, int downvote) {

    static TallyJson of(Tally tally) {
        return new TallyJson(tally.upvotes(), tally.downvotes());
    }
}
