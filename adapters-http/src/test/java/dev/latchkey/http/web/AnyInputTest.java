package dev.latchkey.http.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.HttpStatus;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.jspecify.annotations.Nullable;

/** Whatever is sent, every reader makes something of it or refuses it as a bad request. */
@Tag("SR-WEB-06")
class AnyInputTest {

    private static final String JSON =
            "{|}|[|]|:|,|\"|\\|\\u0000|\\ud83d|\"name\"|\"email\"|\"token\":|\"rememberMe\":|null|true|7"
                    + "|-|1e999999999|0.1|\"x\"|\"ann@example.com\"| |\n|\0|\uFEFF|\u00FC|/*|*/|NaN|{\"name\":\"x\",";
    private static final String FORM = "&|=|&&|==|%|%4|%41|%00|%ff|%ud83d|+|name|email|x|;|[]|\0|\u00FC";
    private static final String COOKIE =
            "latchkey.session_token|latchkey.session_token=|latchkey.session_token.1=|latchkey.session_token.01=|Latchkey.session_token=|=|;|; |,|\"|\\|x|lks_|.| |\t|\0|\u00A0|$Version=1";
    private static final String FORWARDED =
            "127.0.0.1|10.0.0.1|203.0.113.7|,|, |:|::|::1|::ffff:|2001:db8::1|[|]|%eth0|%|/8|/|:80|unknown|0x7f|256|-1|.|1"
                    + "|\u0661| |\t|\0|for=";
    private static final String BEARER = "Bearer|bearer| |lks_|.|%|%2|%2B|%00|+|=|Basic|,|\0|\u00FC|x";
    private static final String TRACE =
            "00|ff|01|-|0af7651916cd43dd8448eb211c80319c|b7ad6b7169203331|0|00000000000000000000000000000000|A| |\0";

    private static final TrustedProxies PROXIES = TrustedProxies.of(List.of("127.0.0.0/8", "10.0.0.0/8", "::1"));
    private static final InetAddress PEER = InetAddress.getLoopbackAddress();

    private final RequestBody bodies = new RequestBody(JsonMapping.mapper());
    private final BrowserCookie cookie = new BrowserCookie(CookieConfig.standard(false), "session_token");
    private final ChunkedCookie chunked = new ChunkedCookie(CookieConfig.standard(false), "session_token");

    @Property
    void isJsonOrABadRequest(@ForAll("json") String text) {
        assertIsReadOrRefused(() -> bodies.json(text.getBytes(UTF_8)));
    }

    @Property
    void isJsonOrABadRequestWhateverItsBytes(@ForAll byte[] bytes) {
        assertIsReadOrRefused(() -> bodies.json(bytes));
    }

    @Property
    void isAFormOrABadRequest(@ForAll("forms") String text) {
        assertIsReadOrRefused(() -> bodies.form(text.getBytes(ISO_8859_1)));
    }

    @Property
    void isAPlaceInAListOrNone(@ForAll("cursors") String text) {
        assertThat(Cursor.parse(text).map(Cursor::of)).isIn(Optional.empty(), Optional.of(text));
    }

    @Property
    void isCookiesOfOursOrNone(@ForAll("cookies") List<String> lines) {
        assertThat(cookie.read(lines.iterator()))
                .allSatisfy(presented -> assertThat(presented).doesNotContain(";"));
    }

    @Property
    void isACookieInPiecesOrNone(@ForAll("cookies") List<String> lines) {
        assertThat(chunked.read(lines).orElse("")).doesNotContain(";");
    }

    @Property
    @Tag("SR-DEV-09")
    void isTheAddressOfAClientOrNone(@ForAll("forwarded") List<String> lines) {
        assertThat(PROXIES.client(PEER, lines).stream())
                .allSatisfy(client ->
                        assertThat(AddressRange.parse(Clients.text(client))).contains(client));
    }

    @Property
    @Tag("SR-DEV-09")
    void isARangeOfAddressesOrRefused(@ForAll("ranges") String text) {
        var refusal = catchThrowable(() -> TrustedProxies.of(List.of(text)));

        assertThat(refusal == null || refusal instanceof IllegalArgumentException)
                .as("%s", refusal)
                .isTrue();
    }

    @Property
    void isABearerTokenOrNone(@ForAll("bearers") String text) {
        assertThat(BearerToken.read(text).stream())
                .allSatisfy(presented -> assertThat(presented.value()).isNotEmpty());
    }

    @Property
    void isTheNameOfARequestOrReplaced(@ForAll("traces") String text) {
        assertThat(Trace.brought(text)).matches("[0-9a-f]{32}").doesNotMatch("0{32}");
    }

    @Property
    void isAQueryWhateverItIs(@ForAll("forms") String text) {
        assertThat(Query.parse(text).parameters()).hasSizeLessThanOrEqualTo(text.length());
        assertThat(Query.parse(text).says("name")).isIn(true, false);
    }

    @Property
    void meansAPathOrIsUnknown(@ForAll String text) {
        var paths = new Paths();
        paths.add("/api/auth/reset-password/{token}");

        assertThat(paths.meantBy(text)).isEqualTo(Paths.UNKNOWN);
        assertThat(paths.meantBy("/api/auth/reset-password/" + text))
                .isIn(Paths.UNKNOWN, "/api/auth/reset-password/{token}");
    }

    /** Any eight bytes before what may be an id. */
    @Provide
    Arbitrary<String> cursors() {
        var ids = Arbitraries.strings().alpha().numeric().withChars('-', '\0').ofLength(32);
        return Combinators.combine(Arbitraries.longs(), ids)
                .as((time, id) -> ByteBuffer.allocate(40)
                        .putLong(time)
                        .put(id.getBytes(UTF_8))
                        .array())
                .map(Base64.getUrlEncoder().withoutPadding()::encodeToString);
    }

    @Provide
    Arbitrary<String> json() {
        return texts(JSON, 20);
    }

    @Provide
    Arbitrary<String> forms() {
        return texts(FORM, 16);
    }

    @Provide
    Arbitrary<List<String>> cookies() {
        return texts(COOKIE, 16).list().ofMaxSize(3);
    }

    @Provide
    Arbitrary<List<String>> forwarded() {
        return texts(FORWARDED, 10).list().ofMaxSize(3);
    }

    @Provide
    Arbitrary<String> ranges() {
        return texts(FORWARDED, 4);
    }

    @Provide
    Arbitrary<String> bearers() {
        return texts(BEARER, 8);
    }

    @Provide
    Arbitrary<String> traces() {
        return texts(TRACE, 8);
    }

    private static Arbitrary<String> texts(String pieces, int most) {
        var known = Arbitraries.of(pieces.split("\\|", -1)).list().ofMaxSize(most);
        return Arbitraries.oneOf(
                known.map(list -> String.join("", list)), Arbitraries.strings().ofMaxLength(100));
    }

    private static void assertIsReadOrRefused(Supplier<JsonNode> reader) {
        var refusal = catchThrowable(() -> readFields(reader.get()));

        assertThat(isBadRequest(refusal)).as("%s", refusal).isTrue();
    }

    /** In all ways in which a call can ask for a field. */
    private static void readFields(JsonNode body) {
        var fields = new Fields("body", body);
        var name = fields.anyText("name");
        fields.sized("name", name, 1, 10);
        fields.email("email");
        fields.text("token");
        fields.optionalText("image");
        fields.flag("rememberMe", true);
        fields.andMore();
        fields.complain();
    }

    private static boolean isBadRequest(@Nullable Throwable refusal) {
        return switch (refusal) {
            case null -> true;
            case Rejected rejected -> rejected.problem().status() == HttpStatus.BAD_REQUEST;
            default -> false;
        };
    }
}
