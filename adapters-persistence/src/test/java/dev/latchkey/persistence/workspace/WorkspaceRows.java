package dev.latchkey.persistence.workspace;

import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.workspace.Board;
import dev.latchkey.domain.workspace.Member;
import dev.latchkey.domain.workspace.Post;
import dev.latchkey.domain.workspace.Slug;
import dev.latchkey.domain.workspace.Workspace;
import dev.latchkey.persistence.TestDatabase;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts rows into the tables of workspaces, past all adapters. */
public final class WorkspaceRows {

    private WorkspaceRows() {}

    public static void insert(Workspace workspace) {
        execute(
                "INSERT INTO workspace (id, owner_id, name, slug, created_at) VALUES (?, ?, ?, ?, ?)",
                workspace.id().value(),
                workspace.owner().value(),
                workspace.name().value(),
                Optional.ofNullable(workspace.slug()).map(Slug::value).orElse(null),
                workspace.createdAt());
    }

    public static void insert(Member member) {
        execute(
                "INSERT INTO member (id, workspace_id, user_id, role, joined_at) VALUES (?, ?, ?, ?, ?)",
                member.id().value(),
                member.workspace().value(),
                valueOf(member.user()),
                member.role().word(),
                member.joinedAt());
    }

    public static void insert(Board board) {
        execute(
                "INSERT INTO board (id, workspace_id, creator_id, name, created_at) VALUES (?, ?, ?, ?, ?)",
                board.id().value(),
                board.workspace().value(),
                valueOf(board.creator()),
                board.name().value(),
                board.createdAt());
    }

    public static void insert(Post post) {
        execute(
                "INSERT INTO post (id, board_id, author_id, title, content, created_at) VALUES (?, ?, ?, ?, ?, ?)",
                post.id().value(),
                Objects.requireNonNull(post.board().board()).value(),
                valueOf(post.author()),
                post.title().value(),
                post.content().value(),
                post.createdAt());
    }

    private static @Nullable String valueOf(@Nullable UserId user) {
        return user == null ? null : user.value();
    }

    private static void execute(String statement, @Nullable Object... values) {
        try (var connection = TestDatabase.connect();
                var prepared = connection.prepareStatement(statement)) {
            for (var index = 0; index < values.length; index++) {
                var value = values[index];
                prepared.setObject(index + 1, value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value);
            }
            prepared.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
