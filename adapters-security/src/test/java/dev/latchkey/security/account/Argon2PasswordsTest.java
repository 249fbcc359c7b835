package dev.latchkey.security.account;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.mkammerer.argon2.Argon2Factory;
import de.mkammerer.argon2.Argon2Factory.Argon2Types;
import dev.latchkey.application.account.Passwords;
import dev.latchkey.application.account.PasswordsContract;
import dev.latchkey.domain.account.Password;
import dev.latchkey.domain.account.PasswordHash;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Argon2PasswordsTest extends PasswordsContract {

    private static final String SALT_AND_KEY = "$c29tZXNhbHRzb21lc2FsdA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    @AutoClose
    private final HashingThreads threads = HashingThreads.start(new HashingLimits(1, 1, Duration.ofMinutes(1)));

    private final Passwords passwords = new Argon2Passwords(threads);

    @Override
    protected Passwords passwords() {
        return passwords;
    }

    @Override
    protected PasswordHash outdatedHashOf(Password password) {
        var bytes = password.normalised().getBytes(UTF_8);
        return new PasswordHash(Argon2Factory.create(Argon2Types.ARGON2id).hash(1, 1_024, 2, bytes));
    }

    @Test
    void namesItsParametersInTheHash() {
        var hash = passwords.hash(new Password("correct horse battery staple"));

        assertThat(hash.value())
                .matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "m=9216,t=4,p=1",
                "m=19456,t=3,p=1",
                "m=19456,t=2,p=2",
                "m=65536,t=3,p=4",
            })
    void considersAHashWithOtherParametersOutdated(String parameters) {
        assertThat(passwords.isOutdated(new PasswordHash("$argon2id$v=19$" + parameters + SALT_AND_KEY)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$argon2id$v=19$m=262145,t=1,p=1",
                "$argon2id$v=19$m=999999999,t=1,p=1",
                "$argon2id$v=19$m=19456,t=11,p=1",
                "$argon2id$v=19$m=19456,t=2,p=5",
                "$argon2id$v=19$m=99999999999999999999,t=2,p=1"
            })
    void doesNotEvenTryAHashThatWouldStarveEverythingElse(String start) {
        var unbearable = new PasswordHash(start + SALT_AND_KEY);

        assertThat(Argon2Parameters.of(unbearable)).isEmpty();
        assertThat(passwords.matches(new Password("password"), unbearable)).isFalse();
        assertThat(passwords.isOutdated(unbearable)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$argon2id$v=19$m=0,t=0,p=0",
                "$argon2id$v=19$m=1,t=1,p=1",
                "$argon2id$v=19$m=019456,t=2,p=1",
                "$argon2id$v=16$m=19456,t=2,p=1",
                "$argon2i$v=19$m=19456,t=2,p=1",
                "$argon2d$v=19$m=19456,t=2,p=1",
                "$argon2id$m=19456,t=2,p=1",
                "$argon2id$v=19$m=,t=,p=",
                "argon2id",
                "\u0000$argon2id$v=19$m=19456,t=2,p=1"
            })
    void takesNoPasswordForAHashThatOnlyLooksAlike(String start) {
        var lookalike = new PasswordHash(start + SALT_AND_KEY);

        assertThat(passwords.matches(new Password("password"), lookalike)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "$", "$AAAA", "$c29tZXNhbHRzb21lc2FsdA", "$c29tZXNhbHRzb21lc2FsdA$", "$c2$AA", "$*$*"})
    void takesNoPasswordForAHashThatEndsTooSoon(String end) {
        var torn = new PasswordHash("$argon2id$v=19$m=19456,t=2,p=1" + end);

        assertThat(passwords.matches(new Password("password"), torn)).isFalse();
        assertThat(passwords.isOutdated(torn)).isTrue();
    }

    @Test
    void takesNoPasswordForAHashWithSomethingBehindIt() {
        var password = new Password("correct horse battery staple");
        var hash = passwords.hash(password).value();

        assertThat(passwords.matches(password, new PasswordHash(hash + "\u0000")))
                .isFalse();
        assertThat(passwords.matches(password, new PasswordHash(hash + "\n"))).isFalse();
        assertThat(passwords.matches(password, new PasswordHash(hash + "A"))).isFalse();
    }
}
