package dev.latchkey.application;

import dev.latchkey.domain.account.CredentialId;
import dev.latchkey.domain.account.IdTokenHash;
import dev.latchkey.domain.account.Identity;
import dev.latchkey.domain.account.PasswordCredential;
import dev.latchkey.domain.account.PasswordReset;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.deletion.Receipt;
import dev.latchkey.domain.deletion.ReceiptId;
import dev.latchkey.domain.device.DeviceId;
import dev.latchkey.domain.device.DeviceKey;
import dev.latchkey.domain.device.Salt;
import dev.latchkey.domain.session.Session;
import dev.latchkey.domain.session.SessionEpoch;
import dev.latchkey.domain.session.SessionId;
import dev.latchkey.domain.workspace.Board;
import dev.latchkey.domain.workspace.Branding;
import dev.latchkey.domain.workspace.Changelog;
import dev.latchkey.domain.workspace.Comment;
import dev.latchkey.domain.workspace.CustomDomain;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Integration;
import dev.latchkey.domain.workspace.Invitation;
import dev.latchkey.domain.workspace.Member;
import dev.latchkey.domain.workspace.Post;
import dev.latchkey.domain.workspace.Reaction;
import dev.latchkey.domain.workspace.Vote;
import dev.latchkey.domain.workspace.Workspace;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the in-memory adapters of one test share, so that a transaction can undo it all. */
public final class InMemoryStore {

    public final Map<UserId, User> users = new LinkedHashMap<>();
    public final Map<UserId, SessionEpoch> epochs = new LinkedHashMap<>();
    public final Map<UserId, PasswordCredential> credentials = new LinkedHashMap<>();
    public final Map<CredentialId, Identity> identities = new LinkedHashMap<>();
    public final Map<IdTokenHash, Instant> spentIdTokens = new LinkedHashMap<>();
    public final Map<SessionId, Session> sessions = new LinkedHashMap<>();
    public final Map<PasswordReset, UserId> resets = new LinkedHashMap<>();
    public final Map<DeviceId, DeviceKey> devices = new LinkedHashMap<>();
    public final Map<SessionId, Placement> placements = new LinkedHashMap<>();
    public final Map<ReceiptId, Receipt> receipts = new LinkedHashMap<>();
    public final Map<Id<Workspace>, Workspace> workspaces = new LinkedHashMap<>();
    public final Map<Id<Member>, Member> members = new LinkedHashMap<>();
    public final Map<Id<Invitation>, Invitation> invitations = new LinkedHashMap<>();
    public final Map<Id<CustomDomain>, CustomDomain> domains = new LinkedHashMap<>();
    public final Map<Id<Branding>, Branding> brandings = new LinkedHashMap<>();
    public final Map<Id<Integration>, Integration> integrations = new LinkedHashMap<>();
    public final Map<Id<Board>, Board> boards = new LinkedHashMap<>();
    public final Map<Id<Post>, Post> posts = new LinkedHashMap<>();
    public final Map<Id<Changelog>, Changelog> changelogs = new LinkedHashMap<>();
    public final Map<Id<Comment>, Comment> comments = new LinkedHashMap<>();
    public final Map<Id<Vote>, Vote> votes = new LinkedHashMap<>();
    public final Map<Id<Reaction>, Reaction> reactions = new LinkedHashMap<>();

    /** As it is now, to go back to. */
    InMemoryStore copy() {
        var copy = new InMemoryStore();
        copy.become(this);
        return copy;
    }

    /** Turns into what another store holds. */
    void become(InMemoryStore other) {
        replace(users, other.users);
        replace(epochs, other.epochs);
        replace(credentials, other.credentials);
        replace(identities, other.identities);
        replace(spentIdTokens, other.spentIdTokens);
        replace(sessions, other.sessions);
        replace(resets, other.resets);
        replace(devices, other.devices);
        replace(placements, other.placements);
        replace(receipts, other.receipts);
        replace(workspaces, other.workspaces);
        replace(members, other.members);
        replace(invitations, other.invitations);
        replace(domains, other.domains);
        replace(brandings, other.brandings);
        replace(integrations, other.integrations);
        replace(boards, other.boards);
        replace(posts, other.posts);
        replace(changelogs, other.changelogs);
        replace(comments, other.comments);
        replace(votes, other.votes);
        replace(reactions, other.reactions);
    }

    /** Which device a session is on, and since when. */
    public record Placement(
            DeviceId device, @Nullable Salt salt, Instant firstAt, Instant joinedAt, Instant activeAt) {}

    private static <K, V> void replace(Map<K, V> old, Map<K, V> now) {
        old.clear();
        old.putAll(now);
    }
}
