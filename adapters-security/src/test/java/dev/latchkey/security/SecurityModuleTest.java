package dev.latchkey.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.inject.AbstractModule;
import com.google.inject.ConfigurationException;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import dev.latchkey.application.Limit;
import dev.latchkey.application.LimitReached;
import dev.latchkey.application.Limits;
import dev.latchkey.application.MovableClock;
import dev.latchkey.application.Randomness;
import dev.latchkey.application.account.ClaimSigner;
import dev.latchkey.application.account.IdTokens;
import dev.latchkey.application.account.PasswordAttempts;
import dev.latchkey.application.account.Passwords;
import dev.latchkey.application.session.SessionSnapshot;
import dev.latchkey.application.session.SnapshotFormat;
import dev.latchkey.application.session.SnapshotSealer;
import dev.latchkey.application.session.TokenSigner;
import dev.latchkey.domain.account.Password;
import dev.latchkey.domain.session.SessionToken;
import dev.latchkey.security.account.HashingLimits;
import dev.latchkey.security.account.HashingThreads;
import dev.latchkey.security.key.Secrets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecurityModuleTest {

    @AutoClose
    private final HashingThreads threads = HashingThreads.start(HashingLimits.forThisMachine());

    private final Injector injector = injector(true);

    @Test
    void meetsTheNeedsOfTheApplication() {
        var passwords = injector.getInstance(Passwords.class);
        var signer = injector.getInstance(TokenSigner.class);
        var randomness = injector.getInstance(Randomness.class);
        var password = new Password("correct horse battery staple");
        var token = SessionToken.of(randomness.bytes(SessionToken.ENTROPY_BYTES));

        assertThat(passwords.matches(password, passwords.hash(password))).isTrue();
        assertThat(signer.open(signer.sign(token))).contains(token);
    }

    @Test
    void meetsEachNeedOnce() {
        for (var need : List.of(
                Passwords.class,
                PasswordAttempts.class,
                IdTokens.class,
                ClaimSigner.class,
                TokenSigner.class,
                SnapshotSealer.class,
                Randomness.class,
                Limits.class)) {
            assertThat((Object) injector.getInstance(need)).isSameAs(injector.getInstance(need));
        }
    }

    @ParameterizedTest
    @CsvSource({"COMPACT, [^.]+", "JWT, [^.]+[.][^.]+[.][^.]+", "JWE, [^.]+[.][.][^.]+[.][^.]+[.][^.]+"})
    void sealsSnapshotsInTheFormatThatItIsTold(SnapshotFormat format, String form) {
        var sealer = injector(format, true).getInstance(SnapshotSealer.class);

        assertThat(sealer.seal(new SessionSnapshot("{\"a\":1}", Instant.EPOCH, Instant.EPOCH)))
                .matches(form);
    }

    @Test
    void letsNobodyAskForTheSecrets() {
        assertThatExceptionOfType(ConfigurationException.class).isThrownBy(() -> injector.getInstance(Secrets.class));
    }

    @Test
    void limitsOnlyWhereItIsTold() {
        var once = new Limit("calls", 1, Duration.ofDays(1));
        var limits = injector.getInstance(Limits.class);
        limits.take(once, "ada");

        assertThatExceptionOfType(LimitReached.class).isThrownBy(() -> limits.take(once, "ada"));
        assertThat(injector(false).getInstance(Limits.class)).isEqualTo(new Limits.None());
    }

    private Injector injector(boolean limited) {
        return injector(SnapshotFormat.OFF, limited);
    }

    private Injector injector(SnapshotFormat snapshots, boolean limited) {
        return Guice.createInjector(
                Stage.PRODUCTION,
                new Strictness(),
                new SecurityModule(
                        threads,
                        new Secrets(List.of("a secret for the tests of the wiring")),
                        List.of(),
                        snapshots,
                        limited));
    }

    /** The service itself is wired without guesses. */
    private static final class Strictness extends AbstractModule {

        @Override
        protected void configure() {
            binder().bind(InstantSource.class).toInstance(new MovableClock(Instant.EPOCH));
            binder().requireExplicitBindings();
            binder().requireExactBindingAnnotations();
            binder().requireAtInjectOnConstructors();
            binder().disableCircularProxies();
        }
    }
}
