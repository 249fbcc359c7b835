package dev.latchkey.application.account;

import dev.latchkey.domain.account.Email;
import dev.latchkey.domain.account.User;

/** Everybody who has an account. What it promises is written down in {@code UsersContract}. */
public interface Users {

    /** Adds a user unless there is one with that address; answers whether it did. */
    boolean add(User user);

    /** Whether there is a user with that address. */
    boolean has(Email email);
}
