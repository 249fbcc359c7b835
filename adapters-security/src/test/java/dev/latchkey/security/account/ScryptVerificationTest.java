package dev.latchkey.security.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.account.Passwords;
import dev.latchkey.domain.account.Password;
import dev.latchkey.domain.account.PasswordHash;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("SR-AUT-02")
class ScryptVerificationTest {

    private static final Password PASSWORD = new Password("correct horse battery staple ÅÄÖ 🔑");
    private static final String SALT = "00112233445566778899aabbccddeeff";
    private static final String KEY = "972f01631201ce3b5d9099c5f54390552cb6c5d221e06a3367fdbf73b253335f"
            + "02ac46798ae2732e3d8631d12fb1f82cbdee5722e2fcfad8f91b62df5f8c333a";

    /** Made by Node.js: {@code crypto.scryptSync(password, salt, 64, {N: 16384, r: 16, p: 1})}. */
    private static final PasswordHash HASH = new PasswordHash(SALT + ":" + KEY);

    @AutoClose
    private final HashingThreads threads = HashingThreads.start(HashingLimits.forThisMachine());

    private final Passwords passwords = new Argon2Passwords(threads);

    @Test
    void recognisesAPasswordHashedByThePublishedApi() {
        assertThat(passwords.matches(PASSWORD, HASH)).isTrue();
    }

    @Test
    void takesNoOtherPasswordForIt() {
        assertThat(passwords.matches(new Password("correct horse battery staple ÅÄÖ"), HASH))
                .isFalse();
        assertThat(passwords.matches(new Password(""), HASH)).isFalse();
    }

    @Test
    @Tag("SR-AUT-03")
    void recognisesAPasswordTypedOnAnotherKeyboard() {
        assertThat(passwords.matches(new Password("ｃｏｒｒｅｃｔ horse battery staple ÅÄÖ 🔑"), HASH))
                .isTrue();
    }

    @Test
    void considersItOutdated() {
        assertThat(passwords.isOutdated(HASH)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SALT,
                SALT + ":",
                ":" + KEY,
                SALT + KEY,
                SALT + ":" + KEY + ":",
                SALT + ":" + KEY + "0",
                SALT + ":" + KEY + "\n",
                SALT + "0:" + KEY,
                SALT + ";" + KEY,
                "00112233445566778899AABBCCDDEEFF:" + KEY
            })
    void takesNoPasswordForAHashThatOnlyLooksAlike(String lookalike) {
        assertThat(passwords.matches(PASSWORD, new PasswordHash(lookalike))).isFalse();
    }

    @Test
    void takesNoPasswordForAHashUnderAnotherSalt() {
        var resalted = new PasswordHash("f" + SALT.substring(1) + ":" + KEY);

        assertThat(passwords.matches(PASSWORD, resalted)).isFalse();
    }
}
