package dev.latchkey.security.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.latchkey.domain.account.ProviderId;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityProviderConfigTest {

    private static final ProviderId ID = new ProviderId("local");
    private static final String ISSUER = "https://id.example.com/tenant";
    private static final String KEYS = "https://id.example.com/keys?tenant=1";
    private static final List<String> AUDIENCES = List.of("client");

    @Test
    void demandsOfAnyProviderWhatItIsTold() {
        assertThat(IdentityProviderConfig.openId(ID, ISSUER, KEYS, AUDIENCES))
                .isEqualTo(new IdentityProviderConfig(
                        ID, Set.of(ISSUER), URI.create(KEYS), Set.of("client"), Set.of("RS256", "ES256"), null, false));
    }

    @Test
    void demandsOfGoogleAndAppleWhatTheyPublish() {
        var google = IdentityProviderConfig.google(AUDIENCES, "example.com");
        var apple = IdentityProviderConfig.apple(AUDIENCES);

        assertThat(google.issuers()).containsExactlyInAnyOrder("https://accounts.google.com", "accounts.google.com");
        assertThat(google.keys()).hasToString("https://www.googleapis.com/oauth2/v3/certs");
        assertThat(google.algorithms()).containsExactly("RS256");
        assertThat(google.hostedDomain()).isEqualTo("example.com");
        assertThat(google.nonceMayBeHashed()).isFalse();
        assertThat(apple.issuers()).containsExactly("https://appleid.apple.com");
        assertThat(apple.keys()).hasToString("https://appleid.apple.com/auth/keys");
        assertThat(apple.algorithms()).containsExactly("RS256");
        assertThat(apple.nonceMayBeHashed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/keys",
                "id.example.com/keys",
                "http://id.example.com/keys",
                "http://127.0.0.1.evil.example/keys",
                "http://localhost.evil.example/keys",
                "http://10.0.0.1/keys",
                "ftp://id.example.com/keys",
                "file:///etc/passwd",
                "https:///keys",
                "https://user:hush@id.example.com/keys",
                "https://id.example.com/keys#fragment",
                "https://id example.com/keys",
                "HTTP://id.example.com"
            })
    void refusesAnAddressThatNobodyShouldTrust(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IdentityProviderConfig.openId(ID, ISSUER, address, AUDIENCES));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IdentityProviderConfig.openId(ID, address, KEYS, AUDIENCES));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8081/keys", "http://127.0.0.1/keys", "http://[::1]:8081/keys"})
    void doesWithoutEncryptionOnThisMachine(String address) {
        assertThatCode(() -> IdentityProviderConfig.openId(ID, address, address, AUDIENCES))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"credential", "google", "apple"})
    void leavesTheNamesOfOthersAlone(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IdentityProviderConfig.openId(new ProviderId(id), ISSUER, KEYS, AUDIENCES))
                .withMessageContaining(id);
    }

    @Test
    void refusesAProviderThatCannotMeanUsOrSignsBySomethingElse() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IdentityProviderConfig.openId(ID, ISSUER, KEYS, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IdentityProviderConfig.openId(ID, ISSUER, KEYS, List.of(" ")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IdentityProviderConfig(
                        ID, Set.of(ISSUER), URI.create(KEYS), Set.of("client"), Set.of("HS256"), null, false));
    }
}
