package dev.latchkey.domain.device;

import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.session.SessionBuilder.POLICY;
import static dev.latchkey.domain.session.SessionBuilder.aSession;

import dev.latchkey.domain.account.UserBuilder;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.session.Client;
import java.time.Instant;

/** Makes sessions on devices for tests, each with an id and a token of its own. */
public final class DeviceSessionBuilder {

    private UserId user = UserBuilder.aUser().build().id();
    private Instant joinedAt = NOON;
    private Instant expiresAt = NOON.plus(POLICY.expiresIn());
    private boolean remembered = true;
    private Client client = aSession().build().client();

    private DeviceSessionBuilder() {}

    public static DeviceSessionBuilder aDeviceSession() {
        return new DeviceSessionBuilder();
    }

    public DeviceSessionBuilder of(UserId user) {
        this.user = user;
        return this;
    }

    /** When its user signed in for the first time, and it became active for the last. */
    public DeviceSessionBuilder joinedAt(Instant instant) {
        this.joinedAt = instant;
        return this;
    }

    public DeviceSessionBuilder expiringAt(Instant instant) {
        this.expiresAt = instant;
        return this;
    }

    public DeviceSessionBuilder notRemembered() {
        this.remembered = false;
        return this;
    }

    public DeviceSessionBuilder from(Client client) {
        this.client = client;
        return this;
    }

    public DeviceSession build() {
        var session = aSession().of(user).build();
        return new DeviceSession(
                session.id(), user, session.token(), null, expiresAt, remembered, joinedAt, joinedAt, joinedAt, client);
    }
}
