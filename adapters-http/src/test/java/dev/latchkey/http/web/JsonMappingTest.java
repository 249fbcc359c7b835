package dev.latchkey.http.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonMappingTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T12:00:00Z, 2026-03-01T12:00:00.000Z",
        "2026-03-01T12:00:00.100Z, 2026-03-01T12:00:00.100Z",
        "2026-03-01T12:00:00.120Z, 2026-03-01T12:00:00.120Z",
        "2026-03-01T12:00:00.123Z, 2026-03-01T12:00:00.123Z",
        "2026-03-01T12:00:00.895123Z, 2026-03-01T12:00:00.895Z",
        "2026-03-01T12:00:00.999999999Z, 2026-03-01T12:00:00.999Z",
        "2026-12-31T23:59:59.999999Z, 2026-12-31T23:59:59.999Z",
        "1970-01-01T00:00:00Z, 1970-01-01T00:00:00.000Z",
        "1969-12-31T23:59:59.999999Z, 1969-12-31T23:59:59.999Z",
        "9999-12-31T23:59:59.999Z, 9999-12-31T23:59:59.999Z"
    })
    void givesEveryInstantThreeFractionDigits(Instant instant, String text) throws JsonProcessingException {
        assertThat(JsonMapping.mapper().writeValueAsString(instant)).isEqualTo("\"" + text + "\"");
    }

    /** Whoever checks the cookie for others reads and writes it anew, and must come to the same text (contract 4). */
    @Test
    void writesTextAsJavaScriptDoes() throws JsonProcessingException {
        assertThat(JsonMapping.mapper()
                        .writeValueAsString("\u0001\b\t\n\f\r\u001f\"\\/\u007f\u00e9\u2028\ud83d\ude00<&"))
                .isEqualTo("\"\\u0001\\b\\t\\n\\f\\r\\u001f\\\"\\\\/\u007f\u00e9\u2028\ud83d\ude00<&\"");
    }

    @Test
    void readsOneValueAndNothingAfterIt() {
        assertThatExceptionOfType(JsonProcessingException.class)
                .isThrownBy(() -> JsonMapping.mapper().readTree("{} {}"));
        assertThatExceptionOfType(JsonProcessingException.class)
                .isThrownBy(() -> JsonMapping.mapper().readTree("{} x"));
    }
}
