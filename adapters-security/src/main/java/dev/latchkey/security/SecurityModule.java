package dev.latchkey.security;

import com.google.inject.PrivateModule;
import dev.latchkey.application.Limits;
import dev.latchkey.application.Randomness;
import dev.latchkey.application.account.ClaimSigner;
import dev.latchkey.application.account.IdTokens;
import dev.latchkey.application.account.PasswordAttempts;
import dev.latchkey.application.account.Passwords;
import dev.latchkey.application.device.DeviceSigner;
import dev.latchkey.application.session.SnapshotFormat;
import dev.latchkey.application.session.SnapshotSealer;
import dev.latchkey.application.session.TokenSigner;
import dev.latchkey.security.account.AccountSecurityModule;
import dev.latchkey.security.account.HashingThreads;
import dev.latchkey.security.account.IdentityProviderConfig;
import dev.latchkey.security.device.DeviceSecurityModule;
import dev.latchkey.security.key.Secrets;
import dev.latchkey.security.limit.LimitModule;
import dev.latchkey.security.session.SessionSecurityModule;
import java.util.List;

/** Meets the application's needs for secrecy and for limits; what is not exposed stays in here. */
public final class SecurityModule extends PrivateModule {

    private final HashingThreads hashingThreads;
    private final Secrets secrets;
    private final List<IdentityProviderConfig> identityProviders;
    private final SnapshotFormat snapshots;
    private final boolean limited;

    /**
     * Hashes on these threads, which stay the caller's to close, derives every key from these secrets, and believes
     * these providers.
     *
     * @param snapshots how others are to read what browsers carry of their session
     * @param limited whether anything can be done too often
     */
    public SecurityModule(
            HashingThreads hashingThreads,
            Secrets secrets,
            List<IdentityProviderConfig> identityProviders,
            SnapshotFormat snapshots,
            boolean limited) {
        this.hashingThreads = hashingThreads;
        this.secrets = secrets;
        this.identityProviders = List.copyOf(identityProviders);
        this.snapshots = snapshots;
        this.limited = limited;
    }

    @Override
    protected void configure() {
        install(new AccountSecurityModule(hashingThreads, secrets, identityProviders));
        install(new SessionSecurityModule(secrets, snapshots));
        install(new DeviceSecurityModule(secrets));
        install(new LimitModule(limited));

        expose(Limits.class);
        expose(PasswordAttempts.class);
        expose(Passwords.class);
        expose(IdTokens.class);
        expose(ClaimSigner.class);
        expose(TokenSigner.class);
        expose(SnapshotSealer.class);
        expose(DeviceSigner.class);
        expose(Randomness.class);
    }
}
