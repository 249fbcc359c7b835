package dev.latchkey.application.account;

import dev.latchkey.domain.account.Email;
import dev.latchkey.domain.account.PasswordCredential;
import dev.latchkey.domain.account.PasswordHash;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.session.SessionEpoch;
import java.time.Instant;
import java.util.Optional;

/** What people sign in with. What it promises is written down in {@code CredentialsContract}. */
public interface Credentials {

    /** Adds a credential of a user who exists and has none of its kind. */
    void add(PasswordCredential credential);

    /** Makes this a user's password, in the place of the one they have if they have one. */
    void put(PasswordCredential credential);

    /** The password of the user with that address, if there is such a user and they have one. */
    Optional<Known> find(Email email);

    /** The password of that user, if there is such a user and they have one. */
    Optional<Known> find(UserId user);

    /** Removes every credential of a user; answers how many there were. */
    int removeAll(UserId user);

    /** Puts a hash in the place of the credential's; answers whether that was still there. */
    boolean replace(PasswordCredential credential, PasswordHash hash, Instant now);

    /** All that a sign-in must know about somebody, read at one moment. */
    record Known(User user, SessionEpoch epoch, PasswordCredential credential) {}
}
