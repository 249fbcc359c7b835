package dev.latchkey.http.account;

import dev.latchkey.application.account.AccountRefusal;
import dev.latchkey.application.account.IdTokens.Presented;
import dev.latchkey.application.account.SignInByIdToken;
import dev.latchkey.application.device.Browser;
import dev.latchkey.domain.account.IdToken;
import dev.latchkey.domain.account.ProviderId;
import dev.latchkey.http.web.Fields;
import dev.latchkey.http.web.Problems;
import dev.latchkey.http.web.Rejected;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a caller sends to sign in by an ID token (contract 7.3); whatever else they send is ignored. The provider's other
 * tokens may come along, and are kept nowhere.
 *
 * @param name what they call themselves; may be empty
 */
record SocialSignInJson(
        String provider, IdToken token, @Nullable String nonce, String name) {

    static SocialSignInJson of(Fields fields) {
        var provider = fields.choice("provider");
        var idToken = fields.object("idToken");
        var token = new IdToken(idToken.text("token"));
        var nonce = idToken.optionalText("nonce");
        idToken.optionalText("accessToken");
        idToken.optionalText("refreshToken");
        idToken.optionalNumber("expiresAt");
        var name = nameIn(idToken.optionalObject("user"));
        fields.flag("requestSignUp", false);
        return new SocialSignInJson(provider, token, nonce == null || nonce.isEmpty() ? null : nonce, name);
    }

    private static String nameIn(Fields user) {
        var name = user.optionalObject("name");
        var first = Objects.requireNonNullElse(name.optionalText("firstName"), "");
        var last = Objects.requireNonNullElse(name.optionalText("lastName"), "");
        user.optionalText("email");
        return (first + " " + last).strip();
    }

    SignInByIdToken.Command from(Browser browser) {
        var named = ProviderId.parse(provider)
                .orElseThrow(() -> new Rejected(Problems.of(new AccountRefusal.ProviderUnknown())));
        return new SignInByIdToken.Command(new Presented(named, token, nonce), name, browser);
    }

    /** Never prints the nonce. */
    @Override
    public String toString() {
        return "SocialSignInJson[redacted]";
    }
}
