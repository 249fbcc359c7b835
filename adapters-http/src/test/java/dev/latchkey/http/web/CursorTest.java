package dev.latchkey.http.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.workspace.Paging.Mark;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    private static final String ID = "0123456789abcdefghijklmnopqrstuv";

    @ParameterizedTest
    @ValueSource(strings = {"1970-01-01T00:00:00Z", "2026-03-01T12:00:00.123456Z", "9999-12-31T23:59:59.999999Z"})
    void keepsAPlaceToTheMicrosecond(String instant) {
        var mark = new Mark(Instant.parse(instant), ID);

        assertThat(Cursor.of(mark)).matches("[A-Za-z0-9_-]{54}");
        assertThat(Cursor.parse(Cursor.of(mark))).contains(mark);
    }

    @ParameterizedTest
    @MethodSource("dev.latchkey.domain.account.HostileTexts#all")
    void isNoOtherText(String text) {
        assertThat(Cursor.parse(text)).isEmpty();
    }

    @Test
    void isNoTextOfTheSameLengthThatMeansNothing() {
        assertThat(Cursor.parse("A".repeat(54))).isEmpty();
        assertThat(Cursor.parse("=".repeat(54))).isEmpty();
        assertThat(Cursor.parse("\0".repeat(54))).isEmpty();
        assertThat(Cursor.parse("_".repeat(54))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, 253_402_300_800_000_000L, Long.MAX_VALUE})
    void isOfNoTimeThatNothingIsCreatedAt(long microseconds) {
        var bytes = ByteBuffer.allocate(40).putLong(microseconds).put(ID.getBytes(US_ASCII));

        assertThat(Cursor.parse(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array())))
                .isEmpty();
    }

    @Test
    void isWrittenInOneWayOnly() {
        var cursor = Cursor.of(new Mark(Instant.EPOCH, ID));

        assertThat(Cursor.parse(cursor.substring(0, 53) + "=")).isEmpty();
        assertThat(Cursor.parse(cursor.substring(0, 53) + otherBitsAtTheEndOf(cursor)))
                .isEmpty();
    }

    /** The last character of 54 holds two bits that mean nothing. */
    private static char otherBitsAtTheEndOf(String cursor) {
        return (char) (cursor.charAt(53) + 1);
    }
}
