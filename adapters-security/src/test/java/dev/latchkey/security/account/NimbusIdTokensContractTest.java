package dev.latchkey.security.account;

import dev.latchkey.application.account.IdTokens;
import dev.latchkey.application.account.IdTokensContract;
import dev.latchkey.domain.account.IdToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;

class NimbusIdTokensContractTest extends IdTokensContract {

    @AutoClose
    private final IdTokenFixture fixture = new IdTokenFixture();

    private int serial;

    @Override
    protected IdTokens idTokens() {
        return fixture.idTokens;
    }

    @Override
    protected IdToken token(String email, boolean verified, @Nullable String nonce) {
        var draft = fixture.token()
                .with("hd", "example.com")
                .with("email", email)
                .with("email_verified", verified)
                .with("jti", ++serial);
        return (nonce == null ? draft : draft.with("nonce", nonce)).signed();
    }
}
