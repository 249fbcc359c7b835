package dev.latchkey.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.inject.AbstractModule;
import com.google.inject.ConfigurationException;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import dev.latchkey.application.Randomness;
import dev.latchkey.application.account.Passwords;
import dev.latchkey.application.session.TokenSigner;
import dev.latchkey.domain.account.Password;
import dev.latchkey.domain.session.SessionToken;
import dev.latchkey.security.account.HashingLimits;
import dev.latchkey.security.account.HashingThreads;
import dev.latchkey.security.session.Secrets;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class SecurityModuleTest {

    @AutoClose
    private final HashingThreads threads = HashingThreads.start(HashingLimits.forThisMachine());

    private final Injector injector = Guice.createInjector(
            Stage.PRODUCTION,
            new Strictness(),
            new SecurityModule(threads, new Secrets(List.of("a secret for the tests of the wiring"))));

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
        for (var need : List.of(Passwords.class, TokenSigner.class, Randomness.class)) {
            assertThat((Object) injector.getInstance(need)).isSameAs(injector.getInstance(need));
        }
    }

    @Test
    void letsNobodyAskForTheSecrets() {
        assertThatExceptionOfType(ConfigurationException.class).isThrownBy(() -> injector.getInstance(Secrets.class));
    }

    /** The service itself is wired without guesses. */
    private static final class Strictness extends AbstractModule {

        @Override
        protected void configure() {
            binder().requireExplicitBindings();
            binder().requireExactBindingAnnotations();
            binder().requireAtInjectOnConstructors();
            binder().disableCircularProxies();
        }
    }
}
