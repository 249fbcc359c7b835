package dev.latchkey.application.account;

import dev.latchkey.domain.account.IdToken;
import org.jspecify.annotations.Nullable;

class PlainIdTokensTest extends IdTokensContract {

    private final IdTokens idTokens = new PlainIdTokens();
    private int serial;

    @Override
    protected IdTokens idTokens() {
        return idTokens;
    }

    @Override
    protected IdToken token(String email, boolean verified, @Nullable String nonce) {
        return PlainIdTokens.token("ada", email, verified, "Ada", ++serial, nonce);
    }
}
