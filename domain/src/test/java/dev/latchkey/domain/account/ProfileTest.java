package dev.latchkey.domain.account;

import static dev.latchkey.domain.account.Profile.MAXIMUM_IMAGE_LENGTH;
import static dev.latchkey.domain.account.Profile.MAXIMUM_NAME_LENGTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileTest {

    @Test
    void mayBeEmpty() {
        var profile = new Profile("", null);

        assertThat(profile.name()).isEmpty();
        assertThat(profile.image()).isNull();
    }

    @Test
    void keepsWhatItIsGivenUnchanged() {
        var profile = new Profile(" Ada 😀\n", "https://example.com/ada.png");

        assertThat(profile.name()).isEqualTo(" Ada 😀\n");
        assertThat(profile.image()).isEqualTo("https://example.com/ada.png");
    }

    @Test
    void takesANameUpToItsMaximumLength() {
        assertThat(new Profile("n".repeat(MAXIMUM_NAME_LENGTH - 1), null).name())
                .hasSize(255);
        assertThat(new Profile("n".repeat(MAXIMUM_NAME_LENGTH), null).name()).hasSize(256);
        assertThatIllegalArgumentException().isThrownBy(() -> new Profile("n".repeat(MAXIMUM_NAME_LENGTH + 1), null));
    }

    @Test
    void takesAnImageUpToItsMaximumLength() {
        assertThat(new Profile("", "i".repeat(MAXIMUM_IMAGE_LENGTH - 1)).image())
                .hasSize(2_047);
        assertThat(new Profile("", "i".repeat(MAXIMUM_IMAGE_LENGTH)).image()).hasSize(2_048);
        assertThatIllegalArgumentException().isThrownBy(() -> new Profile("", "i".repeat(MAXIMUM_IMAGE_LENGTH + 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "\0ada", "ada\0", "a\0da"})
    void hasNoNulWhichNoStoreWouldTake(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Profile(text, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Profile("Ada", text));
    }

    @Test
    void isMadeUsableWhenSomebodyElseSaysIt() {
        assertThat(Profile.hearsay(" Ada\0 \u2028Lovelace\ud83d\n", "https://example.com/a\0.png"))
                .isEqualTo(new Profile("Ada Lovelace", "https://example.com/a.png"));
        assertThat(Profile.hearsay("\0 \t", "")).isEqualTo(new Profile("", null));
        assertThat(Profile.hearsay("", null)).isEqualTo(new Profile("", null));
    }

    @Test
    void isCutWhenSomebodyElseSaysTooMuch() {
        assertThat(Profile.hearsay("a".repeat(257), null).name()).isEqualTo("a".repeat(256));
        assertThat(Profile.hearsay("a".repeat(255) + "\ud83d\ude00", null).name())
                .isEqualTo("a".repeat(255));
        assertThat(Profile.hearsay("a".repeat(254) + "\ud83d\ude00", null).name())
                .hasSize(256);
        assertThat(Profile.hearsay("", "a".repeat(2_048)).image()).hasSize(2_048);
        assertThat(Profile.hearsay("", "a".repeat(2_049)).image()).isNull();
    }
}
