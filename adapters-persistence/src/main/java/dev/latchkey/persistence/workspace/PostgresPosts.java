package dev.latchkey.persistence.workspace;

import dev.latchkey.application.workspace.Page;
import dev.latchkey.application.workspace.Paging;
import dev.latchkey.application.workspace.Paging.Mark;
import dev.latchkey.application.workspace.Posts;
import dev.latchkey.application.workspace.SeenPost;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.workspace.Board;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Post;
import java.util.Optional;

/** {@link Posts} in the {@code post} table. */
final class PostgresPosts implements Posts {

    private final PostMapper mapper;

    PostgresPosts(PostMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public void add(Post post) {
        mapper.insert(post);
    }

    @Override
    public Optional<Post> find(Id<Post> post) {
        return mapper.select(post.value()).map(PostRow::toDomain);
    }

    @Override
    public Optional<SeenPost> see(UserId viewer, Id<Post> post) {
        return mapper.selectSeen(viewer.value(), post.value()).map(SeenPostRow::toDomain);
    }

    @Override
    public Page<SeenPost> on(UserId viewer, Id<Board> board, Paging paging) {
        var found = mapper.selectByBoard(viewer.value(), board.value(), Slice.of(paging)).stream()
                .map(SeenPostRow::toDomain)
                .toList();
        return Page.of(
                found,
                paging,
                it -> new Mark(it.post().createdAt(), it.post().id().value()));
    }
}
