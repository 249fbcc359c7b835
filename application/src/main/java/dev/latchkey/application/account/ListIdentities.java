package dev.latchkey.application.account;

import dev.latchkey.domain.account.Identity;
import dev.latchkey.domain.account.UserId;
import java.util.List;

/** Shows somebody in which ways they can sign in. */
@FunctionalInterface
public interface ListIdentities {

    /** All of them, the oldest first. */
    List<Identity> list(UserId user);
}
