package dev.latchkey.application.account;

import dev.latchkey.domain.account.Email;
import dev.latchkey.domain.account.ProfileChange;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.account.UserId;
import java.time.Instant;
import java.util.Optional;

/** Everybody who has an account. What it promises is written down in {@code UsersContract}. */
public interface Users {

    /** Adds a user unless there is one with that address; answers whether it did. */
    boolean add(User user);

    /**
     * Makes every other transaction that locks this user, or that begins or ends sessions of theirs by the epoch, wait
     * until the running one has ended. False when there is no such user any more.
     */
    boolean lock(UserId user);

    /** Changes what is named of a user's profile, and nothing else of it; false when there is no such user any more. */
    boolean change(UserId user, ProfileChange change, Instant now);

    /** Removes a user who has nothing left; false when there was none. */
    boolean remove(UserId user);

    /** Whether there is a user with that address. */
    boolean has(Email email);

    /** The user with that address. */
    Optional<User> find(Email email);

    /** The user with that id. */
    Optional<User> find(UserId id);

    /**
     * The user with that id, who is not deleted before the running transaction ends; others can hold them at the same
     * time.
     */
    Optional<User> hold(UserId id);

    /**
     * Notes that mail to this address reaches the user; answers whether the user is there and it is their address.
     */
    boolean verify(UserId user, Email email, Instant now);
}
