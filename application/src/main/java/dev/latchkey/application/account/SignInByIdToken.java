package dev.latchkey.application.account;

import dev.latchkey.application.Result;
import dev.latchkey.application.account.IdTokens.Presented;
import dev.latchkey.application.device.Browser;

/** Signs somebody in for whom a provider vouches; makes an account for whoever has none. */
@FunctionalInterface
public interface SignInByIdToken {

    /**
     * A new session, always remembered, or why there is none. Of several attempts with one token, one is
     * successful at most.
     *
     * <p>Whom the provider brings along the first time is the user with the same address if that is known to be theirs
     * to both sides, and otherwise a new one.
     */
    Result<Admission, AccountRefusal> signIn(Command command);

    /**
     * Who wants in, and with what.
     *
     * @param name what to call somebody new whom the provider does not name; may be empty
     */
    record Command(Presented presented, String name, Browser browser) {}
}
