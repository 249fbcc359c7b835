package dev.latchkey.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.inject.AbstractModule;
import com.google.inject.ConfigurationException;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import dev.latchkey.application.Limits;
import dev.latchkey.application.MovableClock;
import dev.latchkey.application.Randomness;
import dev.latchkey.application.TestRandomness;
import dev.latchkey.application.account.Mail;
import dev.latchkey.application.account.Mailer;
import dev.latchkey.domain.account.Email;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailModuleTest {

    @TempDir
    private Path directory;

    @Test
    void writesMailsIntoFilesWhereThereIsNoServer() {
        var injector = injector();

        try (var queue = injector.getInstance(MailQueue.class)) {
            assertThat(injector.getInstance(Mailer.class)).isSameAs(queue);
            injector.getInstance(Mailer.class).send(new Mail.AlreadySignedUp(new Email("ann@example.com")));
        }

        assertThat(directory.resolve("mails")).isDirectoryContaining("glob:**.eml");
    }

    @Test
    void letsNobodyAskForAnythingElse() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> injector().getInstance(MailConfig.class));
    }

    private Injector injector() {
        var config = new MailConfig(
                "http://localhost:8080", "no-reply@example.org", Optional.empty(), directory.resolve("mails"));
        return Guice.createInjector(
                Stage.PRODUCTION,
                new AbstractModule() {
                    @Override
                    protected void configure() {
                        binder().requireExplicitBindings();
                        binder().requireAtInjectOnConstructors();
                        bind(InstantSource.class).toInstance(new MovableClock(Instant.parse("2026-03-01T12:00:00Z")));
                        bind(Limits.class).toInstance(new Limits.None());
                        bind(Randomness.class).toInstance(TestRandomness.seeded(1));
                    }
                },
                new MailModule(config));
    }
}
