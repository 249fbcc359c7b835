package dev.latchkey.application.account.internal;

import dev.latchkey.application.Randomness;
import dev.latchkey.application.account.Credentials;
import dev.latchkey.application.account.SignUp;
import dev.latchkey.application.account.Users;
import dev.latchkey.domain.account.CredentialId;
import dev.latchkey.domain.account.PasswordCredential;
import dev.latchkey.domain.account.PasswordHash;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.account.UserId;
import java.time.Instant;

/** What every way to sign up with a password has in common. */
final class Registration {

    private final Users users;
    private final Credentials credentials;
    private final Randomness randomness;

    Registration(Users users, Credentials credentials, Randomness randomness) {
        this.users = users;
        this.credentials = credentials;
        this.randomness = randomness;
    }

    /** The user that somebody becomes who signs up now. */
    User invent(SignUp.Command command, Instant now) {
        var id = new UserId(randomness.alphanumeric(UserId.LENGTH));
        return User.signedUp(id, command.email(), command.profile(), now);
    }

    /** Adds the user with that password, as part of the running transaction, unless the address is taken. */
    boolean add(User user, PasswordHash hash) {
        if (!users.add(user)) {
            return false;
        }
        var id = new CredentialId(randomness.alphanumeric(CredentialId.LENGTH));
        credentials.add(PasswordCredential.chosen(id, user.id(), hash, user.createdAt()));
        return true;
    }
}
