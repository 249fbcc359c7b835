package dev.latchkey.application;

import dev.latchkey.domain.account.CredentialId;
import dev.latchkey.domain.account.IdTokenHash;
import dev.latchkey.domain.account.Identity;
import dev.latchkey.domain.account.PasswordCredential;
import dev.latchkey.domain.account.PasswordReset;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.device.DeviceId;
import dev.latchkey.domain.device.DeviceKey;
import dev.latchkey.domain.device.Salt;
import dev.latchkey.domain.session.Session;
import dev.latchkey.domain.session.SessionEpoch;
import dev.latchkey.domain.session.SessionId;
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
    }

    /** Which device a session is on, and since when. */
    public record Placement(
            DeviceId device, @Nullable Salt salt, Instant firstAt, Instant joinedAt, Instant activeAt) {}

    private static <K, V> void replace(Map<K, V> old, Map<K, V> now) {
        old.clear();
        old.putAll(now);
    }
}
