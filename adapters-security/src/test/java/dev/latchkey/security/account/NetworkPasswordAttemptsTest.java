package dev.latchkey.security.account;

import dev.latchkey.application.Limits;
import dev.latchkey.application.account.PasswordAttempts;
import dev.latchkey.application.account.PasswordAttemptsContract;
import java.time.InstantSource;

class NetworkPasswordAttemptsTest extends PasswordAttemptsContract {

    @Override
    protected PasswordAttempts attempts(Limits limits, InstantSource clock) {
        return new NetworkPasswordAttempts(limits, clock);
    }
}
