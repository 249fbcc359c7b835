package dev.latchkey.http.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChunkedCookieTest {

    private final ChunkedCookie cookie = new ChunkedCookie(CookieConfig.standard(false), "session_data");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NAME=a|a",
                "NAME=\"a\"|a",
                "x=y; NAME=a ;z|a",
                "NAME.0=a|a",
                "NAME.1=b; NAME.0=a; NAME.2=c|abc",
                "NAME.9=b; NAME.3=a|ab",
                "NAME=a; NAME.0=x|a",
                "NAME.0=x; NAME=a|a",
                "NAME.0=a; NAME.10=x; NAME.00=x; NAME.01=x; NAME.-1=x; NAME.=x; NAME.0.1=x; NAME.a=x; NAMEx=x|a",
                "NAME.0=a; NAME.\u0661=x; NAME.1e0=x; NAME.999999999999999999999=x; name.1=x; __Host-NAME.1=x|a"
            })
    void isReadInOnePieceOrInTheOrderOfItsNumbers(String line, String value) {
        assertThat(read(line)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"NAME=a; NAME=a", "NAME.0=a; NAME.0=b", "NAME=a; NAME.0=b; NAME.0=c", "NAME", "x=NAME=a", "NAME =a"
            })
    @Tag("SR-COO-03")
    void isNotReadWhenAPieceIsThereTwiceOrNone(String line) {
        assertThat(read(line)).isEqualTo("-");
    }

    @Test
    void isReadFromSeveralLines() {
        assertThat(cookie.read(List.of("a=b; latchkey.session_data.1=d", "latchkey.session_data.0=c")))
                .contains("cd");
    }

    private String read(String line) {
        return cookie.read(List.of(line.replace("NAME", "latchkey.session_data")))
                .orElse("-");
    }
}
