package dev.latchkey.domain.account;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** Makes users for tests, each with an id and an address of its own. */
public final class UserBuilder {

    private static final AtomicLong COUNT = new AtomicLong(System.currentTimeMillis() * 1_000_000);

    private final String number = "%032d".formatted(COUNT.incrementAndGet());
    private Email email = new Email("user-" + number + "@example.com");
    private Profile profile = new Profile("User " + number, null);
    private Instant signedUpAt = Instant.parse("2026-03-01T12:00:00Z");
    private boolean emailVerified;

    private UserBuilder() {}

    public static UserBuilder aUser() {
        return new UserBuilder();
    }

    public UserBuilder called(Email email) {
        this.email = email;
        return this;
    }

    public UserBuilder showing(Profile shown) {
        this.profile = shown;
        return this;
    }

    public UserBuilder signedUpAt(Instant instant) {
        this.signedUpAt = instant;
        return this;
    }

    public UserBuilder verified() {
        this.emailVerified = true;
        return this;
    }

    public User build() {
        return new User(new UserId(number), email, emailVerified, profile, signedUpAt, signedUpAt);
    }
}
