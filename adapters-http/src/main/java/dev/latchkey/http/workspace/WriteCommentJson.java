package dev.latchkey.http.workspace;

import dev.latchkey.application.workspace.WriteComment;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.workspace.Content;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Post;
import dev.latchkey.http.web.Fields;
import org.jspecify.annotations.Nullable;

/**
 * What a caller sends to comment on a post.
 *
 * @param parentId what they reply to; null when it is the post itself
 */
record WriteCommentJson(String content, @Nullable String parentId) {

    static WriteCommentJson of(Fields fields) {
        return new WriteCommentJson(
                Written.contentIn(fields), fields.meaningfulIfAny("parentId", Id::parse, "a comment on the same post"));
    }

    WriteComment.Command from(UserId asker, Id<Post> post) {
        return new WriteComment.Command(
                asker, post, parentId == null ? null : new Id<>(parentId), new Content(content));
    }
}
