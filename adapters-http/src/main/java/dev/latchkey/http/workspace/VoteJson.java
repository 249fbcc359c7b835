package dev.latchkey.http.workspace;

import dev.latchkey.application.workspace.CastVote;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Post;

/** A vote as its voter sees it, and how many there are for the same post. */
record VoteJson(String id, String postId, int votes, boolean voted) {

    static VoteJson of(CastVote.Cast cast, Id<Post> post) {
        return new VoteJson(
                cast.vote().value(),
                post.value(),
                cast.ballot().votes(),
                cast.ballot().voted());
    }
}
