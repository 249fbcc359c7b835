package dev.latchkey.application.account.internal;

import dev.latchkey.application.account.Identities;
import dev.latchkey.application.account.ListIdentities;
import dev.latchkey.domain.account.Identity;
import dev.latchkey.domain.account.UserId;
import java.util.List;

/** Carries out {@link ListIdentities}. */
public final class IdentityLister implements ListIdentities {

    private final Identities identities;

    /** Lists what is in this store. */
    public IdentityLister(Identities identities) {
        this.identities = identities;
    }

    @Override
    public List<Identity> list(UserId user) {
        return identities.ofUser(user);
    }
}
