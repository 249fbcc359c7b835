package dev.latchkey.application.account.internal;

import dev.latchkey.application.account.AccountRefusal;
import dev.latchkey.application.account.UpdateUser;
import dev.latchkey.application.account.Users;
import dev.latchkey.application.revocation.Revocations;
import java.time.InstantSource;
import java.util.Optional;

/** Carries out {@link UpdateUser}. */
public final class UserUpdater implements UpdateUser {

    private final Users users;
    private final Revocations revocations;
    private final InstantSource clock;

    /** Updates these users, timed by this clock. */
    public UserUpdater(Users users, Revocations revocations, InstantSource clock) {
        this.users = users;
        this.revocations = revocations;
        this.clock = clock;
    }

    @Override
    public Optional<AccountRefusal> update(Command command) {
        return revocations.spreading(() -> users.change(command.asker(), command.change(), clock.instant()))
                ? Optional.empty()
                : Optional.of(new AccountRefusal.SessionOverMeanwhile());
    }
}
