package dev.latchkey.persistence.deletion;

import dev.latchkey.domain.deletion.StandardRules;
import java.util.List;

/** Where our own kinds are stored. */
final class StandardTables {

    static final List<EntityTable> ALL = List.of(
            EntityTable.of(StandardRules.USER, "user"),
            EntityTable.of(StandardRules.DEVICE, "device"),
            EntityTable.of(StandardRules.SESSION, "session")
                    .referring("user", "user_id")
                    .referring("device", "device_id"),
            EntityTable.of(StandardRules.CREDENTIAL, "credential").referring("user", "user_id"),
            EntityTable.of(StandardRules.PASSWORD_RESET, "password_reset")
                    .keyedBy("token_hash")
                    .referring("user", "user_id"),
            EntityTable.of(StandardRules.WORKSPACE, "workspace")
                    .referring("owner", "owner_id")
                    .heldFromBelow(),
            EntityTable.of(StandardRules.MEMBER, "member")
                    .referring("workspace", "workspace_id")
                    .referring("user", "user_id"),
            EntityTable.of(StandardRules.INVITATION, "invitation")
                    .referring("workspace", "workspace_id")
                    .referring("inviter", "inviter_id")
                    .referring("address", "email", "email"),
            EntityTable.of(StandardRules.CUSTOM_DOMAIN, "custom_domain").referring("workspace", "workspace_id"),
            EntityTable.of(StandardRules.BRANDING, "branding").referring("workspace", "workspace_id"),
            EntityTable.of(StandardRules.INTEGRATION, "integration").referring("workspace", "workspace_id"),
            EntityTable.of(StandardRules.BOARD, "board")
                    .referring("workspace", "workspace_id")
                    .referring("creator", "creator_id")
                    .heldFromBelow(),
            EntityTable.of(StandardRules.POST, "post")
                    .referring("board", "board_id")
                    .referring("author", "author_id"),
            EntityTable.of(StandardRules.CHANGELOG, "changelog")
                    .referring("board", "board_id")
                    .referring("author", "author_id"),
            EntityTable.of(StandardRules.COMMENT, "comment")
                    .referring("post", "post_id")
                    .referring("parent", "parent_id")
                    .referring("author", "author_id"),
            EntityTable.of(StandardRules.VOTE, "vote")
                    .referring("post", "post_id")
                    .referring("voter", "voter_id"),
            EntityTable.of(StandardRules.REACTION, "reaction")
                    .referring("comment", "comment_id")
                    .referring("reactor", "reactor_id"));

    private StandardTables() {}
}
