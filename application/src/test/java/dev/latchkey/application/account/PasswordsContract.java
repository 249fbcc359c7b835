package dev.latchkey.application.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.domain.account.Password;
import dev.latchkey.domain.account.PasswordHash;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link Passwords} keeps to, however it hashes. */
@Tag("SR-AUT-02")
public abstract class PasswordsContract {

    private static final Password PASSWORD = new Password("correct horse battery staple");

    /** The hashing under test. */
    protected abstract Passwords passwords();

    /** A hash of this password in a form that is still believed but no longer made. */
    protected abstract PasswordHash outdatedHashOf(Password password);

    @Test
    void recognisesThePasswordThatItHashed() {
        var hash = passwords().hash(PASSWORD);

        assertThat(passwords().matches(PASSWORD, hash)).isTrue();
    }

    @ParameterizedTest
    @Tag("SR-AUT-03")
    @ValueSource(
            strings = {
                "Correct horse battery staple",
                "correct horse battery stapl",
                "correct horse battery staple ",
                " correct horse battery staple",
                "correct horse battery staple\u0000",
                "\u0000correct horse battery staple",
                ""
            })
    void takesNoOtherPasswordForIt(String other) {
        var hash = passwords().hash(PASSWORD);

        assertThat(passwords().matches(new Password(other), hash)).isFalse();
    }

    @ParameterizedTest
    @Tag("SR-AUT-03")
    @ValueSource(
            strings = {
                "",
                " ",
                "        ",
                "\u0000\u0000",
                "before\u0000after",
                "🔑🔑🔑🔑",
                "pässwörter",
                "half \uD83D a key"
            })
    void hashesCharactersOfAnyKind(String typed) {
        var password = new Password(typed);

        var hash = passwords().hash(password);

        assertThat(passwords().matches(password, hash)).isTrue();
        assertThat(passwords().matches(new Password(typed + "x"), hash)).isFalse();
    }

    @Test
    @Tag("SR-AUT-03")
    void readsAPasswordToItsEnd() {
        var longest = "a".repeat(127);

        var hash = passwords().hash(new Password(longest + "a"));

        assertThat(passwords().matches(new Password(longest + "b"), hash)).isFalse();
        assertThat(passwords().matches(new Password(longest), hash)).isFalse();
    }

    @Test
    @Tag("SR-AUT-03")
    void recognisesAPasswordTypedOnAnotherKeyboard() {
        var hash = passwords().hash(new Password("ｐａｓｓｗｏｒｄ１"));

        assertThat(passwords().matches(new Password("password1"), hash)).isTrue();
    }

    @Test
    void neverMakesTheSameHashTwice() {
        assertThat(passwords().hash(PASSWORD)).isNotEqualTo(passwords().hash(PASSWORD));
    }

    @Test
    void considersItsOwnHashesUpToDate() {
        assertThat(passwords().isOutdated(passwords().hash(PASSWORD))).isFalse();
    }

    @Test
    void recognisesThePasswordOfAnOutdatedHash() {
        var hash = outdatedHashOf(PASSWORD);

        assertThat(passwords().isOutdated(hash)).isTrue();
        assertThat(passwords().matches(PASSWORD, hash)).isTrue();
        assertThat(passwords().matches(new Password("another one altogether"), hash))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\u0000",
                "$",
                ":",
                "::",
                "correct horse battery staple",
                "5f4dcc3b5aa765d61d8327deb882cf99",
                "$2b$10$abcdefghijklmnopqrstuuMZyLr8VYtq2V9GJ1vYb8eYk2b3dHe6G",
                "{noop}correct horse battery staple"
            })
    void takesNoPasswordForAHashOfNoKnownForm(String text) {
        var unknown = new PasswordHash(text);

        assertThat(passwords().matches(PASSWORD, unknown)).isFalse();
        assertThat(passwords().isOutdated(unknown)).isTrue();
    }
}
