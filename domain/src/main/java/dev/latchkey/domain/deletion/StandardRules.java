package dev.latchkey.domain.deletion;

import static dev.latchkey.domain.deletion.CascadeRule.anonymised;
import static dev.latchkey.domain.deletion.CascadeRule.deleted;
import static dev.latchkey.domain.deletion.CascadeRule.deletedByText;
import static dev.latchkey.domain.deletion.CascadeRule.vetoing;

import java.util.List;

/**
 * Every kind of ours that refers to another, and what becomes of each when something it refers to is deleted (SR-DEL-04).
 * Sessions stand first: they end before anything else is touched (SR-DEL-03).
 */
public final class StandardRules {

    public static final EntityKind USER = new EntityKind("user");
    public static final EntityKind SESSION = new EntityKind("session");
    public static final EntityKind DEVICE = new EntityKind("device");
    public static final EntityKind CREDENTIAL = new EntityKind("credential");
    public static final EntityKind PASSWORD_RESET = new EntityKind("passwordReset");
    public static final EntityKind WORKSPACE = new EntityKind("workspace");
    public static final EntityKind MEMBER = new EntityKind("member");
    public static final EntityKind INVITATION = new EntityKind("invitation");
    public static final EntityKind CUSTOM_DOMAIN = new EntityKind("customDomain");
    public static final EntityKind BRANDING = new EntityKind("branding");
    public static final EntityKind INTEGRATION = new EntityKind("integration");
    public static final EntityKind BOARD = new EntityKind("board");
    public static final EntityKind POST = new EntityKind("post");
    public static final EntityKind CHANGELOG = new EntityKind("changelog");
    public static final EntityKind COMMENT = new EntityKind("comment");
    public static final EntityKind VOTE = new EntityKind("vote");
    public static final EntityKind REACTION = new EntityKind("reaction");

    private StandardRules() {}

    /** The rules, under this decision about boards in other people's workspaces. */
    public static List<CascadeRule> with(ForeignBoards foreignBoards) {
        return List.of(
                deleted(SESSION, "user", USER),
                vetoing(SESSION, "device", DEVICE),
                deleted(CREDENTIAL, "user", USER),
                deleted(PASSWORD_RESET, "user", USER),
                switch (foreignBoards) {
                    case DELETE -> deleted(BOARD, "creator", USER);
                    case KEEP -> anonymised(BOARD, "creator", USER);
                },
                deleted(BOARD, "workspace", WORKSPACE),
                deleted(POST, "board", BOARD),
                anonymised(POST, "author", USER),
                deleted(CHANGELOG, "board", BOARD),
                anonymised(CHANGELOG, "author", USER),
                deleted(COMMENT, "post", POST),
                vetoing(COMMENT, "parent", COMMENT), // a reply is on the same post
                anonymised(COMMENT, "author", USER),
                deleted(VOTE, "post", POST),
                anonymised(VOTE, "voter", USER),
                deleted(REACTION, "comment", COMMENT),
                anonymised(REACTION, "reactor", USER),
                deleted(WORKSPACE, "owner", USER),
                deleted(MEMBER, "workspace", WORKSPACE),
                anonymised(MEMBER, "user", USER),
                deleted(INVITATION, "workspace", WORKSPACE),
                anonymised(INVITATION, "inviter", USER),
                deletedByText(INVITATION, "address", USER),
                deleted(CUSTOM_DOMAIN, "workspace", WORKSPACE),
                deleted(BRANDING, "workspace", WORKSPACE),
                deleted(INTEGRATION, "workspace", WORKSPACE));
    }
}
