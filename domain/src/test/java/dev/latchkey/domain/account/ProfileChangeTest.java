package dev.latchkey.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ProfileChangeTest {

    private static final Profile ADA = new Profile("Ada", "https://example.com/ada.png");

    @Test
    void changesOnlyWhatItNames() {
        assertThat(ADA.with(new ProfileChange("Countess", false, null)))
                .isEqualTo(new Profile("Countess", ADA.image()));
        assertThat(ADA.with(new ProfileChange(null, true, "https://example.com/b.png")))
                .isEqualTo(new Profile("Ada", "https://example.com/b.png"));
        assertThat(ADA.with(new ProfileChange("", true, null))).isEqualTo(new Profile("", null));
    }

    @Test
    void isNothingWhenItNamesNothing() {
        var nothing = new ProfileChange(null, false, null);

        assertThat(nothing.isNothing()).isTrue();
        assertThat(ADA.with(nothing)).isEqualTo(ADA);
        assertThat(new ProfileChange("", false, null).isNothing()).isFalse();
        assertThat(new ProfileChange(null, true, null).isNothing()).isFalse();
    }

    @Test
    void holdsNothingThatNoProfileCanHold() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ProfileChange("a\0b", false, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new ProfileChange("x".repeat(257), false, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new ProfileChange(null, true, "x".repeat(2_049)));
        assertThatIllegalArgumentException().isThrownBy(() -> new ProfileChange(null, false, "a picture"));
    }
}
