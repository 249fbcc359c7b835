package dev.latchkey.security.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.session.SnapshotSealer;
import dev.latchkey.security.key.Secrets;
import java.util.Base64;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JwtSnapshotsTest extends SnapshotsTest {

    private static final String GOOD =
            "{\"session\":{},\"user\":{},\"updatedAt\":1,\"version\":\"1\",\"iat\":1,\"exp\":4000000000}";

    @Override
    SnapshotSealer with(Secrets secrets) {
        return new JwtSnapshots(secrets);
    }

    @Override
    String madeElsewhere() {
        return "eyJhbGciOiJIUzI1NiJ9.eyJzZXNzaW9uIjp7ImlkIjoiMSJ9LCJ1c2VyIjp7Im5hbWUiOiLDhG5uIPCfmIBcdTAwMWbigKgvIiwiaW1hZ2Ui"
                + "Om51bGx9LCJ1cGRhdGVkQXQiOjE3NzIzNjY0MDA3ODksInZlcnNpb24iOiIxIiwiaWF0IjoxNzcyMzY2NDAwLCJleHAiOjE3NzIz"
                + "NjY3MDB9.TraFXA-Hb6GVO4xmum_nhle4m_ycoZrBo4GkR1eCIQQ";
    }

    @Test
    @Tag("SR-KEY-05")
    void areWhatAnybodyElseWouldMake() {
        assertThat(with(KNOWN).seal(SNAPSHOT)).isEqualTo(madeElsewhere());
    }

    @Test
    @Tag("SR-KEY-05")
    void areOpenedUnderTheirOneHeaderOnly() {
        assertThat(sealer().open(signed("{\"alg\":\"HS256\"}", GOOD))).isPresent();

        for (var header : new String[] {
            "{\"alg\":\"none\"}", "{\"alg\":\"HS512\"}", "{\"alg\":\"HS256\",\"typ\":\"JWT\"}", "{\"alg\": \"HS256\"}"
        }) {
            assertThat(sealer().open(signed(header, GOOD))).as(header).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"session\":{},\"user\":{},\"updatedAt\":1,\"version\":\"2\",\"iat\":1,\"exp\":4000000000}",
                "{\"session\":{},\"user\":{},\"updatedAt\":1,\"version\":\"1\",\"iat\":1}",
                "{\"session\":{},\"user\":{},\"updatedAt\":1,\"version\":\"1\",\"iat\":1,\"exp\":\"4000000000\"}",
                "{\"session\":{},\"user\":{},\"updatedAt\":1,\"version\":\"1\",\"iat\":1,\"exp\":4000000000000}",
                "{\"session\":{},\"user\":{},\"updatedAt\":1,\"version\":\"1\",\"iat\":1,\"exp\":-1}",
                "{\"email\":\"ann@example.com\",\"iat\":1,\"exp\":4000000000}",
                "[]",
                "null",
                ""
            })
    void areNotOpenedThoughSignedWithOurSecretWhenTheySaySomethingElse(String claims) {
        assertThat(sealer().open(signed("{\"alg\":\"HS256\"}", claims))).isEmpty();
    }

    private static String signed(String header, String claims) {
        var text = encoded(header) + "." + encoded(claims);
        return text + "." + signedWithOurOwn(text);
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }
}
