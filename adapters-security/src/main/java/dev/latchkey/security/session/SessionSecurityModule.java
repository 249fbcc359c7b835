package dev.latchkey.security.session;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.latchkey.application.Randomness;
import dev.latchkey.application.session.SnapshotFormat;
import dev.latchkey.application.session.SnapshotSealer;
import dev.latchkey.application.session.TokenSigner;
import dev.latchkey.security.key.Secrets;

/** Adds the making and signing of tokens, and the sealing of snapshots. */
public final class SessionSecurityModule extends AbstractModule {

    private final Secrets secrets;
    private final SnapshotFormat snapshots;

    public SessionSecurityModule(Secrets secrets, SnapshotFormat snapshots) {
        this.secrets = secrets;
        this.snapshots = snapshots;
    }

    @Provides
    @Singleton
    TokenSigner tokenSigner() {
        return new HmacTokenSigner(secrets);
    }

    /** Where there are no snapshots, nobody asks for one to be sealed. */
    @Provides
    @Singleton
    SnapshotSealer snapshotSealer(Randomness randomness) {
        return switch (snapshots) {
            case OFF, COMPACT -> new CompactSnapshots(secrets);
            case JWT -> new JwtSnapshots(secrets);
            case JWE -> new JweSnapshots(secrets, randomness);
        };
    }

    @Provides
    @Singleton
    Randomness randomness() {
        return new SecureRandomness();
    }
}
