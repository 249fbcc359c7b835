package dev.latchkey.application.account;

import dev.latchkey.domain.account.CredentialId;
import dev.latchkey.domain.account.Email;
import dev.latchkey.domain.account.ExternalId;
import dev.latchkey.domain.account.Identity;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.session.SessionEpoch;
import java.util.List;
import java.util.Optional;

/**
 * In which ways people sign in, the password among them. What it promises is written down in {@code IdentitiesContract}.
 */
public interface Identities {

    /**
     * Adds a way to sign in of a user who exists; answers whether it did, because nobody is known twice like that. Waits
     * for whoever is about to add the same.
     */
    boolean add(Identity identity);

    /** The user whom a provider knows like that. */
    Optional<Owner> find(ExternalId known);

    /** The user with that address, whether or not they can sign in. */
    Optional<Owner> find(Email email);

    /** All ways in which a user can sign in, the oldest first. */
    List<Identity> ofUser(UserId user);

    /** Removes one of a user's ways to sign in; false when the user has no such way. */
    boolean remove(UserId user, CredentialId id);

    /** Whoever it is, and the epoch of their sessions, read at one moment. */
    record Owner(User user, SessionEpoch epoch) {}
}
