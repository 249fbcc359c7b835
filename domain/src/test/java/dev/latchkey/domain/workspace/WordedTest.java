package dev.latchkey.domain.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.util.DefaultLocale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DefaultLocale("tr-TR")
class WordedTest {

    @ParameterizedTest
    @EnumSource
    void findsAThemeByItsWordInWhateverCountry(Theme theme) {
        assertThat(theme.word()).matches("[a-z]+");
        assertThat(Theme.parse(theme.word())).contains(theme);
    }

    @ParameterizedTest
    @EnumSource
    void findsAChatByItsWordInWhateverCountry(Chat chat) {
        assertThat(chat.word()).matches("[a-z]+");
        assertThat(Chat.parse(chat.word())).contains(chat);
    }

    @ParameterizedTest
    @MethodSource("dev.latchkey.domain.account.HostileTexts#all")
    @ValueSource(strings = {"DARK", "Dark", "dark ", "dark\n", "SLACK", "teams"})
    void findsNothingByAnythingElse(String text) {
        assertThat(Theme.parse(text)).isEmpty();
        assertThat(Chat.parse(text)).isEmpty();
    }
}
