package dev.latchkey.persistence.workspace;

import dev.latchkey.application.workspace.Comments;
import dev.latchkey.application.workspace.Page;
import dev.latchkey.application.workspace.Paging;
import dev.latchkey.application.workspace.Paging.Mark;
import dev.latchkey.application.workspace.SeenComment;
import dev.latchkey.domain.workspace.Comment;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Post;
import java.util.Optional;

/** {@link Comments} in the {@code comment} table. */
final class PostgresComments implements Comments {

    private final CommentMapper mapper;

    PostgresComments(CommentMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public void add(Comment comment) {
        mapper.insert(comment);
    }

    @Override
    public Optional<SeenComment> find(Id<Comment> comment) {
        return mapper.select(comment.value()).map(CommentRow::toDomain);
    }

    @Override
    public Page<SeenComment> on(Id<Post> post, Paging paging) {
        var found = mapper.selectByPost(post.value(), Slice.of(paging)).stream()
                .map(CommentRow::toDomain)
                .toList();
        return Page.of(
                found,
                paging,
                it -> new Mark(it.comment().createdAt(), it.comment().id().value()));
    }
}
