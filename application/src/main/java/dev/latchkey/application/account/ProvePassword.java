package dev.latchkey.application.account;

import dev.latchkey.application.Result;
import dev.latchkey.application.account.Credentials.Known;
import dev.latchkey.domain.account.Password;
import dev.latchkey.domain.account.UserId;

/** Lets somebody who is signed in prove once more who they are: the one place where that is judged. */
@FunctionalInterface
public interface ProvePassword {

    /**
     * What is known of the asker, if that is their password; nothing is changed. Fails with {@link
     * dev.latchkey.application.LimitReached} after too many wrong ones.
     */
    Result<Known, AccountRefusal> prove(Command command);

    /** Who asks, and what they say their password is. */
    record Command(UserId asker, Password password) {}
}
