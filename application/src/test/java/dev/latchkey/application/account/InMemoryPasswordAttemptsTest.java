package dev.latchkey.application.account;

import dev.latchkey.application.Limits;
import java.time.InstantSource;

class InMemoryPasswordAttemptsTest extends PasswordAttemptsContract {

    @Override
    protected PasswordAttempts attempts(Limits limits, InstantSource clock) {
        return new InMemoryPasswordAttempts(limits, clock);
    }
}
