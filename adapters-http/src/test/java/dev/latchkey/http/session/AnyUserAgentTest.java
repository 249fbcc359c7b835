package dev.latchkey.http.session;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** Whatever a browser calls itself, it is something or nothing. */
class AnyUserAgentTest {

    private static final String PIECES =
            "Mozilla/5.0 |(|)|; |/|1.0|17_4 |Windows NT 10.0|Macintosh|Intel Mac OS X |iPhone"
                    + "|CPU iPhone OS |iPad|Linux|Android 14|Build/|Mobile|Tablet|Smart TV|Tizen|Chrome/|Safari/|Firefox/"
                    + "|Version/|Edg/|OPR/|SamsungBrowser/|CriOS/|FxiOS/|Trident/|MSIE |like Gecko|KHTML, |compatible; |bot"
                    + "|Googlebot|spider|crawler|curl/|Dalvik/|CFNetwork/|Darwin/|$1|$|\\|\0| |-|_|\u0660|\uD83D|a|aaaaaaaa";

    private final UserAgents agents = new UserAgents();

    @Property
    @Tag("SR-DEV-08")
    void isSomethingOrNothing(@ForAll("texts") String text) {
        var read = agents.of(text);

        assertThat(read.browser()).isNotEqualTo("").isNotEqualTo("Other");
        assertThat(read.operatingSystem()).isNotEqualTo("").isNotEqualTo("Other");
        assertThat(agents.of(text)).isEqualTo(read);
    }

    @Provide
    Arbitrary<String> texts() {
        var pieces =
                Arbitraries.of(PIECES.split("\\|", -1)).list().ofMaxSize(40).map(list -> String.join("", list));
        return Arbitraries.oneOf(pieces, Arbitraries.strings().ofMaxLength(512))
                .map(text -> text.substring(0, Math.min(512, text.length())));
    }
}
