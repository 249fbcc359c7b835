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

class CompactSnapshotsTest extends SnapshotsTest {

    @Override
    SnapshotSealer with(Secrets secrets) {
        return new CompactSnapshots(secrets);
    }

    @Override
    String madeElsewhere() {
        return "eyJzZXNzaW9uIjp7InNlc3Npb24iOnsiaWQiOiIxIn0sInVzZXIiOnsibmFtZSI6IsOEbm4g8J-YgFx1MDAxZuKAqC8iLCJpbWFnZSI6"
                + "bnVsbH0sInVwZGF0ZWRBdCI6MTc3MjM2NjQwMDc4OSwidmVyc2lvbiI6IjEifSwiZXhwaXJlc0F0IjoxNzcyMzY2NzAwNzg5LCJz"
                + "aWduYXR1cmUiOiJpY2dNXzZmdFZGNjJkQ1hlZWx0ek1WZVBqaDhzbTNmVGI3OVZCNmhpeXhnIn0";
    }

    @Test
    @Tag("SR-KEY-05")
    void areWhatAnybodyElseWouldMake() {
        assertThat(with(KNOWN).seal(SNAPSHOT)).isEqualTo(madeElsewhere());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"session\":{},\"user\":{},\"updatedAt\":1,\"version\":\"2\"",
                "{\"session\":{},\"user\":{},\"updatedAt\":1,\"version\":1",
                "{\"session\":{},\"user\":{},\"updatedAt\":\"1\",\"version\":\"1\"",
                "{\"session\":{},\"user\":{},\"updatedAt\":-1,\"version\":\"1\"",
                "{\"session\":{},\"user\":{},\"updatedAt\":9999999999999999,\"version\":\"1\"",
                "{\"session\":{},\"user\":{},\"version\":\"1\"",
                "{\"session\":{},\"user\":{}",
                "{,\"updatedAt\":1,\"version\":\"1\"",
                "{"
            })
    void areNotOpenedThoughSignedWithOurSecretWhenTheySaySomethingElse(String facts) {
        var signature = signedWithOurOwn(facts + ",\"expiresAt\":4000000000000}");
        var text = "{\"session\":" + facts + "},\"expiresAt\":4000000000000,\"signature\":\"" + signature + "\"}";

        assertThat(sealer().open(Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8))))
                .isEmpty();
    }
}
